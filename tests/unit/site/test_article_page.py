"""The article page: everything in the order of the source, and nothing where there is nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from editor_app.domain.article import Article
from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.identity import derived_id
from editor_app.domain.image import ImageUse
from editor_app.domain.publication import Publication
from editor_app.site.edition import PublicImage
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.editions import (
    PUBLICATION,
    article,
    comment,
    edition_of,
    entry,
    picture,
    public,
)
from tests.unit.site.newspaper import (
    IMPRINT_ID,
    MARKET_ID,
    NIGHT_BUS_ID,
    THEATRE_ID,
    newspaper,
)
from tests.unit.site.soup import one, parse, text_of

ORDER = (
    "header.mast",
    "p.cat",
    "h1 .kicker",
    "p.sub",
    "p.stand",
    "p.meta:not(.changed)",
    "p.meta.changed",
    ".art > figure",
    ".body",
    ".gallery",
    "#korrekturen",
    "p.jump",
    "section.rel",
    "#kommentare",
    "#antwort",
    "aside.most",
    "footer.foot",
)


@pytest.fixture(scope="module")
def night_bus() -> BeautifulSoup:
    return parse(SiteRenderer(newspaper()).article_page(NIGHT_BUS_ID))


def _page(id_: str) -> BeautifulSoup:
    return parse(SiteRenderer(newspaper()).article_page(derived_id(f"article:{id_}")))


def _only(
    article_: Article,
    publication: Publication = PUBLICATION,
    images: Iterable[PublicImage] = (),
) -> BeautifulSoup:
    edition = edition_of(entry(article_), images=images, publication=publication)
    return parse(SiteRenderer(edition).article_page(article_.id))


def test_everything_stands_in_the_order_of_the_source(night_bus: BeautifulSoup) -> None:
    elements = list(night_bus.descendants)
    places = [
        next(place for place, element in enumerate(elements) if element is one(night_bus, part))
        for part in ORDER
    ]

    assert places == sorted(places)


def test_kicker_and_headline_are_one_heading(night_bus: BeautifulSoup) -> None:
    assert text_of(night_bus, "h1") == (
        "Öffentlicher Nahverkehr: Die Nachtbuslinie 7 kommt zurück – vorerst auf Probe"
    )


def test_the_byline_names_authors_time_and_reading_time(night_bus: BeautifulSoup) -> None:
    assert text_of(night_bus, "p.meta:not(.changed)") == (
        "Von Lena Brandt und Ole Wiemann 23. November 2026, 14:32 Uhr 3 Min. Lesezeit"
    )
    assert [link["href"] for link in night_bus.select("a[rel=author]")] == [
        "../autoren/lena-brandt.html",
        "../autoren/ole-wiemann.html",
    ]


def test_a_change_and_a_correction_are_told_below_the_byline(night_bus: BeautifulSoup) -> None:
    assert text_of(night_bus, "p.changed") == (
        "Aktualisiert am 23. November 2026, 17:32 Uhr Mit Korrektur"
    )
    assert text_of(night_bus, "#korrekturen p") == (
        "23. November 2026 (nach Kommentar 1): Der Betriebshof heißt Lindenau."
    )
    assert one(night_bus, "#korrekturen a")["href"] == "#k1"


def test_every_picture_has_its_credit(night_bus: BeautifulSoup) -> None:
    for figure in night_bus.select("figure"):
        assert "Foto: Jule Sander – Agentur Weitblick" in figure.get_text()
    shown = night_bus.select("main img")
    assert len(shown) == len(night_bus.select("main .credit")) == 4


def test_the_lead_picture_comes_at_once_and_the_others_when_they_are_near(
    night_bus: BeautifulSoup,
) -> None:
    first, *others = night_bus.select("main img")

    assert first.get("fetchpriority") == "high"
    assert first.get("loading") is None
    assert {image.get("loading") for image in others} == {"lazy"}
    for image in night_bus.select("img"):
        assert image["width"], image["height"]


def test_a_licence_is_named_and_linked(night_bus: BeautifulSoup) -> None:
    link = one(night_bus, "a[rel=license]")

    assert link["href"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "Lizenz: CC BY 4.0" in one(night_bus, ".body figure").get_text()


def test_alternative_texts_come_from_the_use_first(night_bus: BeautifulSoup) -> None:
    assert one(night_bus, ".body figure img")["alt"] == "Ein Wald im Schnee"
    assert one(night_bus, ".gallery img")["alt"] == "Zu sehen: markt"
    assert text_of(night_bus, ".gallery figcaption span:first-child") == "Nur hier: der Markt."


def test_a_decorative_picture_is_not_read_out() -> None:
    image = public(replace(picture("bus"), is_decorative=True))
    bus = replace(article("nachtbus"), lead=ImageUse(image.id, alt="Trotzdem getippt"))
    page = parse(SiteRenderer(edition_of(entry(bus), images=(image,))).article_page(bus.id))

    assert one(page, "img")["alt"] == ""


def test_a_picture_without_file_is_a_framed_placeholder_with_its_credit() -> None:
    page = _page("theater")

    assert text_of(page, "figure .missing") == "Picture still missing"
    assert "Foto: weitblick22" in text_of(page, "figure .credit")
    assert not page.select("main img")


def test_a_picture_without_credit_says_so_in_the_preview() -> None:
    image = public(replace(picture("bus"), photographer="", agency=""))
    bus = replace(article("nachtbus"), lead=ImageUse(image.id))
    page = parse(SiteRenderer(edition_of(entry(bus), images=(image,))).article_page(bus.id))

    assert text_of(page, ".credit mark") == "Bildnachweis fehlt noch"


def test_a_generated_picture_says_so() -> None:
    image = public(replace(picture("bus"), is_ai_generated=True))
    bus = replace(article("nachtbus"), lead=ImageUse(image.id))
    page = parse(SiteRenderer(edition_of(entry(bus), images=(image,))).article_page(bus.id))

    assert text_of(page, ".credit").endswith("· KI-generiert")


def test_comments_are_counted_numbered_and_nested(night_bus: BeautifulSoup) -> None:
    assert text_of(night_bus, "#kommentare h2") == "7 Kommentare"
    assert [link.get_text() for link in night_bus.select(".c-no")] == [
        "1", "1.1", "2", "2.1", "2.2", "3", "3.1", "6",
    ]  # fmt: skip
    for link in night_bus.select(".c-no"):
        assert one(night_bus, f"[id='{str(link['href'])[1:]}']").name == "article"
    assert len(night_bus.select(".c-list > li > ol > li")) == 4
    assert not night_bus.select(".c-list ol ol")


def test_a_removed_comment_leaves_its_number(night_bus: BeautifulSoup) -> None:
    assert text_of(night_bus, "#k3") == "3 Kommentar entfernt"
    assert not night_bus.select("#k3 .c-reply")


def test_nothing_of_what_is_not_shown_is_on_the_page(night_bus: BeautifulSoup) -> None:
    text = str(night_bus)

    for gone in ("Verborgenes", "Grob", "Uhren", "Werbung", "Ungelesen", "Wartet", "Entwurf"):
        assert gone not in text
    assert "anderswo.example" not in text


def test_the_authors_answer_is_marked_by_a_word(night_bus: BeautifulSoup) -> None:
    assert text_of(night_bus, ".c.author .c-badge") == "Autorin"
    assert one(night_bus, ".c.author")["id"] == "k1.1"


def test_every_shown_comment_can_be_answered_in_the_form(night_bus: BeautifulSoup) -> None:
    options = [option["value"] for option in night_bus.select("#f-parent option")]

    assert options == ["", "1", "1.1", "2", "2.1", "2.2", "3.1", "6"]
    assert len(night_bus.select(".c-reply")) == 7


def test_the_form_posts_to_the_configured_place(night_bus: BeautifulSoup) -> None:
    form = one(night_bus, "form")

    assert form["action"] == "https://kommentare.talblatt.example/neu"
    assert form["method"] == "post"
    assert one(form, "input[name=article]")["value"] == NIGHT_BUS_ID
    assert {field["name"] for field in form.select("[required]")} == {
        "comment",
        "author",
        "email",
        "consent",
    }
    assert not form.select("[checked]")
    assert one(night_bus, "#antwort a")["href"] == "../datenschutz.html"


def test_the_publication_decides_length_and_consent() -> None:
    rules = CommentRules(form_action="/neu", consent_text="Ich willige ein.", max_length=500)
    bus = article("nachtbus")
    edition = edition_of(entry(bus), publication=replace(PUBLICATION, comment_rules=rules))
    page = parse(SiteRenderer(edition).article_page(bus.id))

    assert one(page, "textarea")["maxlength"] == "500"
    assert text_of(page, "label[for=f-consent]") == "Ich willige ein. *"


def test_without_a_receiver_there_is_no_form_but_a_sentence() -> None:
    rules = replace(PUBLICATION, comment_rules=CommentRules(form_action=""))
    bus = article("nachtbus")
    page = parse(SiteRenderer(edition_of(entry(bus), publication=rules)).article_page(bus.id))

    assert not page.select("form")
    assert "keine Kommentare geschrieben werden" in text_of(page, "#antwort .note")
    assert not page.select(".jump")


@pytest.mark.parametrize(
    "action",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "tel:110",
        "mailto:",
        "mailto:a@b.example,c@d.example?bcc=x",
    ],
)
def test_a_form_goes_to_the_web_or_nowhere(action: str) -> None:
    rules = replace(PUBLICATION, comment_rules=CommentRules(form_action=action))
    bus = article("nachtbus")
    page = parse(SiteRenderer(edition_of(entry(bus), publication=rules)).article_page(bus.id))

    assert not page.select("form")


def test_closed_comments_can_be_read_but_not_written() -> None:
    page = _page("markt")

    assert text_of(page, "#kommentare h2") == "1 Kommentar"
    assert text_of(page, ".jump") == "Kommentare lesen"
    assert text_of(page, "#antwort .note").endswith("sind geschlossen.")
    assert not page.select("form, .c-reply")


def test_a_page_beside_the_news_has_no_byline_and_no_comments() -> None:
    page = parse(SiteRenderer(newspaper()).article_page(IMPRINT_ID))

    assert text_of(page, "h1") == "Impressum"
    assert not page.select(".meta, .cat, #kommentare, #antwort, .jump, script")


def test_an_english_article_has_an_english_page_and_german_names_are_marked() -> None:
    page = parse(SiteRenderer(newspaper()).article_page(THEATRE_ID))

    assert one(page, "html")["lang"] == "en"
    assert text_of(page, "#kommentare h2") == "No comments yet"
    assert one(page, "header.mast")["lang"] == "de"
    assert {link.get("lang") for link in page.select(".most a")} == {"de"}


def test_related_and_most_read_articles_are_linked(night_bus: BeautifulSoup) -> None:
    assert [link["href"] for link in night_bus.select(".rel a")] == [
        "../stadt/markt.html",
        "../kultur/theater.html",
    ]
    assert [link["href"] for link in night_bus.select(".most a")] == [
        "../stadt/markt.html",
        "../stadt/nachtbus.html",
    ]


def test_what_an_article_does_not_have_leaves_no_trace() -> None:
    bare = Article(id=derived_id("article:leer"))
    page = parse(SiteRenderer(edition_of(entry(bare, (), ""))).article_page(bare.id))

    assert not page.select(".cat, .kicker, .sub, .stand, figure, .gallery, .rel, .most, time")
    assert text_of(page, "title") == "Das Talblatt"


def test_the_section_of_the_article_is_marked_in_the_masthead(night_bus: BeautifulSoup) -> None:
    assert text_of(night_bus, "nav a[aria-current]") == "Stadt"


def test_machines_are_told_what_people_see(night_bus: BeautifulSoup) -> None:
    data = json.loads(one(night_bus, "script").get_text())

    assert one(night_bus, "link[rel=canonical]")["href"] == data["url"]
    assert data["url"] == "https://talblatt.example/zeitung/stadt/nachtbus.html"
    assert data["author"][0]["url"].endswith("/zeitung/autoren/lena-brandt.html")
    assert (data["commentCount"], data["articleSection"]) == (7, "Stadt")
    assert one(night_bus, 'meta[property="og:image"]')["content"] == data["image"][1]["contentUrl"]
    assert one(night_bus, 'meta[property="og:locale"]')["content"] == "de_DE"


def test_machines_are_told_whom_a_picture_belongs_to(night_bus: BeautifulSoup) -> None:
    lead, shared = json.loads(one(night_bus, "script").get_text())["image"]

    assert lead.pop("contentUrl").startswith("https://talblatt.example/zeitung/media/")
    assert lead == {
        "@type": "ImageObject",
        "width": 1800,
        "height": 1200,
        "caption": "Probefahrt auf dem Altstadtring: Die Linie 7 rollt wieder.",
        "creditText": "Foto: Jule Sander – Agentur Weitblick",
        "creator": {"@type": "Person", "name": "Jule Sander"},
        "copyrightNotice": "© 2026 Agentur Weitblick",
        "acquireLicensePage": "https://weitblick.example/bild/4711",
    }
    assert (shared["width"], shared["height"]) == (1200, 628)
    assert shared["contentUrl"].endswith("-1200.jpg")
    assert shared["creditText"] == lead["creditText"]


def test_a_picture_of_an_agency_alone_was_made_by_the_agency() -> None:
    image = public(
        replace(
            picture("bus"),
            photographer="",
            licence="CC BY 4.0",
            licence_url="https://creativecommons.org/licenses/by/4.0/",
        )
    )
    page = _only(replace(article("x"), lead=ImageUse(image.id)), images=(image,))

    (lead, _) = json.loads(one(page, "script").get_text())["image"]

    assert lead["creator"] == {"@type": "Organization", "name": "Agentur Weitblick"}
    assert lead["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_first_picture_is_not_lazy_and_all_others_are(night_bus: BeautifulSoup) -> None:
    first, *others = night_bus.select("img")

    assert first["fetchpriority"] == "high"
    assert "loading" not in first.attrs
    assert [image["loading"] for image in others] == ["lazy"] * len(others)
    assert {image["decoding"] for image in night_bus.select("img")} == {"async"}


def test_without_a_lead_the_first_picture_of_the_text_is_not_lazy() -> None:
    bus = public(picture("bus"))
    figure = f'<figure data-image="{bus.id}" data-alt="{{}}" data-caption=""></figure>'
    body = figure.format("Vorn") + figure.format("Hinten")
    edition = edition_of(entry(article("x"), body=body), images=(bus,))
    page = parse(SiteRenderer(edition).article_page(article("x").id))

    assert [image.get("loading") for image in page.select("img")] == [None, "lazy"]


def test_search_and_sharing_texts_go_before_the_visible_ones() -> None:
    bus = replace(
        article("nachtbus"),
        search_title="Linie 7: Fahrplan",
        search_description="Alles zum Nachtbus.",
        social_title="Er fährt wieder",
    )
    page = _only(bus)

    assert text_of(page, "title") == "Linie 7: Fahrplan – Das Talblatt"
    assert one(page, "meta[name=description]")["content"] == "Alles zum Nachtbus."
    assert one(page, 'meta[property="og:title"]')["content"] == "Er fährt wieder"


def test_without_a_base_url_no_address_is_made_up() -> None:
    page = _only(article("nachtbus"), replace(PUBLICATION, base_url=""))

    assert not page.select('link[rel=canonical], meta[property="og:url"]')
    assert "url" not in json.loads(one(page, "script").get_text())


def test_typed_markup_is_text_everywhere() -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}'
    image = public(replace(picture("bus"), alt=evil, caption=evil, photographer=evil, licence=evil))
    bus = replace(
        article("nachtbus"),
        kicker=evil,
        headline=evil,
        subheadline=evil,
        standfirst=evil,
        tags=(evil,),
        search_title=evil,
        search_description=evil,
        social_title=evil,
        lead=ImageUse(image.id),
    )
    publication = replace(PUBLICATION, title=evil, tagline=evil)
    edition = edition_of(
        entry(bus, (comment(bus.id, evil),)), images=(image,), publication=publication
    )
    page = parse(SiteRenderer(edition).article_page(bus.id))

    assert [script["type"] for script in page.select("script")] == ["application/ld+json"]
    assert len(page.select("img")) == 1
    assert page.select("[onerror]") == []
    assert "{{ 7*7 }}" in text_of(page, "h1")
    assert json.loads(one(page, "script").get_text())["headline"] == evil


def test_the_page_may_load_from_itself_only_and_run_nothing(night_bus: BeautifulSoup) -> None:
    policy = str(one(night_bus, "meta[http-equiv]")["content"])

    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "form-action 'self' https://kommentare.talblatt.example;" in policy
    sources = [str(tag["src"]) for tag in night_bus.select("[src]")]
    assert all(source.startswith("../media/") for source in sources)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_preview_differs_by_its_colour_scheme_alone(scheme: str) -> None:
    renderer = SiteRenderer(newspaper())

    preview = renderer.article_page(NIGHT_BUS_ID, color_scheme=scheme)

    assert preview.count(f' data-theme="{scheme}"') == 1
    assert preview.replace(f' data-theme="{scheme}"', "") == renderer.article_page(NIGHT_BUS_ID)


def test_a_preview_of_part_of_the_publication_is_the_same_page() -> None:
    whole = newspaper()
    named = {NIGHT_BUS_ID, MARKET_ID, THEATRE_ID}
    other = entry(replace(article("noch-einer"), slug="noch-einer"))
    larger = replace(whole, articles=(*whole.articles, other))
    part = replace(larger, articles=tuple(e for e in larger.articles if e.article.id in named))

    assert SiteRenderer(part).article_page(NIGHT_BUS_ID) == SiteRenderer(larger).article_page(
        NIGHT_BUS_ID
    )
