"""Which comments are by one and the same reader.

That is the same e-mail address; where a comment has none, the same name and no address either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    SQLColumnExpression,
    and_,
    exists,
    func,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased

from editor_app.domain.comment import CommentState
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.repositories.comment_queues import IS_COMMENT
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.reader import ReaderDetailsRow


@dataclass(frozen=True, slots=True)
class ReaderHistory:
    """How many comments a reader has written, this one included, and the first one's time."""

    count: int
    since: datetime | None


class ReaderCommentRepository:
    """Reads comments by who wrote them; the addresses themselves never leave it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first_ones(self, comment_ids: Iterable[EntityId]) -> frozenset[EntityId]:
        """Return those of the comments before which their readers had written none."""
        earlier, details = aliased(CommentRow), aliased(ReaderDetailsRow)
        is_before = tuple_(earlier.dated, earlier.id) < tuple_(CommentRow.dated, CommentRow.id)
        by_address = (
            exists()
            .where(details.email_key == ReaderDetailsRow.email_key)
            .where(earlier.id == details.comment_id, is_before)
        )
        by_name = exists().where(
            earlier.author_name == CommentRow.author_name, earlier.person_id.is_(None), is_before
        )
        has_address = func.coalesce(ReaderDetailsRow.email_key, "") != ""
        seen = or_(and_(has_address, by_address), and_(~has_address, by_name))
        rows = self._connection.scalars(
            select(CommentRow.id)
            .outerjoin(ReaderDetailsRow, ReaderDetailsRow.comment_id == CommentRow.id)
            .where(is_among(CommentRow.id, comment_ids), CommentRow.person_id.is_(None), ~seen)
        )
        return frozenset(rows)

    def ids_by_same_reader(self, comment_id: EntityId, limit: int) -> tuple[EntityId, ...]:
        """Return at most ``limit`` other comments by the address of one, the newest first.

        Without an address there are none; spam and trash are left out.
        """
        condition = self._same_address(comment_id)
        if condition is None:
            return ()
        rows = self._connection.scalars(
            _by_address(CommentRow.id)
            .where(condition, CommentRow.id != comment_id)
            .order_by(CommentRow.dated.desc(), CommentRow.id.desc())
            .limit(limit)
        )
        return tuple(rows)

    def history(self, comment_id: EntityId) -> ReaderHistory | None:
        """Return how much the reader of a comment has written; None without an address."""
        condition = self._same_address(comment_id)
        if condition is None:
            return None
        columns = _by_address(func.count(), func.min(CommentRow.created_at))
        count, since = self._connection.execute(columns.where(condition)).one()
        return ReaderHistory(count, since)

    def _same_address(self, comment_id: EntityId) -> ColumnElement[bool] | None:
        key = self._connection.scalar(
            select(ReaderDetailsRow.email_key).where(ReaderDetailsRow.comment_id == comment_id)
        )
        return ReaderDetailsRow.email_key == key if key else None


def _by_address(*columns: SQLColumnExpression[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns)
        .select_from(ReaderDetailsRow)
        .join(CommentRow, CommentRow.id == ReaderDetailsRow.comment_id)
        .where(IS_COMMENT, CommentRow.state.not_in((CommentState.SPAM, CommentState.TRASH)))
    )
