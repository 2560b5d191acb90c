"""Turns what SQLite reports into sentences that say what is safe and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from editor_app.storage.sqlite_explained import explain
from editor_app.storage.sqlite_module import SqliteError


@contextmanager
def explained_errors(name: str) -> Iterator[None]:
    """Run a block and raise LibraryError in place of the database's errors that have one."""
    try:
        yield
    except (DBAPIError, SqliteError) as error:
        reason = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        explained = explain(reason, name)
        if explained is None:
            raise
        raise explained from error
