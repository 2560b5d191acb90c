"""What the inbox is read as: groups of an article's comments, entries, places between pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.comment import Comment, ReplyState
from editor_app.domain.identity import EntityId


class CommentQueue(StrEnum):
    """The lists that comments are read in."""

    ALL = "all"
    OPEN = "open"
    OUTBOX = "outbox"
    HIDDEN = "hidden"
    SPAM = "spam"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class CommentCounts:
    """How many comments there are, pingbacks left out.

    ``open`` still wait for an answer, ``unread`` were not looked at on this machine; ``outbox``
    are replies that go with the next export; ``total`` leaves out spam and trash.
    """

    open: int
    unread: int
    total: int
    hidden: int
    spam: int
    trash: int
    outbox: int


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """Which comments a list shows: of a queue, with all ``words``, below one article or any."""

    queue: CommentQueue = CommentQueue.OPEN
    words: str = ""
    article_id: EntityId | None = None


@dataclass(frozen=True, slots=True)
class InboxGroup:
    """An article's share of a list, at most: for words that very many have, without the words."""

    article_id: EntityId
    count: int


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A comment as a row of the list, with what its row is marked by.

    ``answer`` is how far the latest reply by one of the publication's people has come, None
    without one; ``parent_number`` is the number of the comment it answers.
    """

    comment: Comment
    is_open: bool
    is_question: bool
    is_unread: bool
    has_draft: bool
    answer: ReplyState | None
    parent_number: str


@dataclass(frozen=True, slots=True)
class InboxCursor:
    """The last entry of a page; the next page begins behind it."""

    article_id: EntityId
    is_question: bool
    created_at: datetime | None
    number: str
    id: EntityId

    @staticmethod
    def of(entry: InboxEntry) -> InboxCursor:
        """Return the cursor that stands on an entry."""
        comment = entry.comment
        return InboxCursor(
            comment.article_id,
            entry.is_question,
            comment.created_at,
            comment.number,
            comment.id,
        )
