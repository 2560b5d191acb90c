"""What a page declares of its article in schema.org's JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from editor_app.importers.dates import parse_moment
from editor_app.importers.limits import MAX_STRUCTURED_DATA_BYTES
from editor_app.importers.page_html.elements import Element
from editor_app.importers.page_html.facts import PageFacts
from editor_app.importers.picture_addresses import picture_key

_ARTICLES = (
    *("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"),
    *("ReviewNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "BlogPosting", "Article"),
)
_COUNT = re.compile(r"\d{1,8}\Z")
_MAX_NODES = 20_000
_MAX_TEXT = 2_000

Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeclaredPicture:
    """What JSON-LD says of one picture."""

    address: str
    caption: str = ""
    credit: str = ""
    creator: str = ""


@dataclass(frozen=True, slots=True)
class DeclaredArticle:
    """The facts, and the pictures by their key (see ``picture_key``)."""

    facts: PageFacts
    pictures: Mapping[str, DeclaredPicture]


def read_json_ld(root: Element, time_zone: str) -> DeclaredArticle:
    """Return what the page's JSON-LD says of its article; nothing where it is broken."""
    nodes = list(_nodes(root))
    by_id = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1
    }
    article = next((n for kind in _ARTICLES for n in nodes if kind in _types(n)), None)
    if article is None:
        return DeclaredArticle(PageFacts(), {})
    pictures = [
        picture
        for node in (*_linked(article.get("image"), by_id), *nodes)
        if (picture := _picture(node)) is not None
    ]
    return DeclaredArticle(
        _facts(article, by_id, time_zone),
        {picture_key(picture.address): picture for picture in reversed(pictures)},
    )


def _facts(article: Node, by_id: Mapping[object, Node], time_zone: str) -> PageFacts:
    sections = _texts(article.get("articleSection"))
    published = parse_moment(_text(article.get("datePublished")), time_zone)
    updated = parse_moment(_text(article.get("dateModified")), time_zone)
    count = _text(article.get("commentCount"))
    return PageFacts(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        subheadline=_text(article.get("alternativeHeadline")),
        description=_text(article.get("description")),
        category=sections[0] if sections else "",
        authors=_names(article.get("author"), by_id),
        tags=tuple(
            tag.strip() for text in _texts(article.get("keywords")) for tag in text.split(",")
        ),
        published_at=published,
        updated_at=updated if updated != published else None,
        language=_text(article.get("inLanguage")),
        address=_text(article.get("mainEntityOfPage")) or _text(article.get("url")),
        site_name=next(iter(_names(article.get("publisher"), by_id)), ""),
        comment_count=int(count) if _COUNT.match(count) else None,
    )


def _nodes(root: Element) -> Iterator[Node]:
    """All objects of all JSON-LD blocks, outer ones first."""
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        text = (script.text or "").strip().removeprefix("<![CDATA[").removesuffix("]]>")
        if not text or len(text) > MAX_STRUCTURED_DATA_BYTES:
            continue
        try:
            value: object = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(value)


def _objects(value: object) -> Iterator[Node]:
    waiting = [value]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, dict):
            yield item
            waiting.extend(part for part in item.values() if isinstance(part, dict | list))
        elif isinstance(item, list):
            waiting.extend(item)


def _types(node: Node) -> frozenset[str]:
    kind = node.get("@type")
    return frozenset(str(part) for part in (kind if isinstance(kind, list) else [kind]))


def _linked(value: object, by_id: Mapping[object, Node]) -> Iterator[Node]:
    """Objects given in place, by their id, or (a picture) as an address only."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            identifier = item.get("@id")
            yield by_id.get(identifier, item) if isinstance(identifier, str) else item
        elif isinstance(item, str) and item:
            yield by_id.get(item, {"@type": "ImageObject", "url": item, "name": item})


def _picture(node: Node) -> DeclaredPicture | None:
    address = _text(node.get("contentUrl")) or _text(node.get("url"))
    if "ImageObject" not in _types(node) or not address:
        return None
    creator = next(iter(_names(node.get("creator") or node.get("author"), {})), "")
    credit = _text(node.get("creditText")) or _text(node.get("copyrightNotice"))
    return DeclaredPicture(address, _text(node.get("caption")), credit, creator)


def _names(value: object, by_id: Mapping[object, Node]) -> tuple[str, ...]:
    names = (_text(node.get("name")) for node in _linked(value, by_id))
    return tuple(dict.fromkeys(n for n in names if n and "://" not in n))


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in map(_text, values) if text)


def _text(value: object) -> str:
    """A string or number, or the first of a list; of an object its address or value."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("@value") or value.get("url") or value.get("name")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(unescape(str(value)).split())[:_MAX_TEXT]
