"""The words an entity is found by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.image import Image
from editor_app.storage.kinds import Entity

# Every repetition is bounded or stops at what began it: the text may be hostile.
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()\s]{0,500}(?:\s{1,5}\"([^\"]{0,500})\")?\)")
_MARKS = re.compile(
    r"^[ \t]{0,9}(?:#{1,6}|>|[-*+]|\d{1,9}\.)[ \t]+|[*_`~]+|</?[A-Za-z][^<>]{0,500}>", re.MULTILINE
)
_UNSEEN = frozenset({CommentState.SPAM, CommentState.TRASH})


@dataclass(frozen=True, slots=True)
class SearchText:
    """A title, which hits are shown by, and everything else."""

    title: str
    body: str


def search_text(entity: Entity) -> SearchText | None:
    """Return what an entity is found by, or None when it is not to be found."""
    if isinstance(entity, Article):
        lines = (entity.kicker, entity.subheadline, entity.standfirst)
        body = readable_text(entity.body)
        return SearchText(entity.headline, _joined(*lines, body, " ".join(entity.tags)))
    if isinstance(entity, Image):
        parts = (entity.caption, entity.alt, entity.photographer, entity.agency)
        return SearchText(entity.file_name, _joined(*parts, " ".join(entity.keywords)))
    if isinstance(entity, Comment) and entity.state not in _UNSEEN:
        return SearchText(entity.author_name, entity.text)
    return None


def readable_text(markdown: str) -> str:
    """Return Markdown without its marks and link targets, for searching and excerpts."""
    return _MARKS.sub("", _LINK.sub(r"\1 \2", markdown))


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
