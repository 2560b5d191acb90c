"""The front page, sections and authors."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from editor_app.domain.identity import derived_id
from editor_app.domain.image import ImageUse
from editor_app.site.edition import Edition
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.editions import LENA, NOON, STADT, article, edition_of, entry, picture, public
from tests.unit.site.newspaper import KULTUR, OLE, SPORT, newspaper
from tests.unit.site.soup import one, parse, text_of


def _many(count: int) -> Edition:
    return edition_of(
        *(
            entry(
                replace(
                    article(f"artikel-{number}"),
                    headline=f"Artikel {number}",
                    published_at=NOON - timedelta(hours=number),
                )
            )
            for number in range(count)
        )
    )


def test_the_front_page_leads_with_the_newest_article() -> None:
    page = parse(SiteRenderer(newspaper()).front_page())

    assert text_of(page, "h1") == "Das Talblatt"
    assert text_of(page, ".lead h2").endswith("kommt zurück – vorerst auf Probe")
    assert one(page, ".lead a")["href"] == "stadt/nachtbus.html"
    assert [link["href"] for link in page.select(".cards a")] == [
        "stadt/markt.html",
        "kultur/theater.html",
    ]


def test_every_picture_on_a_card_has_its_credit_in_sight() -> None:
    for html in (SiteRenderer(newspaper()).front_page(), *_section_pages(newspaper())):
        page = parse(html)
        assert len(page.select("main img")) == len(page.select("main .credit")) > 0


def _section_pages(edition: Edition) -> list[str]:
    return [SiteRenderer(edition).section_page(STADT.id)]


def test_an_article_is_on_the_front_page_once() -> None:
    page = parse(SiteRenderer(_many(20)).front_page())

    links = [link["href"] for link in page.select("main .lead a, main .cards a")]
    assert len(links) == len(set(links)) == 1 + 6 + 3


def test_an_empty_newspaper_says_so() -> None:
    page = parse(SiteRenderer(edition_of()).front_page())

    assert text_of(page, "main .note") == "Noch ist nichts erschienen."
    assert not page.select(".sec")


def test_a_section_lists_its_articles_and_is_marked() -> None:
    renderer = SiteRenderer(newspaper())
    page = parse(renderer.section_page(KULTUR.id))

    assert text_of(page, "h1") == "Kultur"
    assert text_of(page, "nav a[aria-current]") == "Kultur"
    assert [link["href"] for link in page.select(".cards a")] == ["../kultur/theater.html"]
    assert one(page, ".cards li")["lang"] == "en"


def test_an_empty_section_says_so() -> None:
    page = parse(SiteRenderer(newspaper()).section_page(SPORT.id))

    assert "noch nichts erschienen" in text_of(page, "main .note")


def test_long_sections_have_pages_that_lead_to_each_other() -> None:
    renderer = SiteRenderer(_many(61))
    first, second, third = (parse(renderer.section_page(STADT.id, n)) for n in (1, 2, 3))

    assert [len(page.select(".cards li")) for page in (first, second, third)] == [30, 30, 1]
    assert text_of(second, ".pager span") == "Seite 2 von 3"
    assert [(a["rel"], a["href"]) for a in second.select(".pager a")] == [
        (["prev"], "../stadt/index.html"),
        (["next"], "../stadt/seite-3.html"),
    ]
    assert not first.select("a[rel=prev]")
    assert not third.select("a[rel=next]")
    assert "Seite 3 von 3" in text_of(third, "title")


def test_an_author_has_portrait_biography_and_articles() -> None:
    page = parse(SiteRenderer(newspaper()).author_page(LENA.id))

    assert text_of(page, "h1") == "Lena Brandt"
    assert [p.get_text() for p in page.select(".bio p")] == [
        "Lena Brandt schreibt über Verkehr und alles, was Räder hat.",
        "Früher fuhr sie Bus.",
    ]
    assert text_of(page, ".bio .credit").startswith("Foto: Jule Sander")
    assert text_of(page, "#h-list") == "Artikel von Lena Brandt"
    assert len(page.select(".cards li")) == 2


def test_an_author_without_portrait_and_biography_is_a_name_and_a_list() -> None:
    page = parse(SiteRenderer(newspaper()).author_page(OLE.id))

    assert not page.select(".bio")
    assert len(page.select(".cards li")) == 2


def test_only_the_first_page_of_an_author_tells_of_them() -> None:
    edition = replace(_many(31), people=(replace(LENA, bio="Schreibt."),))

    assert parse(SiteRenderer(edition).author_page(LENA.id, 1)).select(".bio")
    assert not parse(SiteRenderer(edition).author_page(LENA.id, 2)).select(".bio")


def test_a_picture_without_file_is_left_out_of_cards() -> None:
    missing = public(replace(picture("fehlt"), media_hash=""))
    lead = replace(article("a"), lead=ImageUse(missing.id))
    other = replace(article("b"), lead=ImageUse(missing.id), id=derived_id("b"))
    page = parse(
        SiteRenderer(edition_of(entry(lead), entry(other), images=(missing,))).front_page()
    )

    assert not page.select("main img, main .credit, .missing")
