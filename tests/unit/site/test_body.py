"""The two marks in a body's HTML that only its page can resolve."""

from __future__ import annotations

import pytest

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.site.body import figure_uses, resolve_body
from editor_app.text.markdown_renderer import render_body

KNOWN = EntityId("0123456789abcdef")


def _figure(use: ImageUse) -> str:
    return f"[{use.image_id}|{use.alt}|{use.caption}|{use.crop}]"


def _address(article_id: EntityId) -> str | None:
    return "../stadt/x.html" if article_id == KNOWN else None


def _resolved(html: str) -> str:
    return resolve_body(html, _figure, _address, table_label="Tabelle")


def test_a_body_without_marks_stays_as_it_is() -> None:
    html = "<p>data-x <a href='#'>y</a></p>"

    assert _resolved(html) is html


def test_a_figure_becomes_its_picture_with_alt_and_caption() -> None:
    html = render_body(f'![Ein „Bus“ > Bahn](image:{KNOWN} "A & B <c>")', "de")

    assert _resolved(html).strip() == f"[{KNOWN}|Ein „Bus“ > Bahn|A & B <c>|]"
    assert figure_uses(html) == [ImageUse(KNOWN, caption="A & B <c>", alt="Ein „Bus“ > Bahn")]


@pytest.mark.parametrize(
    ("written", "crop"),
    [
        ('{: crop="16:9" }', "16:9"),
        ("{: crop=1:1 }", "1:1"),
        ("{crop='10,0,80,100'}", "10,0,80,100"),
        ('{: .gross crop="3:2" }', "3:2"),
        ('{: crop="4:3" }', ""),
        ('{: crop="" }', ""),
        ('{: crop="60,0,50,100" }', ""),
        ('{: data-crop="16:9" }', ""),
    ],
)
def test_a_figure_keeps_the_crop_that_the_text_asks_for(written: str, crop: str) -> None:
    html = render_body(f'![Ein Bus](image:{KNOWN} "Da"){written}', "de")

    assert _resolved(html).strip() == f"[{KNOWN}|Ein Bus|Da|{crop}]"


def test_a_crop_in_foreign_html_is_none() -> None:
    html = render_body(f'<figure data-image="{KNOWN}" data-crop="16:9"></figure>', "de")

    assert figure_uses(html) == []


def test_a_link_to_an_article_gets_its_address() -> None:
    html = render_body(f"Siehe [dort](article:{KNOWN}).", "de")

    assert _resolved(html).strip() == '<p>Siehe <a href="../stadt/x.html">dort</a>.</p>'


def test_a_link_to_an_article_that_is_not_there_stays_as_text() -> None:
    html = render_body("Siehe [dort](article:0000000000000000).", "de")

    assert _resolved(html).strip() == "<p>Siehe <a>dort</a>.</p>"


def test_other_links_and_figures_stay_as_they_are() -> None:
    html = (
        f'<p><a href="https://x.example">x</a> <a data-article="{KNOWN}">y</a></p><figure></figure>'
    )

    assert '<a href="https://x.example">x</a>' in _resolved(html)
    assert "<figure></figure>" in _resolved(html)


def test_a_wide_table_can_be_scrolled_with_the_keyboard() -> None:
    html = _resolved(render_body("| A | B |\n|---|---|\n| 1 | 2 |", "de"))

    assert html.count('<div class="scroll" tabindex="0" role="group" aria-label="Tabelle">') == 1
    assert html.count("</table></div>") == 1


def test_marks_inside_an_attribute_are_text() -> None:
    html = render_body("<abbr title='<table> <a data-article=\"x\">'>A</abbr>", "de")

    assert "scroll" not in _resolved(html)
    assert "<a>" not in _resolved(html)
