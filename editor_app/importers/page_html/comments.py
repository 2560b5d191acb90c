"""The readers' comments of an HTML page, in the markup of classic and block themes alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from editor_app.importers.dates import find_date, parse_moment
from editor_app.importers.page_html.comment_elements import (
    CONTENTS,
    NAMES,
    comment_depth,
    comment_elements,
    comment_number,
)
from editor_app.importers.page_html.elements import Element, ancestors, classes, text_of
from editor_app.importers.phrases import comment_heading

_OWN_NUMBER = re.compile(r"k(\d+(?:[-.]\d+)*)\Z")
_DATES = (
    "comment-date",
    "wp-block-comment-date",
    "comment-metadata",
    "comment-meta",
    "commentmetadata",
)
_SAYS = re.compile(r"\s*(?:sagt|schreibt|meint|says|said|wrote)\s*:?\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundComment:
    """A comment as the page shows it; ``parent`` is the place of its parent in the list."""

    number: str
    shown_number: str
    parent: int | None
    author: str
    author_url: str
    at: datetime | None
    html: str
    badge: str
    is_by_author: bool
    is_pending: bool
    is_pingback: bool
    is_removed: bool


def find_comments(root: Element, time_zone: str) -> tuple[FoundComment, ...]:
    """Return the comments of a page in its order, parents before their replies."""
    elements = comment_elements(root)
    places = {element: place for place, element in enumerate(elements)}
    own = frozenset(elements)
    found = []
    open_depths: dict[int, int] = {}
    for place, element in enumerate(elements):
        parent = next((places[e] for e in ancestors(element) if e in places), None)
        depth = comment_depth(element)
        if parent is None and depth > 1:
            parent = open_depths.get(depth - 1)
        open_depths[depth] = place
        found.append(_comment(element, own, parent, time_zone))
    return tuple(found)


def find_comment_count(root: Element) -> int | None:
    """Return the number of comments that a heading on the page announces."""
    for element in root.iter("h1", "h2", "h3", "h4", "div", "p", "span"):
        names = classes(element) | {element.get("id") or ""}
        is_title = any("comment" in name or "kom" in name for name in names) or element.tag == "h2"
        count = comment_heading(text_of(element)) if is_title else None
        if count is not None and count >= 0:
            return count
    return None


def _comment(
    element: Element, own: frozenset[Element], parent: int | None, time_zone: str
) -> FoundComment:
    parts = list(_own_parts(element, own))
    name = _first(parts, NAMES)
    if name is None:
        name = next((part for part in parts if part.tag == "cite"), None)
    names = classes(element)
    inner = next((e for e in parts if e.tag == "article"), element)
    badge = text_of(_first(parts, ("c-badge", "comment-badge", "author-badge", "post-author")))
    shown = _OWN_NUMBER.match(inner.get("id") or "")
    return FoundComment(
        number=comment_number(element),
        shown_number=shown[1].replace("-", ".") if shown else "",
        parent=parent,
        author=_SAYS.sub("", text_of(_first_inside(name, "fn"))),
        author_url=_author_url(name),
        at=_moment(parts, time_zone),
        html=_content(parts),
        badge=badge,
        is_by_author=bool(names & {"bypostauthor"} or classes(inner) & {"bypostauthor", "author"}),
        is_pending=_first(parts, ("comment-awaiting-moderation",)) is not None,
        is_pingback=bool(names & {"pingback", "trackback"}),
        is_removed="removed" in classes(inner),
    )


def _own_parts(element: Element, own: frozenset[Element]) -> Iterator[Element]:
    """The elements of a comment without those of its replies."""
    yield element
    for child in element:
        if isinstance(child.tag, str) and child not in own:
            yield from _own_parts(child, own)


def _first(parts: Sequence[Element], names: Sequence[str]) -> Element | None:
    for name in names:
        for element in parts:
            if name in classes(element):
                return element
    return None


def _first_inside(element: Element | None, name: str) -> Element | None:
    """The element itself, or the one in it with the narrower class."""
    if element is None:
        return None
    return next((e for e in element.iter() if name in classes(e)), element)


def _content(parts: Sequence[Element]) -> str:
    holder = _first(parts, CONTENTS)
    if holder is None:
        holder = next((e for e in parts if e.get("itemprop") in {"text", "commentText"}), None)
    if holder is not None:
        return _inner_html(holder)
    paragraphs = [e for e in parts if e.tag in {"p", "blockquote"} and not _is_head(e)]
    return "".join(etree.tostring(e, encoding="unicode", with_tail=False) for e in paragraphs)


def _is_head(paragraph: Element) -> bool:
    near = (paragraph, *list(ancestors(paragraph))[:3])
    marks = {"comment-meta", "comment-author", "reply", "comment-awaiting-moderation", "c-head"}
    return any(classes(element) & marks for element in near)


def _inner_html(element: Element) -> str:
    inside = [element.text or ""]
    if inside[0]:
        holder = etree.Element("span")
        holder.text = inside[0]
        inside = [etree.tostring(holder, encoding="unicode", method="html")]
    inside += [etree.tostring(child, encoding="unicode", method="html") for child in element]
    return "".join(inside)


def _author_url(name: Element | None) -> str:
    for element in [name] if name is not None else []:
        candidates = list(element.iter("a"))
        parent = element.getparent()
        candidates += [parent] if parent is not None and parent.tag == "a" else []
        for link in candidates:
            address = (link.get("href") or "").strip()
            if address.startswith(("http://", "https://")):
                return address
    return ""


def _moment(parts: Sequence[Element], time_zone: str) -> datetime | None:
    for element in parts:
        if element.tag == "time":
            found = parse_moment(element.get("datetime") or text_of(element), time_zone)
            if found:
                return found
    holder = _first(parts, _DATES)
    found_date = find_date(text_of(holder), time_zone) if holder is not None else None
    return found_date.at if found_date else None
