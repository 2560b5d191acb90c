"""Says whether a folder is a library that this program can read, without touching it."""

from __future__ import annotations

from contextlib import closing

from editor_app.storage.connections import connect_untouched
from editor_app.storage.errors import LibraryTooNewError, NotALibraryError
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.schema_version import APPLICATION_ID, SCHEMA_VERSION
from editor_app.storage.sqlite_module import Connection, SqliteError

_NEEDED_PROGRAM = "SELECT value FROM setting WHERE key = 'needs_program'"


def check_format(files: LibraryFiles) -> int:
    """Return the generation of the library's tables.

    Raises NotALibraryError, and LibraryTooNewError naming the version that is needed. Leaves
    no trace. The file is read through SQLite only: if a file that this process has open is
    opened and closed past SQLite, POSIX drops all of the process's locks on it
    (https://sqlite.org/howtocorrupt.html, section 2.2).
    """
    if not files.text.is_file():
        raise NotALibraryError("There is no library at “{name}”.", name=files.folder.name)
    try:
        with closing(connect_untouched(files.text)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            generation = connection.execute("PRAGMA user_version").fetchone()[0]
            is_newer = application == APPLICATION_ID and generation > SCHEMA_VERSION
            needed = _needed_program(connection) if is_newer else ""
    except SqliteError as error:
        raise _not_a_library(files) from error
    if application != APPLICATION_ID:
        raise _not_a_library(files)
    if is_newer:
        raise LibraryTooNewError(
            "The library “{name}” was written by a newer version. It needs Druckreif {version}"
            " or later; nothing was changed.",
            name=files.folder.name,
            version=needed,
        )
    return int(generation)


def _not_a_library(files: LibraryFiles) -> NotALibraryError:
    return NotALibraryError("“{name}” is not a library of Druckreif.", name=files.folder.name)


def _needed_program(connection: Connection) -> str:
    """The version that a newer library asks for; every generation keeps this one row."""
    try:
        row = connection.execute(_NEEDED_PROGRAM).fetchone()
    except SqliteError:
        row = None
    return str(row[0]) if row else "?"
