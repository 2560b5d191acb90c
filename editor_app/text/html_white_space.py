"""Collapses the white space of a run of text as a browser would show it."""

from __future__ import annotations

import re

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from editor_app.text.html_footnotes import REFERENCE

_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")


def tidy_white_space(block: Tag) -> bool:
    """Collapse the white space of a run of text; return whether anything is left to see.

    No space at either end or around a line break, one space at most between words, no line break
    at either end, no inline element without content.
    """
    _drop_empty(block)
    space_before, after_break = True, False
    texts: list[NavigableString] = []
    for node in list(block.descendants):
        if isinstance(node, NavigableString):
            text = _WHITE_SPACE.sub(" ", node)
            if space_before:
                text = text.lstrip(" ")
            if text:
                space_before, after_break = text.endswith(" "), False
            texts.append(_replaced(node, text))
        elif isinstance(node, Tag) and node.name == "br":
            _strip_end(texts)
            texts.clear()
            if after_break:
                node.extract()
            space_before = after_break = True
        elif isinstance(node, Tag) and node.name in {"img", REFERENCE}:
            space_before = after_break = False
            texts.clear()
    _strip_end(texts)
    _drop_empty(block)
    while (edge := _edge(block)) is not None:
        edge.extract()
        _drop_empty(block)
    return bool(block.get_text().strip()) or block.find(["img", REFERENCE]) is not None


def _strip_end(texts: list[NavigableString]) -> None:
    """Take the spaces from the end of the last text, and of those before while it is empty."""
    while texts:
        last = texts.pop()
        stripped = last.rstrip(" ")
        if stripped != last:
            _replaced(last, stripped)
        if stripped:
            return


def _replaced(node: NavigableString, text: str) -> NavigableString:
    """Put another text in the place of a node; an empty one leaves nothing behind."""
    if text == node:
        return node
    new = NavigableString(text)
    if text:
        node.replace_with(new)
    else:
        node.extract()
    return new


def _edge(block: Tag) -> Tag | None:
    """Return a line break that stands at the beginning or the end of a block."""
    for line_break in block.find_all("br"):
        for siblings in ("previous_siblings", "next_siblings"):
            node: Tag | None = line_break
            while node is not None and node is not block:
                if any(_is_something(sibling) for sibling in getattr(node, siblings)):
                    break
                node = node.parent
            else:
                return line_break
    return None


def _is_something(node: PageElement) -> bool:
    return isinstance(node, Tag) or bool(str(node))


def _drop_empty(block: Tag) -> None:
    for element in reversed(block.find_all(name=True)):
        if (
            element.name not in {"br", "img", REFERENCE}
            and not element.get_text()
            and (element.find(["img", REFERENCE]) is None)
        ):
            element.unwrap()
    block.smooth()
