"""Picture originals by SHA-256, in a file of their own; nothing is ever taken out.

The file is not attached to the text database: SQLite does not commit attached files in WAL mode
as one (https://sqlite.org/lang_attach.html). The pictures are committed first, so that a crash
in between leaves a picture nobody names and never a name without its picture.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import cast

from editor_app.domain.errors import NotFoundError
from editor_app.storage.errors import LibraryReadOnlyError
from editor_app.storage.schema_version import MEDIA_APPLICATION_ID, SCHEMA_VERSION
from editor_app.storage.sqlite_module import Connection

_TABLE = """
    CREATE TABLE media_blob (
        hash TEXT NOT NULL PRIMARY KEY, media_type TEXT NOT NULL, size INTEGER NOT NULL,
        data BLOB NOT NULL
    )
"""


def create_media_tables(connection: Connection) -> None:
    """Make an empty file a media store."""
    connection.execute(_TABLE)
    connection.execute(f"PRAGMA application_id = {MEDIA_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


class MediaRepository:
    """Reads and writes originals within one unit of work; connects when first asked."""

    def __init__(self, connect: Callable[[], Connection], *, writes: bool) -> None:
        self._connect = connect
        self._writes = writes
        self._open: Connection | None = None
        self._began = False

    def put(self, data: bytes, media_type: str) -> str:
        """Keep an original and return its SHA-256, 64 hex digits.

        Raises LibraryReadOnlyError in a unit of work that only reads.
        """
        if not self._writes:
            raise LibraryReadOnlyError("This library was opened for reading only.")
        name = hashlib.sha256(data).hexdigest()
        if not self._began:
            self._connection().execute("BEGIN IMMEDIATE")
            self._began = True
        self._connection().execute(
            "INSERT INTO media_blob (hash, media_type, size, data) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (name, media_type, len(data), data),
        )
        return name

    def get(self, media_hash: str) -> bytes:
        """Return an original. Raises NotFoundError."""
        row = (
            self._connection()
            .execute("SELECT data FROM media_blob WHERE hash = ?", (media_hash,))
            .fetchone()
        )
        if row is None:
            raise NotFoundError("The picture’s file is not in this library.")
        return cast("bytes", row[0])

    def has(self, media_hash: str) -> bool:
        """Return whether an original is here."""
        cursor = self._connection().execute(
            "SELECT 1 FROM media_blob WHERE hash = ?", (media_hash,)
        )
        return cursor.fetchone() is not None

    def commit(self) -> None:
        """Keep what was put."""
        if self._open is not None and self._began:
            self._open.execute("COMMIT")
            self._began = False

    def close(self) -> None:
        """Let go of the file; what was not committed is forgotten."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _connection(self) -> Connection:
        if self._open is None:
            self._open = self._connect()
        return self._open
