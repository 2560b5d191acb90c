"""What our Markdown has beyond the usual: pictures of the library, links to articles.

``![alt](image:ID "caption"){: crop="16:9" }`` becomes a figure that the page fills in later, lifted
out of its paragraph because a figure cannot stand inside one. ``[text](article:ID)`` becomes a link
whose address the page knows. A picture from elsewhere becomes a link to it: a page that loads
nothing from other servers tells them nothing about its readers.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from editor_app.domain.crop import parse_crop
from editor_app.text.author_html import reference
from editor_app.text.quote_sources import QuoteSources

_IMAGE = re.compile(r"image:([0-9A-Za-z-]+)\Z")
_ARTICLE = re.compile(r"article:([0-9A-Za-z-]+)\Z")
_ALIGNMENT = re.compile(r"text-align:\s*(left|right|center)")

_CONTAINER_NAMES = "li td th dd blockquote div ul ol dl table thead tbody tr"
_CONTAINERS = frozenset(_CONTAINER_NAMES.split())

_BEFORE_ATTRIBUTE_LISTS = 9
_AFTER_ATTRIBUTE_LISTS = 7
"""Below attr_list (8), so that ``![…](…){: .x }`` has been read; above the slugs of toc (5)."""


class BodyExtension(Extension):
    """Registers the tree processors of this module and of the quotations' sources."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Add them to a Markdown instance."""
        written = _Written(md)
        references = _References(md, written)
        md.treeprocessors.register(written, "body-written", _BEFORE_ATTRIBUTE_LISTS)
        md.treeprocessors.register(references, "body-references", _AFTER_ATTRIBUTE_LISTS)
        md.treeprocessors.register(_Tables(md), "body-tables", _AFTER_ATTRIBUTE_LISTS - 1)
        md.treeprocessors.register(QuoteSources(md), "quote-sources", _AFTER_ATTRIBUTE_LISTS - 1)


class _Written(Treeprocessor):
    """Remembers what stands in the text itself, before attribute lists can change it.

    A picture that ``{: src="image:ID" }`` brings in would be found by no check of its credit.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.links: list[tuple[Element, str]] = []
        self.images: list[tuple[Element, dict[str, str]]] = []

    def run(self, root: Element) -> None:
        self.links = [(link, link.get("href", "")) for link in root.iter("a")]
        self.images = [(image, dict(image.attrib)) for image in root.iter("img")]


class _References(Treeprocessor):
    def __init__(self, md: Markdown, written: _Written) -> None:
        super().__init__(md)
        self._written = written

    def run(self, root: Element) -> None:
        for link, target in self._written.links:
            if found := _ARTICLE.match(target):
                link.attrib.clear()
                link.set("data-article", reference(found[1]))
        for image, attributes in self._written.images:
            _turn_into_reference(image, attributes)
        if self._written.images:
            _lift_figures(root)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            head = table.find("thead")
            if head is not None and not any(_has_content(cell) for cell in head.iter("th")):
                table.remove(head)  # "| | |": a table without a heading row
            for cell in (*table.iter("th"), *table.iter("td")):
                if found := _ALIGNMENT.match(cell.attrib.pop("style", "")):
                    cell.set("class", f"align-{found[1]}")


def _turn_into_reference(image: Element, written: dict[str, str]) -> None:
    source, alt = written.get("src", ""), written.get("alt", "")
    caption, tail = written.get("title", "").replace('\\"', '"'), image.tail
    crop = parse_crop(image.get("crop") or "")  # an attribute list may leave the value out
    found = _IMAGE.match(source)
    image.clear()
    image.tail = tail
    if found:
        image.tag = "figure"
        image.set("data-image", reference(found[1]))
        image.set("data-alt", alt)
        image.set("data-caption", caption)
        if crop and str(crop):
            image.set("data-crop", str(crop))
    else:
        image.tag = "a"
        image.set("href", source)
        image.text = alt or caption or source


def _lift_figures(parent: Element) -> None:
    """Move the figures below ``parent`` to where a block may stand."""
    children: list[Element] = []
    for child in parent:
        if child.find(".//figure") is None:
            children.append(child)
        elif child.tag not in _CONTAINERS:
            before, after = _take_figures(child)
            rest = [child] if _has_content(child) or len(child) else []
            for figure in (*before, *after):
                figure.tail = "\n"
            children.extend([*before, *rest, *after])
        else:
            _lift_figures(child)
            children.append(child)
    parent[:] = children


def _take_figures(block: Element) -> tuple[list[Element], list[Element]]:
    """Take all figures out of a block: those before its first word, and the others."""
    before: list[Element] = []
    after: list[Element] = []
    has_text = _is_text(block.text)
    for child in list(block):
        if child.tag == "figure":
            _remove(block, child)
            (after if has_text else before).append(child)
            has_text = has_text or _is_text(child.tail)
            continue
        inner_before, inner_after = _take_figures(child)
        (after if has_text else before).extend(inner_before)
        after.extend(inner_after)
        if (inner_before or inner_after) and not _has_content(child) and len(child) == 0:
            _remove(block, child)
        else:
            has_text = has_text or _has_content(child)
        has_text = has_text or _is_text(child.tail)
    return before, after


def _remove(parent: Element, child: Element) -> None:
    """Remove a child but leave the text after it."""
    position = list(parent).index(child)
    if child.tail:
        if position:
            parent[position - 1].tail = (parent[position - 1].tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _has_content(element: Element) -> bool:
    return _is_text("".join(element.itertext()))


def _is_text(text: str | None) -> bool:
    return bool(text and text.strip())
