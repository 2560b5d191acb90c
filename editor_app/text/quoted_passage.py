"""Finds the passage of an article that a comment quotes.

Readers quote by hand: other quotation marks, other dashes, a word in bold that is not. So words are
compared and nothing else; a quotation counts from four words on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.text.reader_html import plain_text

_FEWEST_WORDS = 4
_MOST_QUOTES = 20
_BLOCK = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
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
    found = [plain_text(block) for block in _BLOCK.findall(html)[:_MOST_QUOTES]]
    rest = plain_text(html)
    found += _LINE.findall(rest)[:_MOST_QUOTES]
    found += _MARKED.findall(rest)[:_MOST_QUOTES]
    return iter(found)


def _blank(match: re.Match[str]) -> str:
    """A link's target is no text, but what follows it keeps its place."""
    return "]" + " " * (len(match[0]) - 1)
