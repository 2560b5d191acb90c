"""Finding "@Name" in comments: only names that are known, the longest first.

A pattern on capitals would take "@Nachtschwärmer Pflegekräfte" for one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A name with its "@", from ``start`` up to ``end`` of the text."""

    start: int
    end: int
    name: str


def find_mentions(text: str, names: Iterable[str]) -> tuple[Mention, ...]:
    """Return where a text names one of ``names``, whatever the case, in the order of the text."""
    if "@" not in text:
        return ()
    known = {name.casefold(): name for name in names if name}
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    if not longest_first:
        return ()
    pattern = rf"(?<!\w)@({'|'.join(map(re.escape, longest_first))})(?!\w)"
    return tuple(
        Mention(match.start(), match.end(), known.get(match[1].casefold(), match[1]))
        for match in re.finditer(pattern, text, re.IGNORECASE)
    )
