"""Every kind of exported page is valid HTML, by html-validate's strictest rule sets."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.comment_rules import CommentRules
from tests.e2e.pages import demanding_site, export

CONFIG = Path(__file__).with_name("htmlvalidate.json")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(demanding_site(), tmp_path_factory.mktemp("valid") / "site")


def _complaints(node: Path, node_tools: Path, *pages: Path) -> list[str]:
    judge = node_tools / "html-validate" / "bin" / "html-validate.mjs"
    command = [str(node), str(judge), "--config", str(CONFIG), "--formatter", "json"]
    result = subprocess.run(
        [*command, *map(str, pages)], capture_output=True, text=True, check=False, timeout=120
    )
    assert result.returncode in {0, 1}, result.stderr
    return [
        f"{Path(report['filePath']).name}:{message['line']} {message['ruleId']}: "
        f"{message['message']}"
        for report in json.loads(result.stdout)
        for message in report["messages"]
    ]


def test_every_exported_page_is_valid(site: Path, node: Path, node_tools: Path) -> None:
    pages = sorted(site.rglob("*.html"))

    assert len(pages) >= 15
    assert _complaints(node, node_tools, *pages) == []


@pytest.mark.parametrize(
    "action",
    ["https://talblatt.example/zeitung/wp-comments-post.php", "mailto:post@talblatt.example", ""],
)
def test_every_kind_of_form_is_valid(
    action: str, node: Path, node_tools: Path, tmp_path: Path
) -> None:
    site = demanding_site()
    publication = replace(site.edition.publication, comment_rules=CommentRules(form_action=action))
    articles = tuple(
        replace(
            e, article=replace(e.article, origin=f"wxr:https://talblatt.example/zeitung:post:{n}")
        )
        for n, e in enumerate(site.edition.articles)
    )
    edition = replace(site.edition, publication=publication, articles=articles)
    folder = export(replace(site, edition=edition), tmp_path / "site")

    assert ("<form" in (folder / "stadt" / "nachtbus.html").read_text("utf-8")) == bool(action)
    assert _complaints(node, node_tools, folder / "stadt" / "nachtbus.html") == []


def test_the_judge_notices_what_is_wrong(node: Path, node_tools: Path, tmp_path: Path) -> None:
    page = tmp_path / "falsch.html"
    page.write_text('<!DOCTYPE html><html lang="de"><p><div>x</div></p><img src="a.png">')

    complaints = _complaints(node, node_tools, page)

    assert any("no-implicit-close" in complaint for complaint in complaints)
