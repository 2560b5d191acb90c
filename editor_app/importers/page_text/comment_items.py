"""The comments of a text page, told apart by their numbers and their indentation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from editor_app.importers.dates import find_date
from editor_app.importers.page_text.lines import Line

_NUMBER = re.compile(
    r"(?P<label>(?:#|nr\.?\s?)?(?P<number>\d{1,5})[.):]|#\d{1,5}[.):]?"
    r"|(?P<path>\d{1,5}(?:\.\d{1,4}){1,8})[.):]?)(?:\s+|\Z)(?P<text>.*)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?P<label>[*•‣◦-])\s+(?P<text>.*)")
_FURTHEST_GAP = 50
_DEEPEST = 50


@dataclass(slots=True)
class Item:
    """A comment as found: its lines, with "" between paragraphs.

    ``number`` is its place in the tree ("3", "2.1") as the page shows it, "" when unclear.
    """

    number: str
    parent: Item | None
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or bullet at the start of a line, which may open a comment.

    ``path`` is a number in full ("2.1"), which names its parent; ``number`` is 0 for a bullet.
    """

    start: int
    end: int
    number: int
    path: str
    text: str


@dataclass(slots=True)
class _Level:
    """Where the comments of one level stand, and the number that came last."""

    start: int
    end: int
    last: int
    item: Item

    @property
    def is_numbered(self) -> bool:
        return self.end > self.start + 1


def find_mark(line: Line) -> Mark | None:
    """Return the number or bullet a line begins with; a date is none."""
    match = _NUMBER.match(line.text)
    if match:
        found = find_date(line.text, "UTC")
        if found and found.start == 0:
            return None
        path = match["path"] or ""
        digits = match["number"] or path.rpartition(".")[2] or re.sub(r"\D", "", match["label"])
        end = line.indent + len(match["label"])
        return Mark(line.indent, end, int(digits), path, match["text"])
    bullet = _BULLET.match(line.text)
    return Mark(line.indent, line.indent + 1, 0, "", bullet["text"]) if bullet else None


def collect_items(lines: Sequence[Line], plain: frozenset[int]) -> tuple[Item, ...]:
    """Return the comments in the order of the page.

    The lines whose places are in ``plain`` open no comment, whatever they begin with.
    """
    tree = _Tree()
    after_gap = True
    for place, line in enumerate(lines):
        if not line.text:
            tree.add_gap()
            after_gap = True
            continue
        mark = find_mark(line) if place not in plain else None
        if mark is None or not tree.open(mark, after_gap=after_gap):
            tree.add_line(line.text)
        after_gap = False
    return tuple(tree.items)


class _Tree:
    """Comments while they are read, with the levels that are open."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._levels: list[_Level] = []
        self._children: dict[str, int] = {}
        self._by_number: dict[str, Item] = {}

    def add_gap(self) -> None:
        """Begin a new paragraph in the last comment."""
        if self.items and self.items[-1].lines and self.items[-1].lines[-1]:
            self.items[-1].lines.append("")

    def add_line(self, text: str) -> None:
        """Add a line to the last comment."""
        if self.items:
            self.items[-1].lines.append(text)

    def open(self, mark: Mark, *, after_gap: bool) -> bool:
        """Open a comment at a mark; False when the mark belongs to the last comment's text."""
        if mark.path:
            return after_gap and self._open_by_path(mark)
        depth = self._depth(mark, after_gap=after_gap)
        if depth is None:
            return False
        parent = self._levels[depth - 1].item if depth else None
        last = self._levels[depth].last if depth < len(self._levels) else 0
        number = mark.number or last + 1
        self._add(mark, depth, Item(self._path(parent, number), parent), number)
        return True

    def _open_by_path(self, mark: Mark) -> bool:
        above = mark.path.rpartition(".")[0]
        parent = self._by_number.get(above)
        # "3.5 Millionen" begins a sentence; the fifth reply comes after the fourth.
        if parent is None or mark.number != self._children.get(above, 0) + 1:
            return False
        levels = (place for place, level in enumerate(self._levels) if level.item is parent)
        self._add(mark, next(levels, 0) + 1, Item(mark.path, parent), mark.number)
        return True

    def _add(self, mark: Mark, depth: int, item: Item, number: int) -> None:
        del self._levels[depth:]
        self._levels.append(_Level(mark.start, mark.end, number, item))
        self._children[item.parent.number if item.parent else ""] = number
        item.lines.extend([mark.text] if mark.text else [])
        self.items.append(item)
        if item.number:
            self._by_number[item.number] = item

    def _path(self, parent: Item | None, number: int) -> str:
        path = f"{parent.number}.{number}" if parent else str(number)
        return "" if path in self._by_number or (parent and not parent.number) else path

    def _depth(self, mark: Mark, *, after_gap: bool) -> int | None:
        """The level a mark opens a comment on: by its column and by the number expected next."""
        levels = self._levels
        if not levels:
            return 0
        if bool(mark.number) != levels[0].is_numbered:
            return None
        fitting = [
            depth
            for depth, level in enumerate(levels)
            if mark.start == level.start or mark.end == level.end
        ]
        if not mark.number:
            return self._bullet_depth(mark, fitting)
        following = [depth for depth in fitting if mark.number == levels[depth].last + 1]
        if following:
            return following[0] if 0 in following else following[-1]
        return self._new_depth(mark, fitting) if after_gap else None

    def _new_depth(self, mark: Mark, fitting: list[int]) -> int | None:
        """The level of a number that does not follow on the last one of any level."""
        if mark.number == 1:
            return self._first_depth(mark, fitting)
        if fitting and _may_follow(mark.number, self._levels[fitting[0]].last):
            return fitting[0]
        return 0 if mark.start < self._levels[0].start else None

    def _bullet_depth(self, mark: Mark, fitting: list[int]) -> int:
        if fitting:
            return fitting[-1]
        return min(sum(1 for level in self._levels if level.start < mark.start), _DEEPEST)

    def _first_depth(self, mark: Mark, fitting: list[int]) -> int:
        """A "1." opens a level below the comment it stands under."""
        outside = sum(1 for level in self._levels if level.start + 1 < mark.start)
        # Where the indentation was lost, it follows directly on the comment it answers.
        depth = outside if outside and not fitting else (fitting[-1] + 1 if fitting else 1)
        return min(depth, _DEEPEST)


def _may_follow(number: int, last: int) -> bool:
    """Whether comments are missing between two numbers, or the page runs backwards."""
    return last < number <= last + _FURTHEST_GAP or number == last - 1
