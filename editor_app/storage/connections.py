"""Plain connections to a library's files, with the pragmas that keep them safe.

Nothing here knows SQLAlchemy; the engine builds its connections with these functions.
"""

from __future__ import annotations

import os
from pathlib import Path

from editor_app.storage.errors import LibraryUnreadableError
from editor_app.storage.journal import Journal
from editor_app.storage.sqlite_module import SQLITE, Connection, SqliteError

BUSY_SECONDS = 5.0

_EVERY_CONNECTION = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
)


def connect_for_writing(path: Path, journal: Journal) -> Connection:
    """Return a connection that may write; statements outside BEGIN commit themselves."""
    connection = _connect(path, "rwc")
    connection.execute(f"PRAGMA journal_mode = {journal.mode}")
    connection.execute(f"PRAGMA synchronous = {journal.synchronous}")
    # A large import writes all over the file: what it has to write twice, it writes slowly.
    connection.execute("PRAGMA cache_size = -64000")
    # It also makes a large log; it is cut back to 64 MB when it has been moved over.
    connection.execute("PRAGMA journal_size_limit = 67108864")
    return connection


def connect_for_reading(path: Path) -> Connection:
    """Return a connection that cannot change anything.

    Where the folder may be written, SQLite may recover what a crash left behind, as the file
    could not be read otherwise. A file on a read-only medium is opened as it lies there; a file
    in WAL mode without its ``-wal`` can then only be read as immutable.
    """
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        connection = _connect(path, "rw")
        connection.execute("PRAGMA query_only = ON")
        return connection
    try:
        return _connect(path, "ro")
    except SqliteError as error:
        log = path.with_name(f"{path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise LibraryUnreadableError(
                "The library “{name}” was not closed and can only be read where its folder may"
                " be written. Copy it to a folder of your own.",
                name=path.parent.name,
            ) from error
        return connect_untouched(path)


def connect_untouched(path: Path) -> Connection:
    """Return a connection that leaves no trace: no lock, no file beside the one it reads."""
    return _connect(path, "ro&immutable=1")


def _connect(path: Path, mode: str) -> Connection:
    connection = SQLITE.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        for pragma in _EVERY_CONNECTION:
            connection.execute(pragma)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except SqliteError:
        connection.close()
        raise
    return connection
