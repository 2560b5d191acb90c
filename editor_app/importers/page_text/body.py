"""The body of a text page as Markdown: paragraphs, sub-headings, lists, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.importers.bylines import Byline, read_byline
from editor_app.importers.furniture import is_furniture, is_link_bar
from editor_app.importers.markdown_text import escape_markdown
from editor_app.importers.page_text.head import is_paragraph
from editor_app.importers.page_text.lines import Block
from editor_app.importers.page_text.lists import list_markdown, starts_item
from editor_app.importers.page_text.pictures import FoundPicture, find_picture, is_source_note
from editor_app.importers.phrases import (
    is_comment_count,
    is_jump_link,
    is_most_read,
    is_related_heading,
    is_related_link,
)

_TAGS = re.compile(
    r"(?:tags?|schlag(?:worte|wörter|wort)|stichworte?|themen|keywords|topics)\s*:\s*(?P<tags>.+)",
    re.IGNORECASE,
)
_MAX_HEADING, _MAX_HEADING_WORDS = 100, 15
_ENDS_SENTENCE = re.compile(r"[.:;,…–—-][\"“”»)]*\Z|[.!?…,][\"“”»]\Z|[!?][!?]+\Z")
_WRAP_MIN, _WRAP_MAX = 58, 100


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the body: Markdown, or a picture that becomes Markdown once it has an id."""

    markdown: str
    picture: FoundPicture | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """The body's parts, and what was found between them; ``related`` titles were left out."""

    pieces: tuple[Piece, ...]
    tags: tuple[str, ...]
    related: tuple[str, ...]
    byline: Byline


def read_body(blocks: Sequence[Block], time_zone: str) -> Body:
    """Return the body of a text page without the page's furniture."""
    kept, related = _without_boxes(blocks)
    pieces: list[Piece] = []
    tags: tuple[str, ...] = ()
    byline = Byline()
    items: list[Block] = []
    for place, block in enumerate(kept):
        found = _TAGS.fullmatch(block.text)
        if found:
            tags = tuple(tag.strip(" #") for tag in re.split(r"[,;|·]", found["tags"]))
            continue
        line = read_byline(block.text, time_zone) if len(block.lines) == 1 else Byline()
        if line:
            byline = byline or line
            continue
        following = kept[place + 1] if place + 1 < len(kept) else None
        pieces.extend(_pieces(block, following, items))
    pieces.extend(_flushed(items))
    return Body(tuple(pieces), tags, related, byline)


def _pieces(block: Block, following: Block | None, items: list[Block]) -> Iterator[Piece]:
    if list_markdown((block,)) or _is_one_item(block, following, items):
        items.append(block)
        return
    yield from _flushed(items)
    picture = None if is_source_note(block) else find_picture(block)
    if picture:
        yield Piece("", picture)
        if picture.rest:
            yield from _pieces(Block(picture.rest), following, [])
    elif is_heading(block, following):
        yield Piece(f"## {escape_markdown(block.text)}")
    elif block.text.startswith(">"):
        lines = (escape_markdown(line.lstrip("> ")) for line in block.lines)
        yield Piece("\n".join(f"> {line}".rstrip() for line in lines))
    else:
        yield Piece(_paragraph(block))


def _is_one_item(block: Block, following: Block | None, items: list[Block]) -> bool:
    """Whether a lone "2. …" or "• …" belongs to a list whose items stand apart."""
    if not starts_item(block):
        return False
    if items and list_markdown((*items, block)):
        return True
    return (
        following is not None and starts_item(following) and list_markdown((block, following)) != ""
    )


def _flushed(items: list[Block]) -> Iterator[Piece]:
    if items:
        yield Piece(list_markdown(items))
        items.clear()


def is_heading(block: Block, following: Block | None) -> bool:
    """Return whether a block is a sub-heading: short, no full stop, text below it."""
    text = block.text
    if len(block.lines) > 1 or len(text) > _MAX_HEADING or len(text.split()) > _MAX_HEADING_WORDS:
        return False
    if following is None or _ENDS_SENTENCE.search(text) or text[0].islower() or text[0] in "([@>–-":
        return False
    return (
        is_paragraph(following.text)
        or find_picture(following) is not None
        or bool(list_markdown((following,)) or _ENDS_SENTENCE.search(following.text))
    )


def _paragraph(block: Block) -> str:
    lines = [escape_markdown(line) for line in block.lines]
    widths = [len(line) for line in block.lines[:-1]]
    if all(_WRAP_MIN <= width <= _WRAP_MAX for width in widths):
        return " ".join(lines)
    return "  \n".join(lines)


def _without_boxes(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks without the page's furniture, and the titles of the articles it linked."""
    kept: list[Block] = []
    related: list[str] = []
    in_box = False
    for block in blocks:
        lines = []
        for line in block.lines:
            if is_related_heading(line) or is_most_read(line):
                in_box = True
                continue
            if is_related_link(line):
                related.append(line)
                continue
            if not (_is_page_line(line) or (in_box and not _resumes(line))):
                in_box = False
                lines.append(line)
            elif in_box and not is_furniture(line):
                related.append(line.lstrip("*•·-–>› "))
        if lines:
            kept.append(Block(tuple(lines)))
    return kept, tuple(related)


def _resumes(line: str) -> bool:
    """Whether running text goes on after a box of linked titles."""
    return is_paragraph(line)


def _is_page_line(line: str) -> bool:
    return is_furniture(line) or is_link_bar(line) or is_jump_link(line) or is_comment_count(line)
