"""What went out, when and where to."""

from __future__ import annotations

import json

from sqlalchemy import Connection, insert, select

from editor_app.storage.rows.records import ExportRecordRow
from editor_app.storage.summaries import ExportRecord
from editor_app.sync.canonical_json import canonical_json


class ExportRecordRepository:
    """Reads and writes export records."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: ExportRecord) -> None:
        """Keep a record."""
        self._connection.execute(
            insert(ExportRecordRow).values(
                exported_at=record.exported_at,
                target=record.target,
                contents=canonical_json(dict(record.contents)),
            )
        )

    def list_newest(self, limit: int) -> tuple[ExportRecord, ...]:
        """Return at most ``limit`` records, the newest first."""
        rows = self._connection.execute(
            select(ExportRecordRow.exported_at, ExportRecordRow.target, ExportRecordRow.contents)
            .order_by(ExportRecordRow.id.desc())
            .limit(limit)
        )
        return tuple(ExportRecord(row[0], row[1], json.loads(row[2])) for row in rows)
