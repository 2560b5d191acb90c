"""Which comments belong to which queue, and which of them contain words."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, func, or_

from editor_app.domain.comment import CommentKind, CommentState, ReplyState
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter
from editor_app.storage.repositories.search import ids_with_words
from editor_app.storage.rows.comment import CommentRow

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

MOST_FOUND = 3000
"""Of a word that nearly every comment has, the newest ones are enough."""

_NOT_INDEXED = frozenset({CommentQueue.SPAM, CommentQueue.TRASH})


def matches(wanted: InboxFilter) -> ColumnElement[bool]:
    """Return the condition that a comment belongs to a list."""
    conditions = [QUEUES[wanted.queue]]
    if wanted.article_id is not None:
        conditions.append(CommentRow.article_id == wanted.article_id)
    if wanted.words.strip():
        conditions.append(_contains(wanted))
    return and_(*conditions)


def _contains(wanted: InboxFilter) -> ColumnElement[bool]:
    """Spam and trash are not in the search index; there are few enough to be looked through."""
    if wanted.queue not in _NOT_INDEXED:
        return CommentRow.id.in_(ids_with_words("comment", wanted.words, MOST_FOUND))
    return and_(
        *(
            or_(
                func.instr(func.lower(CommentRow.text), word) > 0,
                func.instr(func.lower(CommentRow.author_name), word) > 0,
            )
            for word in wanted.words.lower().split()
        )
    )
