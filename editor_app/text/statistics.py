"""Counting words and the time it takes to read them."""

from __future__ import annotations

import re

WORDS_PER_MINUTE = 220
"""How fast people read prose on a screen (ux.md 4.2)."""

_NOT_READ = re.compile(
    r"""
      \]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)   # where a link or an image points to
    | \]\[[^\]\n]*\]         # the same by reference
    | ^\s{0,3}\[[^\]\n]+\]:.*$   # what a reference stands for
    | <[^<>\n]*>             # raw markup, autolinks
    """,
    re.VERBOSE | re.MULTILINE,
)
_WORD = re.compile(r"\w+(?:['’\-‐‑]\w+)*")


def count_words(text: str) -> int:
    """Return the number of words readers see in a Markdown or plain text.

    A compound with hyphens ("Nord-Süd-Achse") or an apostrophe ("geht's") is one word; addresses
    of links and raw markup are none.
    """
    return sum(1 for _ in _WORD.finditer(_NOT_READ.sub("] ", text)))


def reading_minutes(words: int) -> int:
    """Return how many minutes reading takes, rounded up; 0 only for an empty text."""
    return -(-max(words, 0) // WORDS_PER_MINUTE)
