"""Rebuilds foreign HTML as what an article consists of: blocks of text, one after the other.

Pages are boxes in boxes, bold around paragraphs, paragraphs made of double line breaks. The tree
built here has only blocks that hold blocks (lists, quotations) or one run of text (``p``, headings,
``dt``), so that writing Markdown from it is a matter of one rule per element.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from editor_app.domain.message import Message
from editor_app.text.html_inline import InlineCleaner
from editor_app.text.html_kept import html_to_keep, kept_as_html
from editor_app.text.html_pictures import PictureReader
from editor_app.text.html_shape import (
    BLOCKS,
    HEADINGS,
    LISTS,
    code_language,
    is_caption,
    is_figure,
    is_regular_definition_list,
    needs_html,
)

RAW = "raw-html"
"""Element that holds a piece of HTML to be kept as it is, as its text."""

TIGHT = "data-tight"
"""Attribute of a paragraph that is a list item's own text."""

_MAX_NESTING = 40


@dataclass(frozen=True, slots=True)
class _Place:
    """Where blocks go: ``wrappers`` are the inline elements around the source.

    Bold that encloses paragraphs is set inside each of them instead.
    """

    target: Tag
    wrappers: tuple[Tag, ...] = ()
    nesting: int = 0

    def inside(self, target: Tag) -> _Place:
        return replace(self, target=target, nesting=self.nesting + 1)


@dataclass(frozen=True, slots=True)
class StructureBuilder:
    """Builds the new tree; what could not be expressed is added to ``losses``."""

    soup: BeautifulSoup
    inline: InlineCleaner
    pictures: PictureReader
    losses: list[Message]

    def build(self, source: Tag) -> Tag:
        """Return a ``div`` of blocks with the content of ``source``."""
        target = self.soup.new_tag("div")
        self._fill(_Place(target), source)
        return target

    def _fill(self, place: _Place, source: Tag) -> None:
        """Append the content of ``source`` as blocks."""
        run: list[PageElement] = []

        def flush() -> None:
            self._append_paragraph(place, run)
            run.clear()

        for child in list(source.children):
            if not isinstance(child, Tag):
                run.append(child)
            elif child.name == "br" and _ends_with_break(run):
                flush()
            elif child.name in BLOCKS:
                flush()
                self._append_block(replace(place, nesting=place.nesting + 1), child)
            elif place.nesting < _MAX_NESTING and child.find(BLOCKS) is not None:
                flush()
                around = (child,) if self.inline.keeps(child) else ()
                inner = replace(
                    place, wrappers=(*place.wrappers, *around), nesting=place.nesting + 1
                )
                self._fill(inner, child)
            else:
                run.append(child)
        flush()

    def _append_block(self, place: _Place, block: Tag) -> None:
        if place.nesting > _MAX_NESTING:
            self._append_paragraph(place, [NavigableString(block.get_text(" "))])
        elif is_figure(block):
            self._append_figure(place, block)
        elif needs_html(block):
            self._append_html(place, block)
        else:
            rule = self._RULES.get(block.name)
            if rule is None:
                self._fill(place, block)
            else:
                rule(self, place, block)

    def _append_paragraph(self, place: _Place, run: list[PageElement]) -> None:
        paragraph = self.soup.new_tag("p")
        if self.inline.copy_into(paragraph, run, place.wrappers):
            if place.target.name == "li" and not len(place.target):
                paragraph[TIGHT] = ""
            place.target.append(paragraph)

    def _append_heading(self, place: _Place, heading: Tag) -> None:
        images = [image.replace_with(" ") for image in heading.find_all("img")]
        inside_item = place.target.name in {"li", "dd"}
        new = text = self.soup.new_tag(f"h{max(int(heading.name[1]), 2)}")
        if inside_item:
            new, text = self.soup.new_tag("p"), self.soup.new_tag("strong")
            new.append(text)
        if not inside_item and (anchor := self.inline.anchor_of(heading)):
            new["id"] = anchor
        if self.inline.copy_into(text, heading.children):
            place.target.append(new)
        self._append_images(place, images)

    def _append_list(self, place: _Place, block: Tag) -> None:
        new = self.soup.new_tag(block.name)
        start = str(block.get("start") or "")
        number = int(start) if start.isdecimal() else 1
        for child in list(block.children):
            item = self.soup.new_tag("li")
            inner = place.inside(item)
            if not isinstance(child, Tag):
                self._append_paragraph(inner, [child])
            elif child.name == "li":
                self._fill(inner, child)
            else:
                self._append_block(inner, child)
            if len(item):
                item["value"] = str(number)
                number += 1
                new.append(item)
        if len(new):
            place.target.append(new)

    def _append_quotation(self, place: _Place, block: Tag) -> None:
        new = self.soup.new_tag("blockquote")
        self._fill(place.inside(new), block)
        if len(new):
            place.target.append(new)

    def _append_definitions(self, place: _Place, block: Tag) -> None:
        new = self.soup.new_tag("dl")
        self._fill(place.inside(new), block)
        if is_regular_definition_list(new):
            place.target.append(new)
            return
        for part in list(new.children):
            if isinstance(part, Tag) and part.name in {"dt", "dd"}:
                place.target.extend(list(part.children))
            else:
                place.target.append(part)

    def _append_definition(self, place: _Place, block: Tag) -> None:
        if place.target.name != "dl":
            self._fill(place, block)
            return
        new = self.soup.new_tag(block.name)
        self._fill(place.inside(new), block)
        if len(new):
            place.target.append(new)

    def _append_code(self, place: _Place, block: Tag) -> None:
        for line_break in block.find_all("br"):
            line_break.replace_with("\n")
        code = block.get_text().strip("\n")
        if code.strip():
            new = self.soup.new_tag("pre")
            new.string = code
            new["data-language"] = code_language(block)
            place.target.append(new)

    def _append_rule(self, place: _Place, _block: Tag) -> None:
        if place.target.name not in {"li", "dd"}:  # "- ---" would be a rule instead of an item
            place.target.append(self.soup.new_tag("hr"))

    def _append_figure(self, place: _Place, figure: Tag) -> None:
        captions = [
            e.extract() for e in figure.find_all(["figcaption", "p", "div"]) if is_caption(e)
        ]
        images = figure.find_all("img")
        if len(images) == 1 and not figure.get_text(strip=True):
            self._append_images(place, images, captions)
            return
        self._fill(place, figure)
        for caption in captions:
            self._fill(replace(place, wrappers=(self.soup.new_tag("em"),)), caption)

    def _append_image(self, place: _Place, image: Tag) -> None:
        self._append_images(place, [image])

    def _append_images(
        self, place: _Place, images: list[Tag], captions: list[Tag] | None = None
    ) -> None:
        for image in images:
            link = image.find_parent("a")
            written = self.pictures.read(image, captions or [])
            if written is not None:
                paragraph = self.soup.new_tag("p")
                paragraph.append(written)
                place.target.append(paragraph)
            if link is not None and self.pictures.is_worth_keeping(link):
                copy = self.soup.new_tag("a", href=str(link["href"]))
                copy.string = str(image.get("alt") or "").strip() or str(link["href"])
                self._append_paragraph(replace(place, wrappers=()), [copy])

    def _append_table(self, place: _Place, block: Tag) -> None:
        for caption in block.find_all("caption"):
            self._append_paragraph(place, list(caption.extract().children))
        images = [image.replace_with(" ") for image in block.find_all("img")]
        for cell in block.find_all(["td", "th"]):
            pieces = list(cell.children)
            cell.clear()
            self.inline.copy_into(cell, pieces)
        place.target.append(block.extract())
        self._append_images(place, images)

    def _append_html(self, place: _Place, block: Tag) -> None:
        images = [image.replace_with(" ") for image in block.find_all("img")]
        self.losses.append(kept_as_html(block))
        self.inline.settle_links(block)
        new = self.soup.new_tag(RAW)
        new.string = html_to_keep(block)
        place.target.append(new)
        self._append_images(place, images)

    _RULES: ClassVar[Mapping[str, Callable[[StructureBuilder, _Place, Tag], None]]] = {
        **dict.fromkeys(HEADINGS, _append_heading),
        **dict.fromkeys(LISTS, _append_list),
        **dict.fromkeys(("dt", "dd"), _append_definition),
        "blockquote": _append_quotation,
        "dl": _append_definitions,
        "hr": _append_rule,
        "img": _append_image,
        "pre": _append_code,
        "table": _append_table,
    }


def _ends_with_break(run: list[PageElement]) -> bool:
    for element in reversed(run):
        if isinstance(element, Tag):
            return element.name == "br"
        if str(element).strip(" \t\r\n\f"):
            return False
    return False
