"""Settings of this library on this machine; they are never synced."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.storage.rows.records import SettingRow


class SettingRepository:
    """Reads and writes settings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> str | None:
        """Return the value of a setting, or None when it was never set."""
        return self._connection.scalar(select(SettingRow.value).where(SettingRow.key == key))

    def put(self, key: str, value: str) -> None:
        """Set a setting."""
        self._connection.execute(
            insert(SettingRow)
            .values(key=key, value=value)
            .on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )
