"""The site as a whole: every link leads somewhere, from a folder as from a server."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from editor_app.domain.article import Article
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.publication import FooterLink, PermalinkPattern
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.editions import PUBLICATION, article, edition_of, entry
from tests.unit.site.newspaper import NIGHT_BUS_ID, newspaper
from tests.unit.site.soup import one, parse


def _pages(renderer: SiteRenderer) -> dict[str, BeautifulSoup]:
    return {path: parse(text()) for path, text in renderer.texts() if path.endswith(".html")}


def _targets(page: BeautifulSoup) -> list[str]:
    links = [str(tag[name]) for name in ("href", "src") for tag in page.select(f"[{name}]")]
    sets = [str(tag["srcset"]) for tag in page.select("[srcset]")]
    return [*links, *(part.split()[0] for text in sets for part in text.split(", "))]


@pytest.mark.parametrize("pattern", list(PermalinkPattern))
def test_every_relative_link_leads_to_a_file_of_the_site(pattern: PermalinkPattern) -> None:
    edition = newspaper()
    odd = replace(article("caf%c3%a9-100%25"), headline="Seltsam", category_id=None)
    edition = replace(
        edition,
        articles=(*edition.articles, entry(odd)),
        publication=replace(edition.publication, permalink_pattern=pattern),
    )
    renderer = SiteRenderer(edition)
    paths = set(renderer.paths())
    pages = _pages(renderer)
    ids = {path: {str(tag["id"]) for tag in page.select("[id]")} for path, page in pages.items()}

    followed = 0
    for path, page in pages.items():
        if path == "404.html":
            continue
        for target in _targets(page):
            parts = urlsplit(target)
            if parts.scheme:
                continue
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            goal = path if not parts.path else goal
            assert not target.startswith("/"), (path, target)
            assert goal in paths, (path, target)
            if parts.fragment:
                assert parts.fragment in ids[goal], (path, target)
            followed += 1
    assert followed > 200


def test_the_404_page_works_at_any_depth() -> None:
    renderer = SiteRenderer(newspaper())
    paths = set(renderer.paths())

    for target in _targets(parse(renderer.not_found_page())):
        if target.startswith(("#", "https://talblatt.example/barrierefreiheit")):
            continue
        assert target.startswith("/zeitung/"), target
        assert target.removeprefix("/zeitung/") in paths, target


def test_no_id_comes_twice_on_a_page() -> None:
    for path, page in _pages(SiteRenderer(newspaper())).items():
        ids = [str(tag["id"]) for tag in page.select("[id]")]
        assert len(ids) == len(set(ids)), path


def test_no_page_holds_a_script_or_a_style() -> None:
    for path, page in _pages(SiteRenderer(newspaper())).items():
        assert {tag.get("type") for tag in page.select("script")} <= {"application/ld+json"}, path
        assert not page.select("style, [style], iframe, object, embed"), path


def test_the_same_edition_gives_the_same_text() -> None:
    first = {path: text() for path, text in SiteRenderer(newspaper()).texts()}
    second = {path: text() for path, text in reversed(list(SiteRenderer(newspaper()).texts()))}

    assert first == second


def test_an_article_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        SiteRenderer(edition_of()).article_page(EntityId("0000000000000000"))


def test_the_preview_can_show_the_future_address() -> None:
    renderer = SiteRenderer(newspaper())

    assert renderer.article_path(NIGHT_BUS_ID) == "stadt/nachtbus.html"
    assert renderer.article_address(NIGHT_BUS_ID) == (
        "https://talblatt.example/zeitung/stadt/nachtbus.html"
    )


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("https://talblatt.example/impressum", "https://talblatt.example/impressum"),
        ("/impressum", "/impressum"),
        ("impressum.html", "../impressum.html"),
        ("mailto:redaktion@talblatt.example", "mailto:redaktion@talblatt.example"),
    ],
)
def test_footer_links_lead_where_people_meant(target: str, href: str) -> None:
    publication = replace(PUBLICATION, footer_links=(FooterLink("Impressum", target),))
    bus = article("nachtbus")
    page = parse(SiteRenderer(edition_of(entry(bus), publication=publication)).article_page(bus.id))

    assert one(page, ".foot li:first-child a")["href"] == href


@pytest.mark.parametrize(
    "target", ["", "javascript:alert(1)", "java\nscript:x", "data:text/html,x", "article:fehlt"]
)
def test_footer_links_that_lead_nowhere_good_are_left_out(target: str) -> None:
    publication = replace(PUBLICATION, footer_links=(FooterLink("Impressum", target),))
    page = parse(SiteRenderer(edition_of(publication=publication)).front_page())

    assert "Impressum" not in page.get_text()


def test_pages_stay_within_their_weight() -> None:
    """ux.md 8: a page without pictures has at most 60 KB of HTML and CSS."""
    renderer = SiteRenderer(newspaper())
    css = len(renderer.theme_file("theme/theme.css"))

    assert css + len(renderer.article_page(NIGHT_BUS_ID).encode()) <= 60_000


def test_an_article_of_another_publication_kind_needs_no_slug() -> None:
    bare = Article(id=derived_id("article:leer"))

    assert SiteRenderer(edition_of(entry(bare, (), ""))).article_path(bare.id) == f"{bare.id}.html"
