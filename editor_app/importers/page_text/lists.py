"""Lists on a text page: lines that begin with a bullet or with 1, 2, 3."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.importers.markdown_text import escape_markdown
from editor_app.importers.page_text.lines import Block

_BULLET = re.compile(r"[*•·‣◦–-]\s+(?P<text>.+)")
_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]\s+(?P<text>.+)")


def list_markdown(blocks: Sequence[Block]) -> str:
    """Return blocks that make up one list, with an introducing line if there is one, as Markdown.

    Returns "" for anything else. A single numbered line is no list: it may be a date.
    """
    lines = [line for block in blocks for line in block.lines]
    intro: list[str] = []
    while lines and not (_BULLET.match(lines[0]) or _NUMBER.match(lines[0])):
        intro.append(escape_markdown(lines.pop(0)))
    items = _bullets(lines) or _numbers(lines)
    if not items or (intro and len(blocks) > 1):
        return ""
    return "\n\n".join(part for part in ("  \n".join(intro), "\n".join(items)) if part)


def starts_item(block: Block) -> bool:
    """Return whether a block begins like an item of a list."""
    first = block.lines[0]
    return _BULLET.match(first) is not None or _NUMBER.match(first) is not None


def _bullets(lines: Sequence[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        match = _BULLET.match(line)
        if match:
            items.append(f"- {escape_markdown(match['text'])}")
        elif items and not _NUMBER.match(line):
            items[-1] += f" {escape_markdown(line)}"
        else:
            return []
    return items if len(items) > 1 or (lines and lines[0][0] in "*•‣◦") else []


def _numbers(lines: Sequence[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        match = _NUMBER.match(line)
        if match and int(match["number"]) == len(items) + 1:
            items.append(f"{len(items) + 1}. {escape_markdown(match['text'])}")
        elif items:
            items[-1] += f" {escape_markdown(line)}"
        else:
            return []
    return items if len(items) > 1 else []
