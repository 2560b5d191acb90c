"""The comments of a text page without numbers, told apart by the line that names the writer."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.importers.page_text.comment_heads import read_head
from editor_app.importers.page_text.comment_items import Item
from editor_app.importers.page_text.lines import Line

_TWO_LINES = 3
_DEEPEST = 50


def find_spoken_items(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Return comments that each begin with "Marlies H. sagt:" or a name above a date.

    Replies are indented deeper than what they answer. The naming lines stay in the comment.
    """
    items: list[Item] = []
    open_levels: list[tuple[int, Item]] = []
    counts: dict[str, int] = {}
    after_gap = True
    for place, line in enumerate(lines):
        if line.text and after_gap and _speaks(lines, place):
            while open_levels and (
                open_levels[-1][0] >= line.indent or len(open_levels) > _DEEPEST
            ):
                open_levels.pop()
            parent = open_levels[-1][1] if open_levels else None
            above = parent.number if parent else ""
            counts[above] = counts.get(above, 0) + 1
            number = f"{above}.{counts[above]}" if above else str(counts[above])
            items.append(Item(number, parent))
            open_levels.append((line.indent, items[-1]))
        if items and (line.text or (items[-1].lines and items[-1].lines[-1])):
            items[-1].lines.append(line.text)
        after_gap = not line.text
    return tuple(items)


def _speaks(lines: Sequence[Line], place: int) -> bool:
    following = [line.text for line in lines[place : place + _TWO_LINES] if line.text]
    return bool(read_head(tuple(following), "UTC").author)
