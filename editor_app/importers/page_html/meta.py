"""What a page declares in its head: Open Graph, plain meta names, canonical address."""

from __future__ import annotations

from editor_app.importers.dates import parse_moment
from editor_app.importers.page_html.elements import Element, text_of
from editor_app.importers.page_html.facts import PageFacts

_TITLE_MARKS = (" – ", " — ", " - ", " | ", " » ", " :: ", " • ")


def read_meta(root: Element, time_zone: str) -> PageFacts:
    """Return the facts in the page's ``<meta>`` and ``<link>`` elements and its title."""
    metas = _metas(root)
    site = _first(metas, "og:site_name", "application-name")
    published = _first(
        metas, "article:published_time", "og:published_time", "date", "dc.date", "datepublished"
    )
    updated = _first(metas, "article:modified_time", "og:updated_time", "last-modified")
    authors = metas.get("author") or metas.get("article:author") or metas.get("dc.creator") or []
    names = [name for name in authors if "://" not in name and not name.startswith("@")]
    published_at = parse_moment(published, time_zone) if published else None
    updated_at = parse_moment(updated, time_zone) if updated else None
    return PageFacts(
        headline=without_site(_first(metas, "og:title", "twitter:title"), site),
        description=_first(metas, "og:description", "description", "twitter:description"),
        category=_first(metas, "article:section"),
        authors=tuple(dict.fromkeys(names)),
        tags=tuple(metas.get("article:tag") or _comma_parts(_first(metas, "news_keywords"))),
        published_at=published_at,
        updated_at=updated_at if updated_at != published_at else None,
        language=(root.get("lang") or "") or _first(metas, "og:locale").replace("_", "-"),
        address=_canonical(root) or _first(metas, "og:url"),
        site_name=site,
    )


def page_title(root: Element, site: str) -> str:
    """Return the browser's title of a page without the site's name."""
    title = text_of(root.find(".//title"))
    if site:
        return without_site(title, site)
    for mark in _TITLE_MARKS:
        if mark in title:
            return title.rpartition(mark)[0].strip()
    return title


def without_site(title: str, site: str) -> str:
    """Return a title without " – Das Talblatt" at its end."""
    if site and title.endswith(site):
        for mark in _TITLE_MARKS:
            if title.endswith(mark + site):
                return title.removesuffix(mark + site).strip()
    return title


def _metas(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _first(metas: dict[str, list[str]], *names: str) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _comma_parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _canonical(root: Element) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return (link.get("href") or "").strip()
    return ""
