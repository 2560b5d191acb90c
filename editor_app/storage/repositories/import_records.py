"""What imports made of their origins, so that a second run meets the same entities."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

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
        return {row.origin: ImportRecord(*row) for row in rows}

    def put_many(self, records: Iterable[ImportRecord]) -> None:
        """Keep records; that of a known origin is replaced."""
        statement = insert(ImportRecordRow)
        names = ("entity_id", "fingerprint", "revision_id")
        rows = [
            {
                "origin": record.origin,
                "entity_id": record.entity_id,
                "fingerprint": record.fingerprint,
                "revision_id": record.revision_id,
            }
            for record in records
        ]
        if rows:
            self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["origin"],
                    set_={name: statement.excluded[name] for name in names},
                ),
                rows,
            )
