"""The headings of a Markdown body and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.text.statistics import count_words

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6})(?!#)")
_UNDERLINE = re.compile(r"(=+|-+)[ ]*\Z")
_QUOTED_OR_LISTED = re.compile(r"[ ]{4}|[>*+-]|\d+\.")


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading's level (0 for the text before the first) and the text below it."""

    level: int
    text: str

    @property
    def words(self) -> int:
        """Return how many words stand below the heading."""
        return count_words(self.text)


def passages(body: str) -> Iterator[Passage]:
    """Yield the passages of a body in their order; code counts as no words.

    The levels are the page's: a heading of the first level is shown as one of the second.
    """
    level, lines = 0, list[str]()
    for found, line in _lines(body):
        if found:
            yield Passage(level, "\n".join(lines))
            level, lines = max(found, 2), []
        else:
            lines.append(line)
    yield Passage(level, "\n".join(lines))


def _lines(body: str) -> Iterator[tuple[int, str]]:
    """Yield each line outside of code with the level of the heading that it is, or 0."""
    fence, before = "", ""
    for line in body.splitlines():
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
            continue
        if mark:
            yield 0, before
            fence, before = mark[1], ""
            continue
        underline = _UNDERLINE.match(line)
        if underline and before.strip() and not _QUOTED_OR_LISTED.match(before):
            yield (1 if line.startswith("=") else 2), before
            before = ""
            continue
        yield _level(before), before
        before = line
    yield _level(before), before


def _level(line: str) -> int:
    heading = _HEADING.match(line)
    return len(heading[1]) if heading else 0
