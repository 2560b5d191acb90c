"""What the filter's rules find in a comment. It marks; it never hides and never deletes."""

from __future__ import annotations

import re

from editor_app.domain.comment import Comment
from editor_app.domain.comment_rules import FilterRules
from editor_app.domain.message import Message, message

_LINK = re.compile(r"<a\s[^>]*href=", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)


def marks_of(comment: Comment, rules: FilterRules, is_first: bool) -> tuple[Message, ...]:
    """Return why a comment deserves a second look; nothing for the newsroom's own.

    ``is_first`` says that its reader has not been seen before.
    """
    if comment.person_id is not None:
        return ()
    marks = [message("Holds “{word}”", word=word) for word in _words_in(comment, rules)]
    links = max(len(_LINK.findall(comment.html)), len(_ADDRESS.findall(comment.text)))
    if rules.max_links is not None and links > rules.max_links:
        marks.append(message("{count} links", count=links))
    if rules.marks_first_time and is_first:
        marks.append(message("First comment"))
    return tuple(marks)


def _words_in(comment: Comment, rules: FilterRules) -> list[str]:
    text = f"{comment.author_name}\n{comment.text}".casefold()
    return [word for word in rules.words if word.strip() and _has_word(text, word)]


def _has_word(text: str, word: str) -> bool:
    """Whole words only: the rule "Art" is not meant for "Artikel"."""
    return re.search(rf"(?<!\w){re.escape(word.strip().casefold())}(?!\w)", text) is not None
