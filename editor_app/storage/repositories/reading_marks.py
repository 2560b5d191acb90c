"""What was read on this machine, and what was marked as unread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, select

from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import upsert_rows
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.inbox import ReadingMarkRow


class ReadingMarkRepository:
    """Reads and writes marks; a comment without one is unread while it waits for an answer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find_many(self, comment_ids: Iterable[EntityId]) -> dict[EntityId, bool]:
        """Return of those comments that have a mark whether they are read."""
        rows = self._connection.execute(
            select(ReadingMarkRow.comment_id, ReadingMarkRow.is_read).where(
                is_among(ReadingMarkRow.comment_id, comment_ids)
            )
        )
        return {row.comment_id: row.is_read for row in rows}

    def put_many(self, marks: Mapping[EntityId, bool | None]) -> None:
        """Mark comments as read or unread; None takes the mark away."""
        forgotten = [comment_id for comment_id, is_read in marks.items() if is_read is None]
        if forgotten:
            self._connection.execute(
                delete(ReadingMarkRow).where(is_among(ReadingMarkRow.comment_id, forgotten))
            )
        rows = (
            {"comment_id": comment_id, "is_read": is_read}
            for comment_id, is_read in marks.items()
            if is_read is not None
        )
        upsert_rows(self._connection, ReadingMarkRow, rows)
