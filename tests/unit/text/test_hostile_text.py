"""Attacks that other projects collected do nothing, as article text and as a comment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.identity import EntityId
from editor_app.text.author_html import ATTRIBUTES, TAGS, URL_SCHEMES
from editor_app.text.html_to_markdown import html_to_markdown
from editor_app.text.markdown_renderer import render_body
from editor_app.text.reader_html import comment_from_text, plain_text, sanitise_comment
from tests.unit.text.hostile_payloads import read_bleach, read_dompurify
from tests.unit.text.inert import dangers

AUTHOR_TAGS = frozenset(TAGS)
AUTHOR_ATTRIBUTES = frozenset().union(*ATTRIBUTES.values())
READER_TAGS = frozenset({"p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li"}) | {
    "code",
    "del",
}
READER_ATTRIBUTES = frozenset({"href", "rel"})


def author_dangers(html: str) -> list[str]:
    return dangers(html, tags=AUTHOR_TAGS, attributes=AUTHOR_ATTRIBUTES, schemes=URL_SCHEMES)


def reader_dangers(html: str) -> list[str]:
    schemes = frozenset({"http", "https", "mailto"})
    return dangers(html, tags=READER_TAGS, attributes=READER_ATTRIBUTES, schemes=schemes)


@pytest.fixture(scope="module")
def payloads(shared_data: Path) -> list[str]:
    folder = shared_data / "hostile"
    found = [*read_dompurify(folder), *read_bleach(folder)]
    assert len(found) == 223 + 20
    return found


def unknown_image(_source: str, _alt: str) -> EntityId | None:
    return None


def rendered(payload: str) -> str:
    return render_body(payload, "de")


def rendered_in_the_middle_of_text(payload: str) -> str:
    return render_body(f"Vorher {payload} nachher\n\n- {payload}\n\n> {payload}", "en")


def imported_and_rendered(payload: str) -> str:
    return render_body(html_to_markdown(payload, resolve_image=unknown_image).markdown, "de")


@pytest.mark.parametrize(
    "publish", [rendered, rendered_in_the_middle_of_text, imported_and_rendered]
)
def test_attacks_in_article_text_are_inert(
    payloads: list[str], publish: Callable[[str], str]
) -> None:
    found = {payload: author_dangers(publish(payload)) for payload in payloads}
    assert {payload: danger for payload, danger in found.items() if danger} == {}


@pytest.mark.parametrize("publish", [sanitise_comment, comment_from_text])
def test_attacks_in_comments_are_inert(payloads: list[str], publish: Callable[[str], str]) -> None:
    found = {payload: reader_dangers(publish(payload)) for payload in payloads}
    assert {payload: danger for payload, danger in found.items() if danger} == {}


def test_attacks_leave_no_markup_in_plain_text(payloads: list[str]) -> None:
    for payload in payloads:
        assert "\0" not in plain_text(payload)


@pytest.mark.parametrize(
    ("html", "danger"),
    [
        ("<script>1</script>", "<script>"),
        ('<p onclick="x">', "<p onclick>"),
        ('<a href=" java\nscript:x">', "href=' java\\nscript:x'"),
        ("<!-- x -->", "comment ' x '"),
    ],
)
def test_the_judge_sees_danger(html: str, danger: str) -> None:
    assert danger in reader_dangers(html)


def test_the_judge_lets_ordinary_comments_pass() -> None:
    assert reader_dangers('<p>a <a href="https://x.example/a:b" rel="ugc">b</a></p>') == []
