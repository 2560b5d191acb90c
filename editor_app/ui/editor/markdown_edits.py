"""What the format bar and the Enter key do to Markdown, computed on plain strings.

Every function looks at text and says which part to replace with what; the widget carries it out
as one step that can be undone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)
_ITEM = re.compile(r"(?P<indent>\s*)(?P<mark>[-*+]|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap>\s+)")
_QUOTED = re.compile(r"\s{0,3}>\s?")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+")
_TABLE = re.compile(r"\s*\|")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``start`` to ``end`` with ``text``, then select ``anchor`` to ``caret``."""

    start: int
    end: int
    text: str
    anchor: int
    caret: int


def is_address(text: str) -> bool:
    """Return whether a text is nothing but an address that a link can have."""
    return _ADDRESS.match(text.strip()) is not None


def toggle_inline(text: str, start: int, end: int, mark: str) -> Edit:
    """Wrap a selection of one paragraph in a mark such as ``**``, or take the mark away.

    White space at the edges stays outside, as Markdown does not allow it inside.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    chosen = text[start:end]
    size = len(mark)
    inside = len(chosen) > 2 * size and chosen.startswith(mark) and chosen.endswith(mark)
    if inside and not _is_longer(chosen, mark):
        bare = chosen[size:-size]
        return Edit(start, end, bare, start, start + len(bare))
    before, after = text[:start], text[end:]
    if before.endswith(mark) and after.startswith(mark) and not _is_part(before, after, mark):
        return Edit(start - size, end + size, chosen, start - size, end - size)
    return Edit(start, end, f"{mark}{chosen}{mark}", start + size, end + size)


def _is_longer(chosen: str, mark: str) -> bool:
    """Whether ``*`` was found only as half of ``**``."""
    double = mark * 2
    return len(mark) == 1 and chosen.startswith(double) and not chosen.startswith(mark * 3)


def _is_part(before: str, after: str, mark: str) -> bool:
    double = mark * 2
    return (
        len(mark) == 1
        and before.endswith(double)
        and after.startswith(double)
        and not before.endswith(mark * 3)
    )


def make_link(chosen: str, start: int, address: str = "") -> Edit:
    """Turn a selection that begins at ``start`` into a link.

    Without an address the caret goes where it belongs; a selection that is an address itself
    becomes the target, and the caret goes where the words belong.
    """
    end = start + len(chosen)
    if not address and is_address(chosen):
        return Edit(start, end, f"[]({chosen.strip()})", start + 1, start + 1)
    text = f"[{chosen}]({address})"
    if not chosen:
        return Edit(start, end, text, start + 1, start + 1)
    caret = start + len(text) if address else start + len(text) - 1
    return Edit(start, end, text, caret, caret)


def cycle_heading(line: str) -> str:
    """Return a line one step on: paragraph → level 2 → level 3 → paragraph."""
    found = _HEADING.match(line)
    if found is None:
        return f"## {line.lstrip()}"
    rest = line[found.end() :]
    return f"### {rest}" if len(found["marks"]) <= 2 else rest  # noqa: PLR2004 - "##"


def toggle_quote(lines: list[str]) -> list[str]:
    """Return lines as a quotation, or freed of it when all that say something are one."""
    if all(_QUOTED.match(line) for line in lines if line.strip()) and any(map(str.strip, lines)):
        return [_QUOTED.sub("", line, count=1) for line in lines]
    return [f"> {line}".rstrip() if line.strip() else ">" for line in lines] or ["> "]


def toggle_list(lines: list[str], *, numbered: bool) -> list[str]:
    """Return lines as items of a list, or freed of their marks when all are items of that kind."""
    spoken = [line for line in lines if line.strip()]
    found = [_ITEM.match(line) for line in spoken]
    if spoken and all(item and bool(item["number"]) is numbered for item in found):
        return [_ITEM.sub(r"\g<indent>", line, count=1) for line in lines]
    marked, count = [], 0
    for line in lines:
        if not line.strip() and spoken:
            continue  # the lines of one list stand together
        count += 1
        mark = f"{count}. " if numbered else "- "
        marked.append(mark + _ITEM.sub(r"\g<indent>", line, count=1).lstrip())
    return marked


@dataclass(frozen=True, slots=True)
class Continuation:
    """What Enter does in a line: ``text`` goes in at the caret, or the line's mark goes away."""

    text: str
    drops_line: bool = False


def continue_line(line: str, column: int, *, in_code: bool) -> Continuation:
    """Return what Enter does at a column of a line.

    In prose it begins a paragraph, which in Markdown takes an empty line; in a list or a
    quotation it goes on with it, and in an empty item it ends it.
    """
    if in_code or _TABLE.match(line):
        return Continuation("\n")
    item = _ITEM.match(line)
    if item is not None and column >= item.end():
        if not line[item.end() :].strip():
            return Continuation("", drops_line=True)
        mark = f"{int(item['number']) + 1}{item['dot']}" if item["number"] else item["mark"]
        return Continuation(f"\n{item['indent']}{mark}{item['gap']}")
    quoted = _QUOTED.match(line)
    if quoted is not None and column >= quoted.end():
        if not line[quoted.end() :].strip():
            return Continuation("", drops_line=True)
        return Continuation("\n> ")
    return Continuation("\n\n" if line.strip() else "\n")
