"""What authors write and what readers get."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.body_references import find_references
from editor_app.text.markdown_renderer import RENDERER_VERSION, render_body
from tests.unit.text.test_hostile_text import author_dangers


def body(markdown: str, language: str = "de") -> str:
    return render_body(markdown, language).strip()


def test_image_of_the_library_becomes_a_figure_for_the_page_to_fill() -> None:
    assert body('![Ein Bus](image:0abc "Der \\"neue\\" Bus")') == (
        '<figure data-image="0abc" data-alt="Ein Bus" data-caption="Der &quot;neue&quot; Bus">'
        "</figure>"
    )


def test_image_without_texts_still_has_all_its_attributes() -> None:
    assert body("![](image:0abc)") == (
        '<figure data-image="0abc" data-alt="" data-caption=""></figure>'
    )


def test_image_keeps_the_crop_of_its_attribute_list() -> None:
    assert body('![Ein Bus](image:0abc "Da"){: crop="16:9" .gross title="Dort" }') == (
        '<figure data-image="0abc" data-alt="Ein Bus" data-caption="Da" data-crop="16:9"></figure>'
    )


@pytest.mark.parametrize("crop", ["4:3", "free", "", "0,0,0,0", '"><script>', "16:9 onload=x"])
def test_crop_that_is_none_is_left_out(crop: str) -> None:
    assert "data-crop" not in body(f"![x](image:0abc){{: crop='{crop}' }}")


@pytest.mark.parametrize("name", ["crop", "src", "alt", "title", "class"])
def test_attribute_without_a_value_is_no_crash(name: str) -> None:
    assert body(f"![x](image:0abc){{: {name} }}") == (
        '<figure data-image="0abc" data-alt="x" data-caption=""></figure>'
    )


@pytest.mark.parametrize(
    "markdown",
    [
        '![x](https://x.example/y.jpg){: src="image:0abc" }',
        "![x](image:){: src=image:0abc }",
        '[x](https://x.example){: href="article:0abc" }',
        '[x](https://x.example){: data-article="0abc" }',
        '![x](y){: data-image="0abc" }',
    ],
)
def test_attribute_list_brings_in_no_reference_that_checks_would_not_find(markdown: str) -> None:
    assert find_references(markdown).image_ids == ()
    assert "data-image" not in body(markdown)
    assert "data-article" not in body(markdown)


def test_attribute_list_cannot_unsay_what_the_text_says() -> None:
    markdown = '![Ein Bus](image:0abc "Da"){: alt="" title="" src="image:1def" crop="1:1" }'

    assert find_references(markdown).image_ids == ("0abc",)
    assert body(markdown) == (
        '<figure data-image="0abc" data-alt="Ein Bus" data-caption="Da" data-crop="1:1"></figure>'
    )


def test_image_in_a_paragraph_is_lifted_out_behind_it() -> None:
    html = body("Vorher ![x](image:a1) *nachher* ![y](image:a2)")
    assert html.index("</p>") < html.index('data-image="a1"') < html.index('data-image="a2"')
    assert html.startswith("<p>Vorher ")
    assert "<em>nachher</em>" in html


def test_image_at_the_beginning_of_a_paragraph_stands_before_it() -> None:
    html = body("![x](image:a1) Danach")
    assert html.index("</figure>") < html.index("<p>")


def test_image_inside_a_link_stands_alone() -> None:
    html = body("[![x](image:a1)](https://x.example/)")
    assert html == '<figure data-image="a1" data-alt="x" data-caption=""></figure>'


def test_image_in_a_heading_is_lifted_out_of_it() -> None:
    html = body("## Titel ![x](image:a1)")
    assert html.index("</h2>") < html.index("<figure")


@pytest.mark.parametrize("markdown", ["- ![x](image:a1)", "- Text\n\n    ![x](image:a1)"])
def test_image_in_a_list_stays_in_its_item(markdown: str) -> None:
    html = body(markdown)
    assert html.index("<li>") < html.index("<figure") < html.index("</li>")


def test_image_from_elsewhere_becomes_a_link() -> None:
    assert body("![Karte](https://x.example/karte.png)") == (
        '<p><a href="https://x.example/karte.png">Karte</a></p>'
    )


def test_link_to_an_article_keeps_only_its_id() -> None:
    assert body('[mehr](article:0abc "Titel")') == '<p><a data-article="0abc">mehr</a></p>'


@pytest.mark.parametrize("target", ["article:a'b", "image:../x", "article:a b"])
def test_reference_that_is_no_id_leads_nowhere(target: str) -> None:
    html = body(f"[x](<{target}>)")
    assert "data-article" not in html
    assert "href" not in html


def test_heading_gets_an_address_that_no_part_of_the_page_has() -> None:
    assert body("## Über Kommentare") == '<h2 id="t-ueber-kommentare">Über Kommentare</h2>'


def test_heading_of_the_first_level_is_left_to_the_page() -> None:
    assert "<h1" not in body("# Eins\n\n<h1>Zwei</h1>")
    assert body("# Eins").startswith("<h2")


def test_same_heading_twice_gets_two_addresses() -> None:
    html = body("## Chronik\n\n## Chronik")
    assert html.count('id="t-chronik"') == 1
    assert html.count(" id=") == 2


def test_link_inside_the_text_follows_its_heading() -> None:
    html = body("[oben](#start)\n\n## Anfang {#start}")
    assert '<a href="#t-start">' in html
    assert '<h2 id="t-start">' in html


def test_address_that_is_used_twice_is_kept_once() -> None:
    html = body('<span id="x">a</span> <span id="x">b</span>')
    assert html == '<p><span id="t-x">a</span> <span>b</span></p>'


def test_footnote_leads_there_and_back() -> None:
    html = body("Satz.[^1]\n\n[^1]: Quelle.")
    assert 'href="#t-fn-1"' in html
    assert '<li id="t-fn-1">' in html
    assert 'href="#t-fnref-1"' in html
    assert "Zurück zur Stelle der Fußnote 1 im Text" in html


def test_table_is_aligned_without_inline_styles() -> None:
    html = body("| a | b |\n|--:|:-:|\n| 1 | 2 |")
    assert '<td class="align-right">1</td>' in html
    assert '<th class="align-center">b</th>' in html
    assert "style" not in html


def test_table_without_headings_has_no_empty_ones() -> None:
    html = body("| | |\n|---|---|\n| 1 | 2 |")
    assert "<th" not in html
    assert "<td>1</td>" in html


def test_definition_list_and_fenced_code() -> None:
    assert "<dt>Rat</dt>\n<dd>Das Parlament</dd>" in body("Rat\n:   Das Parlament")
    assert body("```python\nx = '1'\n```") == (
        "<pre><code class=\"language-python\">x = '1'\n</code></pre>"
    )


def test_html_that_means_something_stays() -> None:
    html = body('H<sub>2</sub>O <abbr title="Verkehrsbetriebe">VB</abbr> <del>alt</del>')
    assert html == ('<p>H<sub>2</sub>O <abbr title="Verkehrsbetriebe">VB</abbr> <del>alt</del></p>')


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        '<iframe src="https://x.example/"></iframe>',
        '<p style="position:fixed">x</p>',
        '<p class="vh">x</p>',
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "<javascript:alert(1)>",
        '[x](https://x.example "a\\" onclick=alert(1)")',
        "x{: onclick=alert(1) style=color:red}",
        "<form action=/x><button>x</button></form>",
    ],
)
def test_nothing_runs_loads_or_disguises(markdown: str) -> None:
    html = body(markdown)
    assert author_dangers(html) == []
    assert 'class="vh"' not in html


def test_language_decides_the_quotation_marks() -> None:
    assert body('"Ja"', "de") == "<p>„Ja“</p>"
    assert body('"Ja"', "de-CH") == "<p>«Ja»</p>"
    assert body('"Yes"', "en-GB") == "<p>“Yes”</p>"


def test_what_one_text_defines_is_unknown_to_the_next() -> None:
    body("[a][x] Satz.[^1]\n\n[x]: https://x.example/\n\n[^1]: Note")
    assert body("[a][x] Satz.[^1]") == "<p>[a][x] Satz.[^1]</p>"


def test_same_text_gives_the_same_html() -> None:
    text = '## A\n\n![x](image:a1)\n\nText[^1] "so".\n\n[^1]: N'
    assert body(text) == body(text)


def test_version_names_what_decides_the_output() -> None:
    assert "/markdown-3." in RENDERER_VERSION
    assert "/nh3-" in RENDERER_VERSION


@pytest.mark.parametrize(
    "deep", ["> " * 300 + "Ende", "<div>" * 300 + "Ende", "<b>" * 300 + "Ende"]
)
def test_a_page_can_always_be_read_back(deep: str) -> None:
    html = body(f"Anfang.\n\n{deep}\n\nSchluss.")

    assert html.count("<") < 10
    assert "Ende" in html
    assert html.endswith("<p>Schluss.</p>")


def test_text_that_nests_beyond_all_sense_comes_back_as_paragraphs() -> None:
    deep = "\n".join("    " * level + "- a" for level in range(400))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)
    try:
        html = body(deep)
    finally:
        sys.setrecursionlimit(limit)
    assert html.startswith("<p>- a")


MARKDOWN = st.text(
    alphabet=st.sampled_from(list("ab1 \n\t#*_`[]()<>!|:~-+=\\&;\"'.{}^/x@é\u202e\x02")),
    max_size=60,
)
_OURS = (
    "![a](image:x)",
    "[a](article:x)",
    "[^1]",
    "\n[^1]: x\n",
    "> — x",
    "{#x .y}",
    "\n[a]: image:z\n",
)
_BLOCKS = ("```\n", "    ", "\n\n", "| a | b |\n|---|---|\n", "- ", "1. ", "> ", "&#x3c;")
_MARKUP = (
    "<div>",
    "</p>",
    "<!--",
    "<svg>",
    "<math>",
    "<style>",
    "<![CDATA[",
    "<?x",
    "<a href='",
    "![x]",
)
PIECES = st.lists(
    st.one_of(MARKDOWN, st.sampled_from((*_OURS, *_BLOCKS, *_MARKUP))), max_size=12
).map("".join)


@given(PIECES)
def test_every_reference_on_the_page_is_one_the_checks_know(text: str) -> None:
    html = render_body(text, "de")
    known = find_references(text)
    assert set(re.findall(r' data-image="([^"]*)"', html)) <= set(known.image_ids)
    assert set(re.findall(r' data-article="([^"]*)"', html)) <= set(known.article_ids)


def test_reference_as_raw_html_is_none() -> None:
    html = body('<figure data-image="0abc"></figure>\n\n<a data-article="0abc">x</a>')
    assert "0abc" not in html


@given(PIECES, st.sampled_from(["de", "fr", "xx"]))
def test_any_text_renders_to_something_inert(text: str, language: str) -> None:
    assert author_dangers(render_body(text, language)) == []


@pytest.mark.parametrize("nesting", ["> ", "- ", "1. "])
def test_a_text_that_was_given_up_does_not_touch_the_next_one(nesting: str) -> None:
    before = render_body("So\n\n![x](image:abc)", "de")
    render_body(nesting * 5000 + "tief", "de")
    assert render_body("So\n\n![x](image:abc)", "de") == before
