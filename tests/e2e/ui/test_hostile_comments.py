"""Attacks as readers' comments, from the import to the page: nothing runs, nothing is asked for.

All of DOMPurify's and bleach's go through an import, a library, the preview and an export. The
pages are loaded with scripts allowed and without their content security policy, so that it is the
text itself that must be harmless.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.services.article_fields import set_article_fields
from editor_app.services.articles import create_article
from editor_app.services.export_edition import export_edition
from editor_app.services.import_files import import_files
from editor_app.services.preview import Preview
from editor_app.services.session import Session, create_session
from editor_app.site.renderer import SiteRenderer
from tests.e2e.ui.browser import Browser
from tests.e2e.ui.test_hostile_text import read_payloads, try_out, unprotected
from tests.unit.site.editions import article as example
from tests.unit.site.editions import comment, edition_of, entry
from tests.unit.text.hostile_payloads import read_bleach

ON_A_PAGE = 60

TARGETS = """
[...document.querySelectorAll('.c-text a:not(.c-at)')].map(link => [
  link.hasAttribute('href') ? new URL(link.href).hostname : '', link.textContent])
"""


@pytest.fixture(scope="module")
def attacks(shared_data: Path, node: Path) -> list[str]:
    return [*read_payloads(shared_data, node), *read_bleach(shared_data / "hostile")]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with create_session(
        tmp_path / "T.druckreif", title="T", author="Lena Brandt", categories=["Stadt"]
    ) as opened:
        yield opened


def _article(session: Session, number: int) -> Article:
    article = create_article(session, headline=f"Angriff {number}")
    fields = {"slug": f"angriff-{number}", "category": "Stadt", "author": "Lena Brandt"}
    set_article_fields(session, article.id, {**fields, "body": "Ein Text.", "status": "published"})
    with session.library.read() as uow:
        return uow.articles.get(article.id)


def _import(session: Session, article: Article, attacks: list[str], folder: Path) -> None:
    """Bring attacks in as text, as HTML, as names and addresses, and as replies to each other."""
    entries: list[dict[str, object]] = []
    for number, attack in enumerate(attacks):
        reader = {"article": article.slug, "author": attack, "url": attack, "email": attack}
        entries.append({**reader, "id": 2 * number, "html": attack, "state": "visible"})
        answer = {"id": 2 * number + 1, "parent": 2 * number, "text": f"@{attack} {attack}"}
        entries.append({**reader, **answer, "state": "visible"})
    path = folder / f"{article.slug}.json"
    path.write_text(json.dumps(entries), "utf-8")
    outcome = import_files(session, [path])
    assert outcome.created["comment"] > len(attacks)


@pytest.mark.slow
def test_attacks_that_were_imported_do_nothing_in_preview_and_export(
    session: Session, browser: Browser, attacks: list[str], tmp_path: Path
) -> None:
    preview = Preview(session)
    articles = []
    for start in range(0, len(attacks), ON_A_PAGE):
        article = _article(session, start)
        articles.append(article)
        _import(session, article, attacks[start : start + ON_A_PAGE], tmp_path)
        html = preview.page(article).html

        assert try_out(browser, unprotected(html, tmp_path, f"{article.slug}.html")) == []

    export_edition(session, tmp_path / "site")

    assert all(article.status is ArticleStatus.PUBLISHED for article in articles)
    for article in articles:
        exported = (tmp_path / "site" / "stadt" / f"{article.slug}.html").read_text("utf-8")
        page = unprotected(exported, tmp_path / "site" / "stadt", f"{article.slug}-offen.html")
        assert try_out(browser, page, tmp_path / "site") == []


SPOOFS = {
    '<a href="https://evil.example/">www.bank.example</a>': "evil.example",
    '<a href="https://bank.example@evil.example/">https://bank.example/</a>': "evil.example",
    '<a href="https://evil.example:443\\@bank.example/">bank.example</a>': "",
    '<a href="https:evil.example">bank.example</a>': "",
    '<a href="https:\\\\evil.example">bank.example</a>': "",
    '<a href="https://evil.example%2f.bank.example/">bank.example</a>': "",
    '<a href="https://%65vil.example/">bank.example</a>': "",
    '<a href="ht&#9;tps://evil.example/">bank.example</a>': "",
    '<a href="https://\u0430pple.example/">https://\u0430pple.example/</a>': "xn--pple-43d.example",
    '<a href="https://\uff45vil.example/">bank.example</a>': "evil.example",
    '<a href="https://evil\u3002example/">bank.example</a>': "evil.example",
    '<a href="https://evil.example?.bank.example/">https://bank.example/</a>': "evil.example",
    '<a href="https://evil.example#.bank.example/">bank\u200b.example</a>': "evil.example",
    '<a href="https://bank.example/">\u202eelpmaxe.live\u202c</a>': "bank.example",
    "https://bank.example@evil.example/konto": "evil.example",
    "https://\u0430pple.example/konto": "xn--pple-43d.example",
}


def test_the_host_a_link_names_is_the_one_the_browser_would_go_to(
    browser: Browser, tmp_path: Path
) -> None:
    bus = example("boese")
    spoofs = [
        replace(comment(bus.id, f"{number:02}"), html=f"<p>{html}</p>")
        for number, html in enumerate(SPOOFS)
    ]
    html = SiteRenderer(edition_of(entry(bus, spoofs))).article_page(bus.id)
    browser.load(unprotected(html, tmp_path, "spoofs.html"))

    found = browser.ask(TARGETS)

    assert [host for host, _ in found] == list(SPOOFS.values())
    for host, text in found:
        assert not host or text.endswith((f"[{host}]", f"//{host}/")), text
