"""What the markup around an article shows: its heading, byline, section and tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from editor_app.importers.bylines import read_byline, split_authors
from editor_app.importers.dates import parse_moment
from editor_app.importers.page_html.elements import (
    Element,
    ancestors,
    by_class,
    classes,
    first_by_class,
    text_of,
)
from editor_app.importers.page_html.facts import PageFacts
from editor_app.importers.title_split import split_at_mark

KICKERS = (
    *(
        "kicker",
        "dachzeile",
        "overline",
        "eyebrow",
        "spitzmarke",
        "topline",
        "pretitle",
        "roofline",
    ),
    *("article-kicker", "article__kicker", "entry-kicker", "headline-kicker", "title-kicker"),
)
SUBHEADLINES = (
    *("subheadline", "sub-headline", "subline", "unterzeile", "sub", "entry-subtitle", "subtitle"),
    *("article-subtitle", "article__subtitle", "wp-block-post-subtitle", "dek", "deck"),
)
STANDFIRSTS = (
    *("standfirst", "stand", "vorspann", "lead", "article-lead", "article__lead", "intro"),
    *("article-intro", "entry-summary", "teaser-text", "excerpt", "entry-excerpt", "leadtext"),
)
_CATEGORIES = ("cat-links", "entry-categories", "taxonomy-category", "post-categories", "cat")
_TAGS = ("tags-links", "entry-tags", "taxonomy-post_tag", "post-tags", "tagcloud", "tag-list")
_AUTHORS = (
    *("wp-block-post-author-name", "wp-block-post-author__name", "author-name", "entry-author"),
    *("byline", "article-author", "article__author", "post-author", "posted-by"),
)
_LANGUAGE_LABEL = re.compile(
    r"^(?:categori[sz]ed as|kategorien?|posted in|tagged|tags?)\s*:?\s*", re.IGNORECASE
)
_MAX_KICKER_WORDS = 8
_UPDATED = frozenset({"updated", "dt-updated", "modified"})
_LINE_TAGS = frozenset({"p", "div", "span", "h2", "h3", "h4", "strong", "em"})


def find_heading(root: Element, scope: Element) -> Element | None:
    """Return the heading of the article: an ``h1`` in it, else the page's first one."""
    for area in (scope, root):
        headings = [h for h in area.iter("h1") if text_of(h)]
        named = [h for h in headings if classes(h) & {"entry-title", "wp-block-post-title"}]
        if named or headings:
            return (named or headings)[0]
    return first_by_class(scope, "entry-title", "wp-block-post-title", "article-title", "headline")


def read_markup(
    root: Element, scope: Element, heading: Element | None, time_zone: str
) -> PageFacts:
    """Return what the elements of the page show; ``scope`` is the article with its head."""
    kicker, headline = _title(scope, heading)
    return PageFacts(
        headline=headline,
        kicker=kicker,
        subheadline=_line(scope, SUBHEADLINES),
        standfirst=_line(scope, STANDFIRSTS),
        category=next(iter(_links(scope, _CATEGORIES, "category")), "") or _breadcrumb(root),
        authors=_authors(scope),
        tags=_links(scope, _TAGS, "tag"),
        published_at=_published(scope, time_zone),
        updated_at=_updated(scope, time_zone),
    )


def _title(scope: Element, heading: Element | None) -> tuple[str, str]:
    if heading is None:
        return "", ""
    whole = text_of(heading)
    inside = first_by_class(heading, *KICKERS)
    first = inside if inside is not None else _leading_part(heading)
    if first is not None:
        kicker = text_of(first)
        rest = whole.removeprefix(kicker).strip(" :|–-")
        if rest and len(kicker.split()) <= _MAX_KICKER_WORDS:
            return kicker.strip(" :|–-"), rest
    return _line(scope, KICKERS), whole


def _leading_part(heading: Element) -> Element | None:
    """A first element of a heading that holds other text as well: ``<span>Kicker</span> …``."""
    if (heading.text or "").strip() or len(heading) == 0:
        return None
    first = heading[0]
    if first.tag not in {"span", "small", "em", "strong", "b", "div", "p"} or not text_of(first):
        return None
    return first if text_of(heading) != text_of(first) else None


def title_at_colon(headline: str) -> tuple[str, str]:
    """Return kicker and headline of a title that has both with a colon between."""
    split = split_at_mark(headline) if ": " in headline else None
    return (split.kicker, split.headline) if split else ("", headline)


def _line(scope: Element, names: tuple[str, ...]) -> str:
    for element in by_class(scope, *names):
        text = text_of(element)
        if text and element.tag in _LINE_TAGS and not is_in_comment(element):
            return text
    return ""


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


def is_in_comment(element: Element) -> bool:
    """Return whether an element belongs to a reader's comment."""
    return any(
        name.startswith("comment") and not name.startswith(("comments-open", "comments-closed"))
        for above in (element, *ancestors(element))
        for name in classes(above)
    )


def _breadcrumb(root: Element) -> str:
    box = first_by_class(root, "breadcrumbs", "breadcrumb", "breadcrumb-trail", "yoast-breadcrumbs")
    links = [text_of(link) for link in box.iter("a")] if box is not None else []
    return links[-1] if len(links) > 1 else ""
