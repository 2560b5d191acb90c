"""Finds the passage of an article that a comment quotes.

Readers quote by hand: other quotation marks, other dashes, a word in bold that is not. So words are
compared and nothing else; a quotation counts from four words on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from editor_app.text.reader_html import plain_text

_FEWEST_WORDS = 4
_MOST_QUOTES = 20
_BLOCK, _END_OF_BLOCK = "<blockquote>", "</blockquote>"
_MARKED = re.compile('[„“”"»«‚‘’›‹]([^„“”"»«›‹\n]{8,2000})[“”"«»‘’‹›]')
_LINE = re.compile(r"^>[ \t]?(.+)$", re.MULTILINE)
_WORD = re.compile(r"\w+")
_LINK_TARGET = re.compile(r"\]\([^()\s]{0,500}")


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in an article's Markdown, from ``start`` up to ``end`` (characters)."""

    start: int
    end: int


def find_quoted_passage(comment_html: str, body: str) -> Passage | None:
    """Return the first passage of an article's Markdown that a comment quotes, or None."""
    words = [
        (match[0].casefold(), match.start(), match.end())
        for match in _WORD.finditer(_LINK_TARGET.sub(_blank, body))
    ]
    text = "".join(f" {word}" for word, _, _ in words) + " "
    starts: dict[int, int] = {}
    position = 0
    for place, (word, _, _) in enumerate(words):
        starts[position] = place
        position += len(word) + 1
    for quote in _quotes(comment_html):
        said = [word.casefold() for word in _WORD.findall(quote)]
        if len(said) < _FEWEST_WORDS:
            continue
        found = text.find(f" {' '.join(said)} ")
        if found >= 0:
            first = starts[found]
            return Passage(words[first][1], words[first + len(said) - 1][2])
    return None


def _quotes(html: str) -> Iterator[str]:
    """What a comment marks as another's words, at most a few: block, line with ">", in marks."""
    start = html.find(_BLOCK)
    for _ in range(_MOST_QUOTES):
        end = html.find(_END_OF_BLOCK, start)
        if start < 0 or end < 0:
            break
        yield plain_text(html[start:end])
        start = html.find(_BLOCK, end)
    rest = plain_text(html)
    for pattern in (_LINE, _MARKED):
        yield from (match[1] for match in islice(pattern.finditer(rest), _MOST_QUOTES))


def _blank(match: re.Match[str]) -> str:
    """A link's target is no text, but what follows it keeps its place."""
    return "]" + " " * (len(match[0]) - 1)
