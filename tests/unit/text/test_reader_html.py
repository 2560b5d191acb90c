"""What is left of readers' comments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.reader_html import comment_from_text, plain_text, sanitise_comment
from tests.unit.text.test_hostile_text import reader_dangers

REL = 'rel="nofollow ugc noopener"'


def test_ordinary_markup_stays() -> None:
    html = "<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del><br>f</p>"
    assert sanitise_comment(html) == html
    quotation = "<blockquote><p>a</p></blockquote><ul><li>b</li></ul><ol><li>c</li></ol>"
    assert sanitise_comment(quotation) == quotation


def test_old_names_of_emphasis_get_today_s() -> None:
    assert sanitise_comment("<b>a</b> <I>b</I> <strike>c</strike>") == (
        "<strong>a</strong> <em>b</em> <del>c</del>"
    )


def test_links_give_no_recommendation() -> None:
    assert sanitise_comment('<a href="https://x.example/" target="_blank" rel="me">x</a>') == (
        f'<a href="https://x.example/" {REL}>x</a>'
    )


@pytest.mark.parametrize("href", ["/wp-admin", "#k1", "//x.example", "tel:110", "javascript:x"])
def test_links_to_anything_but_the_open_web_lose_their_address(href: str) -> None:
    assert "href" not in sanitise_comment(f'<a href="{href}">x</a>')


@pytest.mark.parametrize(
    "html",
    [
        '<img src="a.png" alt="x">',
        '<img src="data:image/png;base64,AAAA">',
        '<p id="k1" class="x" style="color:red">',
        "<h1>",
        "<!-- -->",
    ],
)
def test_pictures_ids_styles_and_headings_go(html: str) -> None:
    assert sanitise_comment(html) in {"", "<p></p>"}


@pytest.mark.parametrize(
    "html",
    [
        '<p>a<img width="1" height="1" src="https://pixel.example/t.gif?reader=7">b</p>',
        '<p>a<iframe src="https://pixel.example/t.gif?reader=7"></iframe>b</p>',
        '<p>a<video autoplay src="https://pixel.example/t.gif?reader=7"></video>b</p>',
        "<p>a<IMG SRC=https://pixel.example/t.gif?reader=7 onerror=alert(1)>b</p>",
    ],
)
def test_what_would_be_loaded_is_an_address_to_look_at(html: str) -> None:
    address = "https://pixel.example/t.gif?reader=7"
    assert sanitise_comment(html) == f'<p>a <a href="{address}" {REL}>{address}</a> b</p>'


def test_picture_inside_a_link_tells_of_both_addresses() -> None:
    html = '<a href="https://shop.example"><img src="https://pixel.example/t.gif"></a>'
    clean = sanitise_comment(html)
    assert 'href="https://shop.example"' in clean
    assert "https://pixel.example/t.gif [shop.example]" in " ".join(clean.split())


def test_a_link_that_pretends_names_its_target() -> None:
    html = '<a href="https://evil.example/login">www.bank.example</a>'
    once = f'<a href="https://evil.example/login" {REL}>www.bank.example [evil.example]</a>'
    assert sanitise_comment(html) == once
    assert sanitise_comment(once) == once


def test_an_address_that_only_looks_latin_names_its_target() -> None:
    clean = comment_from_text("Siehe https://\u0430pple.example/konto")
    assert "https://\u0430pple.example/konto [xn--pple-43d.example]</a>" in clean


@pytest.mark.parametrize(
    "href",
    [
        "https:evil.example",
        "https:\\\\evil.example",
        "https:///evil.example",
        "https://%65vil.example",
        "ht\ttps://evil.example",
        "https://a b.example/",
        "https://",
    ],
)
def test_an_address_that_programs_would_have_to_guess_goes(href: str) -> None:
    assert "href" not in sanitise_comment(f'<a href="{href}">x</a>')


def test_addresses_written_out_become_links() -> None:
    assert sanitise_comment("siehe https://x.example/a?b=1&c=2.") == (
        f'siehe <a href="https://x.example/a?b=1&amp;c=2" {REL}>https://x.example/a?b=1&amp;c=2</a>.'
    )
    assert 'href="http://www.x.example"' not in sanitise_comment("wwwx")
    assert f'<a href="http://www.x.de" {REL}>www.x.de</a>' in sanitise_comment("www.x.de")


@pytest.mark.parametrize("text", ["Ende.So geht es", "a@b.de", "ftp://x.example", "z.B. so"])
def test_other_words_with_dots_do_not(text: str) -> None:
    assert sanitise_comment(text) == text


def test_address_inside_a_link_or_code_is_left_alone() -> None:
    link = f'<a href="https://x.example/" {REL}>https://x.example/</a>'
    assert sanitise_comment(link) == link
    assert sanitise_comment("<code>https://x.example</code>") == "<code>https://x.example</code>"


@pytest.mark.parametrize("control", ["\u202e", "\u2066", "&#x202e;"])
def test_characters_that_turn_the_text_around_go(control: str) -> None:
    assert sanitise_comment(f"a{control}b") == "ab"
    assert comment_from_text("a\u202eb") == "<p>ab</p>"


def test_turned_around_scheme_stays_harmless() -> None:
    assert "href" not in sanitise_comment('<a href="java&#x202e;script:alert(1)">x</a>')


def test_markup_without_end_is_shown_as_text() -> None:
    html = sanitise_comment("<div>" * 1000)
    assert html.startswith("<p>&lt;div&gt;")
    assert reader_dangers(html) == []


def test_plain_text_becomes_paragraphs_lines_and_links() -> None:
    assert comment_from_text("a < b\nc\r\n\r\n\r\n  https://x.example/1\n") == (
        f'<p>a &lt; b<br>c</p><p><a href="https://x.example/1" {REL}>https://x.example/1</a></p>'
    )
    assert comment_from_text("  \n ") == ""


def test_plain_text_is_what_readers_see() -> None:
    html = "<p>a &amp; <b>b</b><br>c</p><ul><li>d</li><li>e</li></ul><table><tr><td>f<td>g</table>"
    assert plain_text(html) == "a & b\nc\n\nd\n\ne\n\nf g"
    assert plain_text("<script>x</script><style>y</style><!-- z -->ok") == "ok"
    assert plain_text("<div>" * 1000).startswith("<div>")


_ALLOWED = (
    "<p>",
    "</p>",
    "</a>",
    "<b>",
    "</b>",
    "<li>",
    "<ul>",
    "<br>",
    "</ul>",
    "<code>",
    "</code>",
)
_OTHERS = (
    "<table>",
    "<td>",
    "<svg>",
    "<style>",
    "<noscript>",
    "<math>",
    "<p title='",
    "<!--",
    "-->",
)
_WORDS = (
    "https://x.example/a",
    "www.a.de",
    " ",
    "&",
    "&lt;",
    "<",
    '"',
    "x",
    "\u202e",
    "\n",
    "&#0;",
)
_LINKS = (
    "<a href='https://x.example'>",
    "<a href='https://www.b.de@xn--pple-43d.example/'>",
    "<a href='java&#115;cript:x'>",
    "<img src='https://p.example/1.gif'>",
    "<iframe src='https://p.example/'>",
    "<blockquote>",
)
HTML = st.lists(st.sampled_from((*_ALLOWED, *_OTHERS, *_WORDS, *_LINKS)), max_size=25).map("".join)


@given(HTML)
def test_cleaning_twice_changes_nothing_more(html: str) -> None:
    once = sanitise_comment(html)
    assert sanitise_comment(once) == once
    assert reader_dangers(once) == []


@given(st.text(max_size=60))
def test_plain_comment_says_what_was_typed(text: str) -> None:
    html = comment_from_text(text)
    assert reader_dangers(html) == []
    assert sanitise_comment(html) == html


@given(HTML)
def test_plain_text_never_raises_and_has_no_empty_ends(html: str) -> None:
    text = plain_text(html)
    assert text == text.strip("\n ")
    assert "\n\n\n" not in text


@given(st.text(max_size=60), st.booleans())
def test_plain_paragraphs_are_read_as_any_other_html(text: str, has_line_feeds: bool) -> None:
    html = comment_from_text(text)
    if has_line_feeds:  # as WordPress writes them
        html = html.replace("</p>", "</p>\n").replace("<br>", "<br>\n")
    assert sanitise_comment(f"{html}<i></i>") == f"{sanitise_comment(html)}<em></em>"
    assert plain_text(html) == plain_text(f"{html}<i></i>")


@pytest.mark.parametrize("piece", ["a ", "<br>a", "<p>a", "&amp;", "</p><p>", "a&", "a<br> "])
def test_plain_text_takes_no_longer_than_the_text(piece: str) -> None:
    assert plain_text(f"<p>{piece * 50_000}") is not None
