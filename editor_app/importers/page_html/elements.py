"""Finding elements of a page by class, id and text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element, iterwalk

Element = _Element

_BLOCKS = frozenset(
    {
        *("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section"),
        *("figure", "figcaption", "blockquote", "header", "footer", "td", "tr"),
    }
)
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})


def classes(element: Element) -> frozenset[str]:
    """Return an element's classes."""
    return frozenset((element.get("class") or "").split())


def by_class(root: Element, *names: str) -> Iterator[Element]:
    """Yield the elements below ``root`` that have one of the classes, in document order."""
    wanted = frozenset(names)
    for element in root.iter():
        if isinstance(element.tag, str) and not wanted.isdisjoint(classes(element)):
            yield element


def first_by_class(root: Element, *names: str) -> Element | None:
    """Return the first element with one of the classes; earlier names count more."""
    for name in names:
        found = next(by_class(root, name), None)
        if found is not None:
            return found
    return None


def text_of(element: Element | None) -> str:
    """Return an element's text as one line; blocks and line breaks count as spaces."""
    if element is None:
        return ""
    pieces: list[str] = []
    walker = iterwalk(element, events=("start", "end"))
    for event, node in walker:
        gap = " " if node.tag in _BLOCKS else ""
        if event == "start":
            if node.tag in _SILENT:
                walker.skip_subtree()
            else:
                pieces.append(gap + (node.text or ""))
        elif node is not element:
            pieces.append(gap + (node.tail or ""))
    return " ".join("".join(pieces).split())


def remove(element: Element) -> None:
    """Take an element out of its tree and leave the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if tail:
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
    element.tail = None
    parent.remove(element)


def ancestors(element: Element) -> Iterator[Element]:
    """Yield the elements around an element, innermost first."""
    parent = element.getparent()
    while parent is not None:
        yield parent
        parent = parent.getparent()
