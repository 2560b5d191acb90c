"""The feed as RFC 4287 wants it, and the sitemap."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from editor_app.site.renderer import SiteRenderer
from tests.unit.site.editions import NOON, PUBLICATION, article, edition_of, entry
from tests.unit.site.newspaper import newspaper

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _attribute(entry_: Element, child: str, name: str) -> str:
    found = entry_.find(f"{ATOM}{child}")
    assert found is not None
    return found.attrib[name]


def test_the_feed_has_what_the_standard_requires() -> None:
    feed = fromstring(SiteRenderer(newspaper()).feed())

    assert feed.tag == f"{ATOM}feed"
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 4
    assert all(id_ and id_.startswith("urn:uuid:") for id_ in ids)
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        for required in ("id", "title", "updated", "author"):
            assert len(element.findall(f"{ATOM}{required}")) >= 1, required
        for date in (*element.findall(f"{ATOM}updated"), *element.findall(f"{ATOM}published")):
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", date.text or "")


def test_an_entry_tells_of_its_article() -> None:
    first, _, english = fromstring(SiteRenderer(newspaper()).feed()).iter(f"{ATOM}entry")

    assert first.findtext(f"{ATOM}title", "").startswith("Öffentlicher Nahverkehr: Die Nacht")
    assert _attribute(first, "link", "href") == (
        "https://talblatt.example/zeitung/stadt/nachtbus.html"
    )
    assert [name.text for name in first.iter(f"{ATOM}name")] == ["Lena Brandt", "Ole Wiemann"]
    assert _attribute(first, "category", "term") == "Stadt"
    assert first.findtext(f"{ATOM}updated") == "2026-11-23T16:32:00Z"
    assert english.get(XML_LANG) == "en"


def test_the_feed_is_as_new_as_its_newest_change() -> None:
    feed = fromstring(SiteRenderer(newspaper()).feed())

    assert feed.findtext(f"{ATOM}updated") == "2026-11-23T16:32:00Z"


def test_without_a_base_url_links_are_relative_to_the_feed() -> None:
    publication = replace(PUBLICATION, base_url="")
    edition = edition_of(entry(article("nachtbus")), publication=publication)

    first = next(fromstring(SiteRenderer(edition).feed()).iter(f"{ATOM}entry"))
    link = _attribute(first, "link", "href")

    assert urljoin("file:///site/feed.xml", link) == "file:///site/stadt/nachtbus.html"


def test_ids_stay_when_the_site_moves() -> None:
    here = edition_of(entry(article("nachtbus")))
    there = replace(here, publication=replace(PUBLICATION, base_url="https://anders.example"))

    ids = [
        [element.text for element in fromstring(SiteRenderer(e).feed()).iter(f"{ATOM}id")]
        for e in (here, there)
    ]

    assert ids[0] == ids[1]


def test_the_feed_holds_the_twenty_newest() -> None:
    many = (
        entry(replace(article(f"a-{n}"), published_at=NOON - timedelta(hours=n))) for n in range(25)
    )

    feed = fromstring(SiteRenderer(edition_of(*many)).feed())

    assert len(feed.findall(f"{ATOM}entry")) == 20


@pytest.mark.parametrize("text", ["<b>&amp;</b>", "]]>", "a\x00b\x0bc\ufffe", "x\" y='z"])
def test_any_headline_leaves_the_feed_well_formed(text: str) -> None:
    bus = replace(article("nachtbus"), kicker="", headline=text, standfirst=text)
    feed = fromstring(SiteRenderer(edition_of(entry(bus))).feed())

    expected = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == expected


def test_an_empty_feed_is_still_a_feed() -> None:
    feed = fromstring(SiteRenderer(edition_of()).feed())

    assert feed.findtext(f"{ATOM}updated") == "2026-11-24T06:00:00Z"


def test_the_sitemap_lists_every_page_but_the_404_page() -> None:
    renderer = SiteRenderer(newspaper())

    sitemap = fromstring(renderer.sitemap())

    addresses = [element.text or "" for element in sitemap.iter(f"{SITEMAP}loc")]
    pages = [path for path in renderer.paths() if path.endswith(".html")]
    assert len(addresses) == len(set(addresses)) == len(pages) - 1
    assert all(address.startswith("https://talblatt.example/zeitung/") for address in addresses)
    for changed in sitemap.iter(f"{SITEMAP}lastmod"):
        assert datetime.fromisoformat(changed.text or "").tzinfo is not None


def test_without_a_base_url_there_is_no_sitemap() -> None:
    edition = edition_of(publication=replace(PUBLICATION, base_url=""))

    assert "sitemap.xml" not in SiteRenderer(edition).paths()
    assert "sitemap.xml" in SiteRenderer(edition_of()).paths()
