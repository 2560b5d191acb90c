"""Whether a line of text on a page is to be seen.

It is judged by the page alone, without its style sheet: what hides text in our theme is named
here, and a test in a real browser holds the theme to it. Where this module cannot be sure it takes
text for hidden.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml's only name for the type

_NEVER = frozenset(
    {
        *("head", "title", "script", "style", "template", "noscript", "textarea", "datalist"),
        *("iframe", "object", "audio", "video", "canvas", "svg", "math", "option", "select"),
        *("noembed", "noframes", "dialog", "rp"),
    }
)
"""Elements whose text is no text of the page, or only stands in for something else."""

_HIDING_CLASSES = frozenset({"vh", "skip"})
"""The theme's classes for text that is there for screen readers and keyboards alone."""


def readable(line: str) -> str:
    """Return a line as a page shows it, with single spaces; "" without a letter or digit."""
    return " ".join(line.replace("\0", "").split()) if any(map(str.isalnum, line)) else ""


class PageSight:
    """Says what is to be seen on one page; it remembers the elements it has judged."""

    def __init__(self) -> None:
        """Begin with a page nobody has looked at."""
        self._hidden: dict[Element, bool] = {}

    def shows(self, line: str, container: Element, beside: Element | None = None) -> bool:
        """Return whether readers see a line, in one piece, in a container.

        The line is one that ``readable`` gives. ``beside`` is the picture it belongs to: text
        that is folded away together with it counts as seen, as both come to light at once.
        """
        return any(
            not self._is_hidden(element) and not _is_folded(element, beside)
            for element in _holders(line, container)
        )

    def has_text(self, element: Element) -> bool:
        """Return whether readers see an element that has a text of its own."""
        return bool((element.text or "").strip()) and not (
            self._is_hidden(element) or _is_folded(element, None)
        )

    def _is_hidden(self, element: Element) -> bool:
        path: list[Element] = []
        outer: Element | None = element
        while outer is not None and outer not in self._hidden:
            path.append(outer)
            outer = outer.getparent()
        hidden = outer is not None and self._hidden[outer]
        for inner in reversed(path):
            hidden = self._hidden[inner] = hidden or _hides(inner)
        return hidden


def _holders(line: str, container: Element) -> Iterator[Element]:
    """Yield the elements in which the line stands as text of their own."""
    for element in container.iter(etree.Element):
        if _is_in(line, element.text):
            yield element
        if element is not container and _is_in(line, element.tail):
            parent = element.getparent()
            if parent is not None:
                yield parent


def _is_in(line: str, text: str | None) -> bool:
    """Whether a text holds the line, not as a part of longer words."""
    if not text or len(text) < len(line):
        return False
    text = " ".join(text.split())
    start = text.find(line)
    while start >= 0:
        end = start + len(line)
        before, after = text[:start][-1:], text[end:][:1]
        if not (_is_word(before, line[0]) or _is_word(line[-1], after)):
            return True
        start = text.find(line, start + 1)
    return False


def _is_word(one: str, next_one: str) -> bool:
    return one.isalnum() and next_one.isalnum()


def _hides(element: Element) -> bool:
    """Whether an element hides what is in it.

    The site allows no inline styles, so whatever one may say, it is not ours to trust.
    """
    if element.tag in _NEVER:
        return True
    for name, value in element.items():
        if name in {"hidden", "style", "popover"}:
            return True
        if name == "aria-hidden" and value.strip().lower() == "true":
            return True
        if name == "class" and not _HIDING_CLASSES.isdisjoint(value.split()):
            return True
    return False


def _is_folded(element: Element, beside: Element | None) -> bool:
    """Whether text is in closed ``details`` and the picture is not folded away with it."""
    return any(
        "open" not in outer.attrib
        and _in_fold(element, outer)
        and (beside is None or not _in_fold(beside, outer))
        for outer in (element, *element.iterancestors("details"))
        if outer.tag == "details"
    )


def _in_fold(element: Element, details: Element) -> bool:
    """Whether an element is in the part of ``details`` that is seen only when they are open."""
    path = {element, *element.iterancestors()}
    return details in path and details.find("summary") not in path
