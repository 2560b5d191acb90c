"""Finding words in a text: positions in the units that Qt counts in."""

from __future__ import annotations

from bisect import bisect_left

MAX_MATCHES = 5000


def find_matches(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return where ``words`` stand in a text, regardless of case, as starts and ends.

    Positions count UTF-16 units, as QTextCursor does. At most 5000 are returned.
    """
    if not words:
        return ()
    folded, needle = text.lower(), words.lower()
    if len(folded) != len(text):  # a few capitals become two letters: then compare as written
        folded, needle = text, words
    wide = _wide_positions(text)
    found: list[tuple[int, int]] = []
    at = folded.find(needle)
    while at >= 0 and len(found) < MAX_MATCHES:
        end = at + len(needle)
        found.append((_units(wide, at), _units(wide, end)))
        at = folded.find(needle, end)
    return tuple(found)


def units_before(text: str, index: int) -> int:
    """Return the place in UTF-16 units, as QTextCursor counts, of a character of a text."""
    before = text[:index].replace("\r\n", "\n")  # one end of a paragraph, as Qt has it
    return len(before) + len(_wide_positions(before))


def _wide_positions(text: str) -> list[int]:
    """Indices of characters that take two units, empty for most texts."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return []
    return [index for index, character in enumerate(text) if character > "\uffff"]


def _units(wide: list[int], index: int) -> int:
    return index + bisect_left(wide, index) if wide else index
