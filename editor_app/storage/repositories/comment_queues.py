"""Which comments belong to which queue, and which of them contain words."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, true

from editor_app.domain.comment import CommentKind, CommentState, ReplyState
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter
from editor_app.storage.repositories.search import (
    contains_words,
    ids_with_words,
    is_found_often,
)
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.history import EntityRow

UNCOUNTED = (CommentState.SPAM, CommentState.TRASH, CommentState.REMOVED)
"""What is no part of the conversation."""

IS_COMMENT = CommentRow.is_deleted.is_(False) & (CommentRow.kind == CommentKind.COMMENT)

QUEUES: Mapping[CommentQueue, ColumnElement[bool]] = {
    CommentQueue.ALL: IS_COMMENT & CommentRow.state.not_in(UNCOUNTED),
    CommentQueue.OPEN: CommentRow.is_open == 1,
    CommentQueue.OUTBOX: IS_COMMENT & (CommentRow.reply_state == ReplyState.OUTBOX),
    CommentQueue.HIDDEN: IS_COMMENT & (CommentRow.state == CommentState.HIDDEN),
    CommentQueue.SPAM: IS_COMMENT & (CommentRow.state == CommentState.SPAM),
    CommentQueue.TRASH: IS_COMMENT & (CommentRow.state == CommentState.TRASH),
}
"""The condition of each queue; each has an index that gives an article's share of it."""

OFTEN = 8000
"""Of a word with more hits than this, the comments are asked one by one while a list is paged."""

_NOT_INDEXED = frozenset({CommentQueue.SPAM, CommentQueue.TRASH})


def belongs(wanted: InboxFilter) -> ColumnElement[bool]:
    """Return the condition that a comment belongs to a list, whatever words it has."""
    queue = QUEUES[wanted.queue]
    if wanted.article_id is None:
        return queue
    return queue & (CommentRow.article_id == wanted.article_id)


def has_common_words(connection: Connection, wanted: InboxFilter) -> bool:
    """Return whether so many comments have the words that all hits at once would take too long."""
    is_indexed = wanted.queue not in _NOT_INDEXED
    return is_indexed and is_found_often(connection, "comment", wanted.words, OFTEN)


def is_hit(wanted: InboxFilter) -> ColumnElement[bool]:
    """Return the condition that a comment has all words, for few comments among many hits."""
    return exists().where(EntityRow.id == CommentRow.id, contains_words("comment", wanted.words))


def is_among_hits(wanted: InboxFilter) -> ColumnElement[bool]:
    """Return the condition that a comment has all words, for few hits among many comments.

    Spam and trash are not in the search index; there are few enough to be looked through.
    """
    if not wanted.words.strip():
        return true()
    if wanted.queue not in _NOT_INDEXED:
        return CommentRow.id.in_(ids_with_words("comment", wanted.words))
    return and_(
        *(
            or_(
                func.instr(func.lower(CommentRow.text), word) > 0,
                func.instr(func.lower(CommentRow.author_name), word) > 0,
            )
            for word in wanted.words.lower().split()
        )
    )
