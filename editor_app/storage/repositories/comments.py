"""Comments: by article, by queue, counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, tuple_

from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.comment_order import order_text
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import KINDS
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.summaries import CommentCounts, CommentCursor, CommentQueue

_CHUNK = 2000
_UNCOUNTED = (CommentState.SPAM, CommentState.TRASH)


class CommentRepository:
    """Reads comments; deleted ones are never among them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, comment_id: EntityId) -> Comment:
        """Return one comment. Raises NotFoundError."""
        found = self.find(comment_id)
        if found is None:
            raise NotFoundError("There is no comment “{id}” in this library.", id=comment_id)
        return found

    def find(self, comment_id: EntityId) -> Comment | None:
        """Return one comment, or None."""
        return next(iter(self._read(_COMMENTS.where(CommentRow.id == comment_id))), None)

    def for_article(self, article_id: EntityId) -> tuple[Comment, ...]:
        """Return all comments of an article, of whatever state, ordered by time."""
        return self.for_articles([article_id]).get(article_id, ())

    def for_articles(self, article_ids: Iterable[EntityId]) -> dict[EntityId, tuple[Comment, ...]]:
        """Return the comments of those of the articles that have any, ordered by time."""
        statement = _COMMENTS.where(is_among(CommentRow.article_id, article_ids))
        found: dict[EntityId, list[Comment]] = defaultdict(list)
        for comment in self._read(statement.order_by(*_BY_TIME)):
            found[comment.article_id].append(comment)
        return {article_id: tuple(comments) for article_id, comments in found.items()}

    def iterate(self) -> Iterator[Comment]:
        """Yield every comment, article by article, a few at a time."""
        place = (CommentRow.article_id, CommentRow.id)
        statement = _COMMENTS.order_by(*place).limit(_CHUNK)
        chunk = self._read(statement)
        while chunk:
            yield from chunk
            last = chunk[-1]
            chunk = self._read(statement.where(tuple_(*place) > (last.article_id, last.id)))

    def list_page(
        self, queue: CommentQueue, after: CommentCursor | None, limit: int
    ) -> tuple[Comment, ...]:
        """Return at most ``limit`` comments of a queue behind ``after``, the newest first."""
        statement = _COMMENTS.where(_queue(queue))
        if after is not None:
            place = (order_text(after.created_at, after.number), after.id)
            statement = statement.where(tuple_(*_BY_TIME) < place)
        newest_first = [column.desc() for column in _BY_TIME]
        return tuple(self._read(statement.order_by(*newest_first).limit(limit)))

    def counts(self) -> CommentCounts:
        """Return how many comments there are, pingbacks left out."""
        by_article = self._connection.execute(
            select(CommentRow.article_id, func.count())
            .where(_IS_COMMENT, CommentRow.state.not_in(_UNCOUNTED))
            .group_by(CommentRow.article_id)
        )
        counted = {row[0]: row[1] for row in by_article}
        return CommentCounts(
            open=self._count(_queue(CommentQueue.OPEN)),
            outbox=self._count(_queue(CommentQueue.OUTBOX)),
            hidden=self._count(_queue(CommentQueue.HIDDEN)),
            total=sum(counted.values()),
            by_article=counted,
        )

    def _count(self, condition: ColumnElement[bool]) -> int:
        statement = select(func.count()).select_from(CommentRow)
        return self._connection.scalar(statement.where(condition)) or 0

    def _read(self, statement: Select[*tuple[Any, ...]]) -> Sequence[Comment]:
        return [Comment(*row) for row in self._connection.execute(statement)]


_BY_TIME = (CommentRow.dated, CommentRow.id)
_COMMENTS = select(*(getattr(CommentRow, name) for name in KINDS["comment"].field_names)).where(
    CommentRow.is_deleted.is_(False)
)
_IS_COMMENT = CommentRow.is_deleted.is_(False) & (CommentRow.kind == CommentKind.COMMENT)


def _queue(queue: CommentQueue) -> ColumnElement[bool]:
    """The condition of a queue; each has an index that gives its newest first."""
    return {
        CommentQueue.ALL: _IS_COMMENT & CommentRow.state.not_in(_UNCOUNTED),
        CommentQueue.OPEN: CommentRow.is_open == 1,
        CommentQueue.OUTBOX: _IS_COMMENT & (CommentRow.reply_state == ReplyState.OUTBOX),
        CommentQueue.HIDDEN: _IS_COMMENT & (CommentRow.state == CommentState.HIDDEN),
        CommentQueue.SPAM: _IS_COMMENT & (CommentRow.state == CommentState.SPAM),
        CommentQueue.TRASH: _IS_COMMENT & (CommentRow.state == CommentState.TRASH),
    }[queue]
