"""Says whether a folder is a library that this program can read, without touching it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from editor_app.storage.connections import connect_for_reading, connect_untouched
from editor_app.storage.errors import (
    LibraryTooNewError,
    NotALibraryError,
    history_unreadable,
)
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.schema_version import APPLICATION_ID, SCHEMA_VERSION
from editor_app.storage.sqlite_module import Connection, SqliteError

_NEEDED_PROGRAM = "SELECT value FROM setting WHERE key = 'needs_program'"


def check_format(files: LibraryFiles) -> int:
    """Return the generation of the library's tables.

    Raises NotALibraryError, LibraryDamagedError, and LibraryTooNewError naming the version
    that is needed. Leaves no trace. The file is read through SQLite only: when a file that this
    process has open is opened and closed past SQLite, POSIX drops all of the process's locks
    on it (https://sqlite.org/howtocorrupt.html, section 2.2).
    """
    if not files.text.is_file():
        raise NotALibraryError("There is no library at “{name}”.", name=files.folder.name)
    try:
        header = _read_header(connect_untouched, files)
    except SqliteError as error:
        if "not a database" in str(error):
            raise _not_a_library(files) from error
        # What a crash left half written can be read together with its log.
        header = _read_damaged_header(files)
    if header.application_id != APPLICATION_ID:
        raise _not_a_library(files)
    if header.generation > SCHEMA_VERSION:
        raise LibraryTooNewError(
            "The library “{name}” was written by a newer version. It needs Druckreif {version}"
            " or later; nothing was changed.",
            name=files.folder.name,
            version=header.needed_program,
        )
    return header.generation


@dataclass(frozen=True, slots=True)
class _Header:
    application_id: int
    generation: int
    needed_program: str


def _read_header(connect: Callable[[Path], Connection], files: LibraryFiles) -> _Header:
    with closing(connect(files.text)) as connection:
        return _Header(
            int(connection.execute("PRAGMA application_id").fetchone()[0]),
            int(connection.execute("PRAGMA user_version").fetchone()[0]),
            _needed_program(connection),
        )


def _read_damaged_header(files: LibraryFiles) -> _Header:
    try:
        return _read_header(connect_for_reading, files)
    except SqliteError as error:
        raise history_unreadable(files.folder.name) from error


def _not_a_library(files: LibraryFiles) -> NotALibraryError:
    return NotALibraryError("“{name}” is not a library of Druckreif.", name=files.folder.name)


def _needed_program(connection: Connection) -> str:
    """The version that a newer library asks for; every generation keeps this one row."""
    try:
        row = connection.execute(_NEEDED_PROGRAM).fetchone()
    except SqliteError:
        row = None
    return str(row[0]) if row else "?"
