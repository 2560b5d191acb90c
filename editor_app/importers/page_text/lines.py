"""The lines of a text page, and the blocks that empty lines make of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.limits import MAX_LINES
from editor_app.text.credit_lines import is_credit_line

_TAB = 8
_WRAP_MIN, _WRAP_MAX = 58, 100
_ENOUGH_BROAD, _ENOUGH_FILLED = 6, 8
_LIST_ITEM = re.compile(r"(?:[-*•–·]|\d{1,3}[.)])\s+\S")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its margins; ``indent`` counts the columns of its left one."""

    indent: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without an empty one between them."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the block as one line."""
        return " ".join(self.lines)


def split_lines(text: str, name: str) -> tuple[Line, ...]:
    """Return the lines of a page; tabs count to the next eighth column, as in a terminal.

    Raises FileTooLargeError when there are more than anybody reads.
    """
    if text.count("\n") > MAX_LINES:
        raise FileTooLargeError("“{name}” has more than {limit} lines.", name=name, limit=MAX_LINES)
    lines = []
    for raw in text.replace("\xa0", " ").replace("\u202f", " ").split("\n"):
        line = raw.expandtabs(_TAB).rstrip()
        content = line.lstrip()
        lines.append(Line(len(line) - len(content), " ".join(content.split())))
    return tuple(lines)


def is_hard_wrapped(lines: Iterable[Line]) -> bool:
    """Return whether paragraphs were broken at a fixed width, so that breaks mean nothing."""
    widths = [line.indent + len(line.text) for line in lines if line.text]
    if not widths or max(widths) > _WRAP_MAX:
        return False
    broad = sum(1 for width in widths if width >= _WRAP_MIN)
    return broad >= _ENOUGH_BROAD and broad * 3 >= len(widths)


def make_blocks(lines: Iterable[Line], *, wrapped: bool) -> tuple[Block, ...]:
    """Return the blocks; in a page without empty lines every line is a block of its own."""
    lines = tuple(lines)
    if not wrapped and _has_no_gaps(lines):
        return tuple(Block((line.text,)) for line in lines if line.text)
    blocks: list[Block] = []
    run: list[str] = []
    for line in (*lines, Line(0, "")):
        if line.text:
            run.append(line.text)
        elif run:
            blocks.extend(_split_long(tuple(run), wrapped=wrapped))
            run = []
    return tuple(blocks)


def _split_long(lines: tuple[str, ...], *, wrapped: bool) -> list[Block]:
    """Whole paragraphs that stand on lines of their own without a gap are several blocks."""
    if wrapped or len(lines) == 1 or max(map(len, lines)) <= _WRAP_MAX:
        return [Block(lines)]
    if any(_LIST_ITEM.match(line) or is_credit_line(line) for line in lines):
        return [Block(lines)]
    return [Block((line,)) for line in lines]


def _has_no_gaps(lines: tuple[Line, ...]) -> bool:
    filled = sum(1 for line in lines if line.text)
    gaps = sum(
        1
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if before.text and not line.text and after.text
    )
    return filled > _ENOUGH_FILLED and gaps * 12 < filled
