"""Comments: one by one, and by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select, tuple_

from editor_app.domain.comment import Comment
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import KINDS
from editor_app.storage.rows.comment import CommentRow

_CHUNK = 2000


class CommentRepository:
    """Reads comments; those that were deleted for good are only in whole threads."""

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
        return self.get_many([comment_id]).get(comment_id)

    def get_many(self, comment_ids: Iterable[EntityId]) -> dict[EntityId, Comment]:
        """Return those of the comments that there are, by id."""
        found = self._read(_COMMENTS.where(_IS_THERE, is_among(CommentRow.id, comment_ids)))
        return {comment.id: comment for comment in found}

    def for_article(self, article_id: EntityId) -> tuple[Comment, ...]:
        """Return all comments of an article, of whatever state, ordered by time."""
        statement = _COMMENTS.where(_IS_THERE, CommentRow.article_id == article_id)
        return tuple(self._read(statement.order_by(*_BY_TIME)))

    def places_in(self, article_id: EntityId) -> tuple[Comment, ...]:
        """Return the empty places of what was deleted for good in an article, ordered by time."""
        statement = _COMMENTS.where(~_IS_THERE, CommentRow.article_id == article_id)
        return tuple(self._read(statement.order_by(*_BY_TIME)))

    def threads_of(self, article_ids: Iterable[EntityId]) -> dict[EntityId, tuple[Comment, ...]]:
        """Return the comments of those of the articles that have any, ordered by time.

        Of what was deleted for good the empty place is among them, with its number.
        """
        statement = _COMMENTS.where(is_among(CommentRow.article_id, article_ids))
        found: dict[EntityId, list[Comment]] = defaultdict(list)
        for comment in self._read(statement.order_by(*_BY_TIME)):
            found[comment.article_id].append(comment)
        return {article_id: tuple(comments) for article_id, comments in found.items()}

    def iterate(self) -> Iterator[Comment]:
        """Yield every comment, article by article, a few at a time."""
        place = (CommentRow.article_id, CommentRow.id)
        statement = _COMMENTS.where(_IS_THERE).order_by(*place).limit(_CHUNK)
        chunk = self._read(statement)
        while chunk:
            yield from chunk
            last = chunk[-1]
            chunk = self._read(statement.where(tuple_(*place) > (last.article_id, last.id)))

    def _read(self, statement: Select[*tuple[Any, ...]]) -> Sequence[Comment]:
        return [Comment(*row) for row in self._connection.execute(statement).all()]


_BY_TIME = (CommentRow.dated, CommentRow.id)
_IS_THERE = CommentRow.is_deleted.is_(False)
_COMMENTS = select(*(getattr(CommentRow, name) for name in KINDS["comment"].field_names))
