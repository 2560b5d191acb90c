"""Finds where on a text page the article ends and the readers' comments begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.importers.page_text.comment_heads import starts_with_author
from editor_app.importers.page_text.lines import Line
from editor_app.importers.phrases import comment_heading, is_jump_link, is_most_read, is_reply_form

_NUMBERED = re.compile(r"#?\s?\d{1,5}(?:(?:\.\d{1,4})+[.):]?|[.):])(?:\s|\Z)|#?\d{1,5}\Z")
_BULLET = re.compile(r"[*•·‣◦-]\s+\S")
_PARAGRAPH, _SENTENCE = 120, 60


@dataclass(frozen=True, slots=True)
class Sections:
    """The lines of the article and of the comments; ``declared`` as in "9 Kommentare".

    ``declared`` is None where the page names no number.
    """

    article: tuple[Line, ...]
    comments: tuple[Line, ...]
    declared: int | None


def find_sections(lines: Sequence[Line]) -> Sections:
    """Return the two parts of a page that matter; what lies between and after is furniture."""
    heading = _comments_heading(lines)
    if heading is None:
        end = _article_end(lines, len(lines))
        return Sections(tuple(lines[:end]), (), None)
    count = comment_heading(lines[heading].text)
    end = heading + 1
    first = next((line for line in lines[end:] if line.text), Line(0, ""))
    while end < len(lines) and not _ends_comments(lines[end], first.indent):
        end += 1
    article = lines[: _article_end(lines, heading)]
    declared = None if count is None or count < 0 else count
    return Sections(tuple(article), tuple(lines[heading + 1 : end]), declared)


def _comments_heading(lines: Sequence[Line]) -> int | None:
    """The heading above the comments, not a link to them that stands at the article's top."""
    found = [
        number
        for number, line in enumerate(lines)
        if line.text and comment_heading(line.text) is not None
    ]
    followed = [number for number in found if _has_item_after(lines, number)]
    if followed:
        return followed[0]
    counted = [
        number
        for number in found
        if (comment_heading(lines[number].text) or 0) >= 0
        and not _paragraphs(lines[number:], enough=2)
    ]
    return counted[-1] if counted else None


def _has_item_after(lines: Sequence[Line], heading: int) -> bool:
    after = (line for line in lines[heading + 1 :] if line.text)
    for _, line in zip(range(4), after, strict=False):
        if _NUMBERED.match(line.text) or _BULLET.match(line.text) or starts_with_author(line.text):
            return True
        if comment_heading(line.text) is not None or len(line.text) > _PARAGRAPH:
            return False
        if is_reply_form(line.text) or is_most_read(line.text):
            return False
    return False


def _ends_comments(line: Line, indent: int) -> bool:
    """A form or box below the comments; a reader's own words are indented deeper."""
    if not line.text or line.indent > indent:
        return False
    return is_reply_form(line.text) or is_most_read(line.text)


def _article_end(lines: Sequence[Line], limit: int) -> int:
    """Where the article is over for good: a jump to the comments, a form, a footer."""
    for number in range(limit):
        text = lines[number].text
        if not text or not (is_jump_link(text) or is_reply_form(text)):
            continue
        # The same link may also stand above the article.
        if _paragraphs(lines[:number], enough=1, length=_SENTENCE) and _size(
            lines[:number]
        ) >= _size(lines[number + 1 : limit]):
            return number
    return limit


def _paragraphs(lines: Sequence[Line], *, enough: int, length: int = _PARAGRAPH) -> bool:
    """Whether there are that many lines that are plainly running text."""
    count = 0
    for line in lines:
        if len(line.text) >= length and line.text[-1] in '.!?“”"»':
            count += 1
            if count >= enough:
                return True
    return False


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)
