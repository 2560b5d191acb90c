"""How often articles are read, day by day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import upsert_rows
from editor_app.storage.rows.records import PageViewRow


class ViewRepository:
    """Reads and writes page views."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_many(self, rows: Iterable[tuple[EntityId, date, int]]) -> None:
        """Keep how often articles were read on days; a day that is known gets the new number."""
        values = ({"article_id": id_, "day": day, "count": count} for id_, day, count in rows)
        upsert_rows(self._connection, PageViewRow, values)

    def most_read(self, days: int, limit: int) -> tuple[tuple[EntityId, int], ...]:
        """Return the articles read most, with how often, the most read first.

        Counted are the last ``days`` days up to the newest that is known: views come with
        imports, which may be days old.
        """
        newest = self._connection.scalar(select(func.max(PageViewRow.day)))
        if newest is None:
            return ()
        total = func.sum(PageViewRow.count)
        rows = self._connection.execute(
            select(PageViewRow.article_id, total)
            .where(PageViewRow.day > newest - timedelta(days=days))
            .group_by(PageViewRow.article_id)
            .order_by(total.desc(), PageViewRow.article_id)
            .limit(limit)
        )
        return tuple((row[0], row[1]) for row in rows)
