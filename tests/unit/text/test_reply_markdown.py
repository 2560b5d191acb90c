"""What becomes of a reply's Markdown."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.reader_html import sanitise_comment
from editor_app.text.reply_markdown import MAX_BRACKETS, MAX_LENGTH, reply_html
from tests.unit.text.hostile_payloads import read_bleach, read_dompurify
from tests.unit.text.test_hostile_text import reader_dangers

REL = 'rel="nofollow ugc noopener"'


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("*leise* und **laut**", "<p><em>leise</em> und <strong>laut</strong></p>"),
        ("eins\nzwei\n\ndrei", "<p>eins<br>\nzwei</p>\n<p>drei</p>"),
        ("> Zitat\n\nAntwort", "<blockquote>\n<p>Zitat</p>\n</blockquote>\n<p>Antwort</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        (
            "[Vorlage](https://rat.example/7?a=1&b=2)",
            f'<p><a href="https://rat.example/7?a=1&amp;b=2" {REL}>Vorlage</a></p>',
        ),
        (
            "Siehe https://rat.example/7.",
            f'<p>Siehe <a href="https://rat.example/7" {REL}>https://rat.example/7</a>.</p>',
        ),
        ('@Mo Er sagte "ja".', "<p>@Mo Er sagte „ja“.</p>"),
    ],
)
def test_emphasis_links_quotes_lists_and_lines(markdown: str, html: str) -> None:
    assert reply_html(markdown, "de") == html


@pytest.mark.parametrize(
    "markdown",
    ["#nachtbus", "# Titel", "Titel\n=====", "---", "`a`", "![a](b)", "[a][b]\n\n[b]: c", "&amp;"],
)
def test_everything_else_is_what_it_looks_like(markdown: str) -> None:
    shown = reply_html(markdown, "en")
    for letter in "#=-`![]&":
        assert shown.count(letter) >= markdown.count(letter)
    assert "<h1" not in shown
    assert "<a" not in shown


def test_tags_are_text() -> None:
    assert reply_html("<b>a</b> 1 < 2 <script>x</script>", "en") == (
        "<p>&lt;b&gt;a&lt;/b&gt; 1 &lt; 2 &lt;script&gt;x&lt;/script&gt;</p>"
    )


def test_a_link_to_a_script_leads_nowhere() -> None:
    assert reply_html("[klick](javascript:alert(1))", "de") == f"<p><a {REL}>klick</a></p>"


def test_a_reply_is_a_comment_that_needs_no_more_cleaning() -> None:
    html = reply_html("@Mo **Ja**\n> nein\n\n- [a](https://a.example)\n\n„so“ <i>", "de")
    assert sanitise_comment(html) == html


def test_attacks_are_inert(shared_data: Path) -> None:
    payloads = [*read_dompurify(shared_data / "hostile"), *read_bleach(shared_data / "hostile")]
    assert len(payloads) > 223
    for payload in payloads:
        assert reader_dangers(reply_html(payload, "de")) == []
        assert reader_dangers(reply_html(f"[a]({payload}) > {payload}", "de")) == []


@given(st.text(alphabet="ab*_[]()<>!\\\n-1.>#&\"' \u202e\x00", max_size=200))
def test_whatever_is_typed_is_shown_and_inert(markdown: str) -> None:
    assert reader_dangers(reply_html(markdown, "de")) == []


@pytest.mark.parametrize(
    "pattern", ["[", "[a](b ", "*a ", "> ", "- ", "_a*", "<![", "\\", "***a** b*", "http://"]
)
def test_no_text_keeps_the_composer_waiting(pattern: str) -> None:
    for text in (pattern * (MAX_LENGTH // len(pattern)), pattern * MAX_BRACKETS + "x" * 9_000):
        started = perf_counter()
        reply_html(text, "de")
        assert perf_counter() - started < 2


def test_what_nobody_would_reply_is_shown_without_marks() -> None:
    assert reply_html("*a* " * MAX_LENGTH, "de").startswith("<p>*a* *a*")
    assert reply_html("> " * 3000 + "a", "de").startswith("<p>&gt; &gt;")
