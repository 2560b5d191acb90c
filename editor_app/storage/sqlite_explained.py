"""What SQLite says, as sentences that say what is safe and what to do."""

from __future__ import annotations

from editor_app.storage.errors import (
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    LibraryReadOnlyError,
    LibraryUnwritableError,
)


def explain(reason: str, name: str) -> LibraryError | None:
    """Return the error that explains what SQLite said about a library, if there is one."""
    if "readonly database" in reason:
        return LibraryReadOnlyError("This library was opened for reading only.")
    if "database is locked" in reason or "table is locked" in reason:
        return LibraryBusyError(
            "The library “{name}” was busy for too long. Nothing of this was saved; try again.",
            name=name,
        )
    if "disk is full" in reason or "disk I/O error" in reason:
        return LibraryUnwritableError(
            "The library “{name}” cannot be written: {reason}. What was saved before is safe.",
            name=name,
            reason=reason,
        )
    if "malformed" in reason or "not a database" in reason:
        return LibraryDamagedError(
            "The library “{name}” is damaged. Close it and open it again to have it mended.",
            name=name,
        )
    if "unable to open" in reason:
        return LibraryDamagedError(
            "A file of the library “{name}” is missing or cannot be opened.", name=name
        )
    return None
