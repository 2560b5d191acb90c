"""Finds the elements of an HTML page that are one comment each."""

from __future__ import annotations

import re

from editor_app.importers.page_html.elements import Element, ancestors, classes

_LISTS = frozenset(
    {
        *("comment-list", "commentlist", "comments-list", "comment_list", "c-list"),
        *("wp-block-comment-template", "wp-block-comments", "comments-area", "comments"),
    }
)
_NOT_COMMENTS = frozenset({"wp-block-latest-comments", "comment-respond", "widget_recent_comments"})
_NUMBER = re.compile(r"(?:li-|div-)?comment-(\d{1,18})\Z")
_DEPTH = re.compile(r"(?:depth|level)-(\d{1,4})\Z")
CONTENTS = (
    *("wp-block-comment-content", "comment-content", "comment-text", "comment__text", "c-text"),
    *("comment__content", "comment-body-text", "comment-message", "comment-entry"),
)
NAMES = (
    *("wp-block-comment-author-name", "fn", "comment-author-name", "comment__author", "c-name"),
    *("comment-author", "commenter", "comment-name"),
)


def comment_elements(root: Element) -> list[Element]:
    """Return the elements of all comments in the order of the page."""
    found: list[Element] = []
    known: set[Element] = set()
    for element in root.iter("li", "div", "article"):
        if not _is_comment(element) or element in known:
            continue
        around = list(ancestors(element))
        if any(classes(above) & _NOT_COMMENTS for above in around):
            continue
        if any(above in known and _is_same(above, element) for above in around):
            continue
        known.add(element)
        found.append(element)
    return found


def comment_number(element: Element) -> str:
    """Return WordPress's number of a comment, "" where it shows none."""
    match = _NUMBER.match(element.get("id") or "")
    return match[1] if match else ""


def comment_depth(element: Element) -> int:
    """Return the level a comment says it is on, 1 for the top."""
    depths = [int(match[1]) for name in classes(element) if (match := _DEPTH.match(name))]
    return depths[0] if depths else 1


def _is_comment(element: Element) -> bool:
    names = classes(element)
    if _NUMBER.match(element.get("id") or ""):
        return True
    if element.tag == "div":
        return bool(names & {"comment", "single-comment"}) and "comment-body" not in names
    if names & {"comment", "pingback", "trackback"}:
        return True
    return (
        element.tag == "li"
        and any(
            classes(above) & _LISTS and above.tag in {"ol", "ul"} for above in ancestors(element)
        )
        and _has_comment_in(element)
    )


def _has_comment_in(item: Element) -> bool:
    """A bare list item of a comment list: one of the parts of a comment is in it."""
    parts = frozenset((*CONTENTS, *NAMES))
    return any(classes(e) & parts for e in item.iter() if isinstance(e.tag, str))


def _is_same(outer: Element, inner: Element) -> bool:
    """Whether an element inside a comment is the same comment's box, not a reply to it."""
    number, inner_number = comment_number(outer), comment_number(inner)
    if number and inner_number:
        return number == inner_number
    for above in ancestors(inner):
        if above is outer:
            return True
        if above.tag in {"ol", "ul"}:
            return False
    return False
