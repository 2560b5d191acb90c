"""Tables: which ones Markdown can express, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bs4 import Tag

_BLOCKS_IN_CELL = ("ul", "ol", "dl", "table", "pre", "blockquote", "figure", "hr", "details")
_ALIGNMENT = re.compile(r"text-align:\s*(left|right|center)")
_RULES = {"left": ":---", "right": "---:", "center": ":---:", "": "---"}


def is_simple_table(table: Tag) -> bool:
    """Return whether pipes and dashes can say what the table says.

    No merged cells, one heading row at most and it comes first, no blocks inside cells, every row
    as long as the first.
    """
    rows = _rows(table)
    if not rows or table.find(_BLOCKS_IN_CELL) is not None:
        return False
    if any(_spans(cell) for row in rows for cell in row):
        return False
    if len({len(row) for row in rows}) != 1:
        return False
    head = table.find("thead")
    if isinstance(head, Tag) and len(head.find_all("tr")) > 1:
        return False
    is_heading = [all(cell.name == "th" for cell in row) for row in rows]
    has_heading = [any(cell.name == "th" for cell in row) for row in rows]
    return has_heading[0] == is_heading[0] and not any(has_heading[1:])


def write_table(table: Tag, texts: Sequence[Sequence[str]]) -> str:
    """Return a simple table as Markdown, given the text of each cell of each row.

    A table without headings gets an empty heading row, which the renderer leaves out.
    """
    first = _rows(table)[0]
    with_heading = table.find("thead") is not None or all(cell.name == "th" for cell in first)
    heading = texts[0] if with_heading else [""] * len(first)
    rules = [_RULES[_alignment(cell)] for cell in first]
    body = texts[1:] if with_heading else texts
    return "\n".join(f"| {' | '.join(row)} |" for row in (heading, rules, *body))


def _rows(table: Tag) -> list[list[Tag]]:
    return [
        cells
        for row in table.find_all("tr")
        if (cells := list(row.find_all(["td", "th"], recursive=False)))
    ]


def _spans(cell: Tag) -> bool:
    return any(str(cell.get(name) or "1").strip() != "1" for name in ("colspan", "rowspan"))


def _alignment(cell: Tag) -> str:
    found = _ALIGNMENT.search(str(cell.get("style") or ""))
    value = found[1] if found else str(cell.get("align") or "").lower()
    return value if value in _RULES else ""
