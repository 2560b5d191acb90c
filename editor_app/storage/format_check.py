"""Says whether a folder is a library that this program can read, without touching it."""

from __future__ import annotations

from contextlib import closing

from editor_app.storage.connections import connect_untouched
from editor_app.storage.errors import LibraryTooNewError, NotALibraryError
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.schema_version import APPLICATION_ID, SCHEMA_VERSION, read_header
from editor_app.storage.sqlite_module import SqliteError


def check_format(files: LibraryFiles) -> int:
    """Return the generation of the library's tables.

    Raises NotALibraryError, and LibraryTooNewError naming the version that is needed. Reads the
    file's header and leaves no trace.
    """
    try:
        header = read_header(files.text)
    except OSError as error:
        raise NotALibraryError(
            "There is no library at “{name}”.", name=files.folder.name
        ) from error
    if header is None or header.application_id != APPLICATION_ID:
        raise NotALibraryError("“{name}” is not a library of Druckreif.", name=files.folder.name)
    if header.user_version > SCHEMA_VERSION:
        raise LibraryTooNewError(
            "The library “{name}” was written by a newer version. It needs Druckreif {version}"
            " or later; nothing was changed.",
            name=files.folder.name,
            version=_needed_program(files),
        )
    return header.user_version


def _needed_program(files: LibraryFiles) -> str:
    """The version that a newer library asks for; every generation keeps this one row."""
    try:
        with closing(connect_untouched(files.text)) as connection:
            cursor = connection.execute("SELECT value FROM setting WHERE key = 'needs_program'")
            row = cursor.fetchone()
    except SqliteError:
        row = None
    return str(row[0]) if row else "?"
