"""The text of a page that readers see.

It is judged by the page alone, without its style sheet: what hides text in our theme is named
here, and a test in a real browser holds the theme to it. Where this module cannot be sure it takes
text for hidden.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml's only name for the type

_NEVER = frozenset(
    {
        *("head", "title", "script", "style", "template", "noscript", "textarea", "datalist"),
        *("iframe", "object", "audio", "video", "canvas", "svg", "math", "option", "select"),
        *("noembed", "noframes", "rp"),
    }
)
"""Elements whose text is no text of the page, or only stands in for something else."""

_HIDING_CLASSES = frozenset({"vh", "skip"})
"""The theme's classes for text that is there for screen readers and keyboards alone."""


def seen_text(container: Element, beside: Element | None = None) -> str:
    """Return what readers see in a container, with single spaces; "" when it is hidden itself.

    Text that is folded away together with the picture it stands ``beside`` counts as seen: both
    come to light at once.
    """
    around = {container, *container.iterancestors()}
    if beside is not None:
        around.update((beside, *beside.iterancestors()))
    if any(_is_hidden(outer, around) for outer in (container, *container.iterancestors())):
        return ""
    pieces: list[str] = []
    _collect(container, around, pieces)
    return " ".join("".join(pieces).split())


def is_text_in(wanted: str, text: str) -> bool:
    """Return whether a text holds a line as whole words; a line without letters is in none."""
    line = " ".join(wanted.split())
    start = text.find(line) if any(map(str.isalnum, line)) else -1
    while start >= 0:
        end = start + len(line)
        if not (_goes_on(text[start - 1 : start], line[0]) or _goes_on(text[end : end + 1], line[-1])):
            return True
        start = text.find(line, start + 1)
    return False


def _goes_on(neighbour: str, edge: str) -> bool:
    return edge.isalnum() and neighbour.isalnum()


def _collect(element: Element, around: AbstractSet[Element], pieces: list[str]) -> None:
    if element.tag == "details" and not _is_unfolded(element, around):
        summary = element.find("summary")
        if summary is not None and not _is_hidden(summary, around):
            _collect(summary, around, pieces)
        return
    pieces.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and not _is_hidden(child, around):
            _collect(child, around, pieces)
        pieces.append(child.tail or "")


def _is_hidden(element: Element, around: AbstractSet[Element]) -> bool:
    """Whether an element hides the text in it.

    The site allows no inline styles, so whatever one may say, it is not ours to trust.
    """
    if element.tag in _NEVER:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or "style" in attributes or "popover" in attributes:
        return True
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    if element.tag == "dialog" and "open" not in attributes and element not in around:
        return True
    return not _HIDING_CLASSES.isdisjoint(attributes.get("class", "").split())


def _is_unfolded(details: Element, around: AbstractSet[Element]) -> bool:
    """Whether a ``details`` shows all of its text where the picture is to be seen."""
    return "open" in details.attrib or any(
        child in around and child.tag != "summary" for child in details
    )
