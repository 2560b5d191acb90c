"""The page that lists all pictures of a site: who made them, whose they are, where they are."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup

from editor_app.domain.identity import derived_id
from editor_app.domain.image import ImageUse
from editor_app.site.credits_page import credit_anchor
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.editions import LENA, PUBLICATION, article, edition_of, entry, picture, public
from tests.unit.site.newspaper import BUS, FEHLT, MARKT, PORTRAIT, WALD, newspaper
from tests.unit.site.soup import one, parse, text_of

ARTICLE = article("nachtbus")


def _newspaper_page() -> BeautifulSoup:
    return parse(SiteRenderer(newspaper()).credits_page())


def test_every_picture_with_a_file_is_listed_once_with_its_credit() -> None:
    page = _newspaper_page()

    for image in (BUS, MARKT, WALD, PORTRAIT):
        assert image.credit in text_of(page, f"li#{credit_anchor(image.id)} .credit")
    assert page.select(f"#{credit_anchor(FEHLT.id)}") == []
    assert len(page.select(".credits li")) == 4
    assert page.select("main img") == []


def test_a_line_says_what_is_to_be_seen_where_and_under_which_terms() -> None:
    page = _newspaper_page()
    wood = one(page, f"#{credit_anchor(WALD.id)}")
    licence = one(wood, ".credit a")

    assert one(wood, "p:first-child").get_text() == WALD.caption
    assert (licence.get_text(), licence["href"]) == (WALD.licence, WALD.licence_url)
    market = one(page, f"#{credit_anchor(MARKT.id)}")
    assert [link["href"] for link in market.select("a")] == [
        "stadt/nachtbus.html",
        "stadt/markt.html",
    ]
    portrait = one(page, f"#{credit_anchor(PORTRAIT.id)}")
    assert [link["href"] for link in portrait.select("a")] == ["autoren/lena-brandt.html"]


def test_pictures_are_grouped_by_agency_or_photographer_in_the_order_of_the_alphabet() -> None:
    names = [("Zoë Ast", ""), ("", "dpa"), ("Özge Önal", ""), ("Ada", "dpa"), ("Ole Wiemann", "")]
    images = [
        public(replace(picture(f"b{place}"), photographer=photographer, agency=agency))
        for place, (photographer, agency) in enumerate(names)
    ]
    gallery = tuple(ImageUse(image.id) for image in images)
    edition = edition_of(entry(replace(ARTICLE, gallery=gallery)), images=images)
    page = parse(SiteRenderer(edition).credits_page())

    groups = {
        section.select("h2")[0].get_text(): len(section.select("li"))
        for section in page.select("main section")
    }
    assert list(groups.items()) == [
        ("dpa", 2),
        ("Ole Wiemann", 1),
        ("Özge Önal", 1),
        ("Zoë Ast", 1),
    ]


def test_a_picture_only_of_the_sharing_card_is_listed() -> None:
    card = public(replace(picture("karte"), caption="", alt=""))
    edition = edition_of(entry(replace(ARTICLE, social_image_id=card.id)), images=(card,))
    renderer = SiteRenderer(edition)
    line = one(parse(renderer.credits_page()), f"#{credit_anchor(card.id)}")

    assert one(line, ".notes a")["href"] == "stadt/nachtbus.html"
    assert len(line.select("p")) == 1
    for _, render in renderer.texts():
        render()


def test_the_language_of_an_article_in_another_is_marked() -> None:
    image = public(picture("bus"))
    english = replace(ARTICLE, language="en", lead=ImageUse(image.id))
    page = parse(SiteRenderer(edition_of(entry(english), images=(image,))).credits_page())

    assert one(page, ".credits a")["lang"] == "en"


def test_every_page_links_to_it() -> None:
    for path, render in SiteRenderer(newspaper()).texts():
        if path.endswith(".html"):
            links = [str(link["href"]) for link in parse(render()).select(".foot a")]
            assert [link for link in links if link.endswith("bildnachweise.html")], path


def test_it_is_there_without_pictures_and_in_the_sitemap() -> None:
    renderer = SiteRenderer(edition_of())

    assert "gibt es keine Bilder" in text_of(parse(renderer.credits_page()), ".stand")
    assert "https://talblatt.example/zeitung/bildnachweise.html" in renderer.sitemap()


def test_its_address_is_in_the_language_of_the_publication_and_never_an_articles() -> None:
    german = replace(ARTICLE, slug="bildnachweise", category_id=None)
    assert SiteRenderer(edition_of(entry(german))).article_path(german.id) == (
        "bildnachweise-2.html"
    )
    english = SiteRenderer(edition_of(publication=replace(PUBLICATION, language="en")))
    assert "picture-credits.html" in english.paths()
    assert one(parse(english.credits_page()), "h1").get_text() == "Picture credits"


def test_what_people_wrote_is_escaped() -> None:
    hostile = public(
        replace(
            picture("bus"),
            photographer="<b>Ada</b> & Co",
            agency="",
            caption='"><script>alert(1)</script>',
        )
    )
    lead = replace(ARTICLE, lead=ImageUse(hostile.id), headline="<i>Bus</i>")
    html = SiteRenderer(edition_of(entry(lead), images=(hostile,))).credits_page()

    assert "<script>alert" not in html
    assert "<b>Ada" not in html
    assert "<i>Bus" not in html
    assert "Foto: <b>Ada</b> & Co" in text_of(parse(html), ".credit")


def test_a_portrait_of_somebody_without_articles_is_not_listed() -> None:
    portrait = public(picture("portrait"))
    ole = replace(LENA, id=derived_id("person:ole"), slug="ole", portrait_id=portrait.id)
    edition = replace(edition_of(entry(ARTICLE), images=(portrait,)), people=(LENA, ole))

    assert parse(SiteRenderer(edition).credits_page()).select(".credits li") == []
