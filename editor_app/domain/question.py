"""Which comments ask something: they come first in the inbox."""

from __future__ import annotations

import re
from collections.abc import Iterable

from editor_app.domain.mention import find_mentions

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_QUESTION_MARKS = re.compile("[?\uff1f\u061f\u2047\u2048\u2049\u203d]")
_NEWSROOM = ("Redaktion", "Autor", "Autorin", "author", "editor", "editors", "newsroom")


def asks_something(text: str, author_names: Iterable[str]) -> bool:
    """Return whether a text holds a question mark or turns to the newsroom or an author by name.

    ``author_names`` are the names of the publication's people. A question mark within a web
    address is none.
    """
    return _has_question_mark(text) or bool(find_mentions(text, (*_NEWSROOM, *author_names)))


def _has_question_mark(text: str) -> bool:
    # Most texts have none at all, or no address; both are found out quickly.
    return bool(_QUESTION_MARKS.search(text) and _QUESTION_MARKS.search(_ADDRESS.sub("", text)))
