"""What imports made of their origins, so that a second run meets the same entities."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from editor_app.storage.bulk import upsert_rows
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.records import ImportRecordRow
from editor_app.storage.summaries import ImportRecord


class ImportRecordRepository:
    """Reads and writes import records."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find_many(self, origins: Iterable[str]) -> dict[str, ImportRecord]:
        """Return the records of those origins that were imported, by origin."""
        rows = self._connection.execute(
            select(
                ImportRecordRow.origin,
                ImportRecordRow.entity_id,
                ImportRecordRow.fingerprint,
                ImportRecordRow.revision_id,
            ).where(is_among(ImportRecordRow.origin, origins))
        )
        return {row[0]: ImportRecord(*row) for row in rows.all()}

    def put_many(self, records: Iterable[ImportRecord]) -> None:
        """Keep records; that of a known origin is replaced."""
        rows = (
            {
                "origin": record.origin,
                "entity_id": record.entity_id,
                "fingerprint": record.fingerprint,
                "revision_id": record.revision_id,
            }
            for record in records
        )
        upsert_rows(self._connection, ImportRecordRow, rows)
