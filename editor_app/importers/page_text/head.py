"""The head of a text page: section, kicker, headline, sub-headline, lead picture, byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.importers.bylines import Byline, read_byline
from editor_app.importers.furniture import breadcrumb, is_furniture, is_link_bar
from editor_app.importers.page_text.lines import Block
from editor_app.importers.page_text.pictures import FoundPicture, find_picture
from editor_app.importers.page_text.title_lines import TitleLines, assign_titles
from editor_app.importers.phrases import (
    is_comment_count,
    is_jump_link,
    is_most_read,
    is_related_heading,
    is_related_link,
)

_SENTENCES = re.compile(r"[.!?][\"“”»]?\s+[A-ZÄÖÜ„“\"»«]")
_SENTENCE_END = re.compile(r"[.!?…][\"“”»)]*\Z")
_FULL_STOP = re.compile(r"[^\W\d_]{2}\.[\"“”»)]*\Z")
_LONG, _MEDIUM, _SHORT = 170, 90, 60
_TITLE_WORDS = 4
_STANDFIRST = 350
_NAVIGATION_LINES, _NAVIGATION_WIDTH = 4, 32
_WRAPPED = 58


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the text; ``body`` are the blocks after it."""

    titles: TitleLines
    picture: FoundPicture | None
    byline: Byline
    body: tuple[Block, ...]


def read_page_head(blocks: Sequence[Block], time_zone: str) -> Head:
    """Return the head of a page and the blocks of its body.

    The headline is empty when nothing stands above the text.
    """
    end, picture = _find_end(blocks)
    entries: list[tuple[str, ...]] = []
    trail: tuple[str, ...] = ()
    byline = Byline()
    standfirst = ""
    for block in blocks[:end]:
        if is_paragraph(block.text):
            standfirst = standfirst or ("" if is_furniture(block.text) else block.text)
            continue
        trail = trail or breadcrumb(block.text)
        lines, found = _without_furniture(block, time_zone)
        byline = _merged(byline, found)
        if lines:
            entries.append(lines)
    after = end
    if picture:
        byline, after = _byline_below(blocks, end + 1, byline, time_zone)
    titles = assign_titles(entries, trail, needs_caption=bool(picture and not picture.caption))
    if picture and titles.caption:
        picture = FoundPicture(titles.caption, picture.credit, picture.rest)
    rest = [Block(picture.rest)] if picture and picture.rest else []
    titles = titles.with_standfirst(standfirst)
    return Head(titles, picture, byline, (*rest, *blocks[after:]))


def is_paragraph(text: str) -> bool:
    """Return whether a block is running text, not a heading or a name."""
    if len(text) >= _LONG:
        return True
    if len(text) >= _MEDIUM and _SENTENCE_END.search(text):
        return True
    return len(text) >= _SHORT and _SENTENCES.search(text) is not None


def _find_end(blocks: Sequence[Block]) -> tuple[int, FoundPicture | None]:
    """Where the body begins, and the lead picture where the head ends with one."""
    paragraphs: list[int] = []
    if not blocks:
        return 0, None
    for place, block in enumerate(blocks):
        picture = find_picture(block)
        if picture and place:
            if not paragraphs or len(blocks[paragraphs[0]].text) <= _STANDFIRST:
                return place, picture
            return paragraphs[0], None
        if is_paragraph(block.text) and not is_furniture(block.text) and place:
            paragraphs.append(place)
        if len(paragraphs) > 1:
            break
    end = paragraphs[0] if paragraphs else len(blocks)
    return _first_sentence(blocks, end), None


def _first_sentence(blocks: Sequence[Block], end: int) -> int:
    """Where no picture parts head and text, a short first paragraph is told by its full stop."""
    title = 0 if len(blocks[0].text.split()) >= _TITLE_WORDS else 1
    for place in range(title + 1, end):
        text = blocks[place].text
        if _FULL_STOP.search(text) and len(text.split()) >= _TITLE_WORDS and not is_furniture(text):
            return place
    return end


def _without_furniture(block: Block, time_zone: str) -> tuple[tuple[str, ...], Byline]:
    lines = _joined(block.lines)
    if len(lines) >= _NAVIGATION_LINES and all(len(line) <= _NAVIGATION_WIDTH for line in lines):
        return (), Byline()
    kept: list[str] = []
    byline = Byline()
    for line in lines:
        found = read_byline(line, time_zone)
        if found:
            byline = _merged(byline, found)
        elif not (_is_between(line) or breadcrumb(line)):
            kept.append(line)
    return tuple(kept), byline


def _is_between(line: str) -> bool:
    return (
        is_furniture(line)
        or is_link_bar(line)
        or is_jump_link(line)
        or is_most_read(line)
        or is_related_heading(line)
        or is_related_link(line)
        or is_comment_count(line)
    )


def _joined(lines: tuple[str, ...]) -> tuple[str, ...]:
    """A headline that was broken at the page's width is one line."""
    joined: list[str] = []
    for line in lines:
        if joined and (len(joined[-1]) >= _WRAPPED or line[0].islower()):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return tuple(joined)


def _byline_below(
    blocks: Sequence[Block], start: int, byline: Byline, time_zone: str
) -> tuple[Byline, int]:
    """Names and dates may also stand between the picture and the text."""
    place = start
    while place < len(blocks):
        lines, found = _without_furniture(blocks[place], time_zone)
        if lines or is_paragraph(blocks[place].text):
            break
        byline = _merged(byline, found)
        place += 1
    return byline, place


def _merged(first: Byline, second: Byline) -> Byline:
    return Byline(
        first.authors or second.authors,
        first.published_at or second.published_at,
        first.updated_at or second.updated_at,
    )
