"""Where pages lie: stable, apart from each other, and reachable in every way of publishing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from editor_app.domain.category import Category
from editor_app.domain.identity import derived_id
from editor_app.domain.publication import PermalinkPattern
from editor_app.site.addresses import Addresses, PathWords, assign_addresses
from editor_app.site.edition import Edition
from tests.unit.site.editions import (
    LENA,
    NOON,
    PUBLICATION,
    STADT,
    article,
    edition_of,
    entry,
)

WORDS = PathWords(authors="autoren", page="seite", credits="bildnachweise")


def _addresses(edition: Edition) -> Addresses:
    return assign_addresses(edition, lambda moment: moment, WORDS)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        (PermalinkPattern.CATEGORY_AND_SLUG, "stadt/nachtbus.html"),
        (PermalinkPattern.YEAR_AND_SLUG, "2026/11/nachtbus.html"),
        (PermalinkPattern.SLUG, "nachtbus.html"),
    ],
)
def test_the_pattern_says_where_an_article_lies(pattern: PermalinkPattern, path: str) -> None:
    bus = article("nachtbus")
    publication = replace(PUBLICATION, permalink_pattern=pattern)

    assert _addresses(edition_of(entry(bus), publication=publication)).articles[bus.id] == path


def test_the_year_is_that_of_the_publications_own_clock() -> None:
    bus = replace(article("nachtbus"), published_at=datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    publication = replace(PUBLICATION, permalink_pattern=PermalinkPattern.YEAR_AND_SLUG)
    edition = edition_of(entry(bus), publication=publication)

    addresses = assign_addresses(
        edition, lambda moment: moment.astimezone(timezone(timedelta(hours=1))), WORDS
    )

    assert addresses.articles[bus.id] == "2027/01/nachtbus.html"


def test_a_new_article_does_not_take_the_address_of_an_old_one() -> None:
    old = article("nachtbus")
    new = replace(old, id=derived_id("neu"), published_at=NOON + timedelta(days=1))

    addresses = _addresses(edition_of(entry(new), entry(old)))

    assert addresses.articles[old.id] == "stadt/nachtbus.html"
    assert addresses.articles[new.id] == "stadt/nachtbus-2.html"


def test_an_article_without_slug_or_section_has_an_address_all_the_same() -> None:
    draft = replace(article("x"), slug="", category_id=None, published_at=None)

    assert _addresses(edition_of(entry(draft))).articles[draft.id] == f"{draft.id}.html"


@pytest.mark.parametrize("slug", ["theme", "media", "index.html", "404.html", "stadt"])
def test_a_section_never_lies_where_something_else_does(slug: str) -> None:
    other = Category(derived_id("other"), "Andere", slug)
    edition = replace(edition_of(), categories=(STADT, other))

    assert _addresses(edition).sections[other.id] == (f"{slug}-2/index.html",)


def test_an_article_called_index_does_not_replace_its_section() -> None:
    odd = article("index")

    addresses = _addresses(edition_of(entry(odd)))

    assert addresses.sections[STADT.id] == ("stadt/index.html",)
    assert addresses.articles[odd.id] == "stadt/index-2.html"


def test_a_page_called_404_does_not_replace_the_404_page() -> None:
    odd = replace(article("404"), category_id=None)

    assert _addresses(edition_of(entry(odd))).articles[odd.id] == "404-2.html"


def test_long_sections_and_authors_go_on_over_several_pages() -> None:
    edition = edition_of(*(entry(article(f"artikel-{n}")) for n in range(61)))

    addresses = _addresses(edition)

    assert addresses.sections[STADT.id] == (
        "stadt/index.html",
        "stadt/seite-2.html",
        "stadt/seite-3.html",
    )
    assert addresses.authors[LENA.id][1:] == (
        "autoren/lena-brandt-seite-2.html",
        "autoren/lena-brandt-seite-3.html",
    )


def test_people_who_wrote_nothing_have_no_page() -> None:
    assert _addresses(edition_of()).authors == {}


def test_absolute_addresses_need_a_base_url_and_hide_index_html() -> None:
    addresses = _addresses(edition_of())
    homeless = _addresses(edition_of(publication=replace(PUBLICATION, base_url="")))

    assert addresses.absolute("index.html") == "https://talblatt.example/zeitung/"
    assert addresses.absolute("stadt/index.html") == "https://talblatt.example/zeitung/stadt/"
    assert addresses.absolute("a/é.html") == "https://talblatt.example/zeitung/a/%C3%A9.html"
    assert homeless.absolute("index.html") == ""


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        ("https://talblatt.example/zeitung/", "/zeitung/"),
        ("https://talblatt.example", "/"),
        ("", "/"),
        ("javascript:alert(1)", "/"),
        ("ftp://talblatt.example/x", "/"),
    ],
)
def test_the_404_page_finds_the_sites_root(base_url: str, root: str) -> None:
    edition = edition_of(publication=replace(PUBLICATION, base_url=base_url))

    assert _addresses(edition).server_root == root
