"""What the markup around an article shows: its byline, dates, section and tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from editor_app.importers.bylines import read_byline, split_authors
from editor_app.importers.dates import parse_moment
from editor_app.importers.page_html.elements import (
    Element,
    by_class,
    classes,
    first_by_class,
    text_of,
)
from editor_app.importers.page_html.facts import PageFacts
from editor_app.importers.page_html.titles import is_in_comment, read_titles

_CATEGORIES = (
    "cat-links",
    "entry-categories",
    "taxonomy-category",
    "post-categories",
    "cat",
    "td-category",
)
_TAGS = (
    "tags-links",
    "entry-tags",
    "taxonomy-post_tag",
    "post-tags",
    "tagcloud",
    "tag-list",
    "td-tags",
)
_AUTHORS = (
    *("wp-block-post-author-name", "wp-block-post-author__name", "author-name", "entry-author"),
    *(
        "td-post-author-name",
        "byline",
        "article-author",
        "article__author",
        "post-author",
        "posted-by",
    ),
)
_LANGUAGE_LABEL = re.compile(
    r"^(?:categori[sz]ed as|kategorien?|posted in|tagged|tags?)\s*:?\s*", re.IGNORECASE
)
_UPDATED = frozenset({"updated", "dt-updated", "modified"})


def read_markup(
    root: Element, scope: Element, heading: Element | None, time_zone: str
) -> PageFacts:
    """Return what the elements of the page show; ``scope`` is the article with its head."""
    titles = read_titles(scope, heading)
    return PageFacts(
        headline=titles.headline,
        kicker=titles.kicker,
        subheadline=titles.subheadline,
        standfirst=titles.standfirst,
        category=next(iter(_links(scope, _CATEGORIES, "category")), "") or _breadcrumb(root),
        authors=_authors(scope),
        tags=_links(scope, _TAGS, "tag"),
        published_at=_published(scope, time_zone),
        updated_at=_updated(scope, time_zone),
    )


def _links(scope: Element, boxes: tuple[str, ...], relation: str) -> tuple[str, ...]:
    box = first_by_class(scope, *boxes)
    links: Iterable[Element] = box.iter("a") if box is not None else ()
    names = [text_of(link) for link in links]
    if not names:
        names = [
            text_of(link)
            for link in scope.iter("a")
            if relation in (link.get("rel") or "").split()
            and (relation == "category" or "category" not in (link.get("rel") or "").split())
        ]
    return tuple(dict.fromkeys(_LANGUAGE_LABEL.sub("", name) for name in names if name))


def _authors(scope: Element) -> tuple[str, ...]:
    links = [
        text_of(link)
        for link in scope.iter("a")
        if "author" in (link.get("rel") or "").split() and not is_in_comment(link)
    ]
    if links:
        return tuple(dict.fromkeys(name for name in links if name))
    card = next((e for e in by_class(scope, "vcard") if not is_in_comment(e)), None)
    name = text_of(first_by_class(card, "fn")) if card is not None else ""
    if name:
        return (name,)
    for element in by_class(scope, *_AUTHORS):
        if is_in_comment(element):
            continue
        text = text_of(element)
        return read_byline(text, "UTC").authors or split_authors(
            re.sub(r"^(?:von|by|text:|autor(?:in)?:?)\s+", "", text, flags=re.IGNORECASE)
        )
    return ()


def _published(scope: Element, time_zone: str) -> datetime | None:
    times = [t for t in scope.iter("time") if not is_in_comment(t)]
    named = [t for t in times if classes(t) & {"published", "entry-date", "dt-published"}]
    named += [t for t in times if t.get("itemprop") == "datePublished" or t.get("pubdate")]
    plain = [t for t in times if not classes(t) & _UPDATED]
    for element in (*named, *plain):
        found = parse_moment(element.get("datetime") or text_of(element), time_zone)
        if found:
            return found
    return None


def _updated(scope: Element, time_zone: str) -> datetime | None:
    for element in scope.iter("time"):
        names = classes(element)
        parent = element.getparent()
        is_update = names & _UPDATED and "published" not in names
        if parent is not None and classes(parent) & {"changed", "updated"}:
            is_update = True
        if is_update or element.get("itemprop") == "dateModified":
            return parse_moment(element.get("datetime") or text_of(element), time_zone)
    return None


def _breadcrumb(root: Element) -> str:
    box = first_by_class(root, "breadcrumbs", "breadcrumb", "breadcrumb-trail", "yoast-breadcrumbs")
    links = [text_of(link) for link in box.iter("a")] if box is not None else []
    return links[-1] if len(links) > 1 else ""
