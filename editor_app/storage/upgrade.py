"""Brings a library of an earlier generation up to date, after a copy of it was made."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from editor_app.storage.connections import connect_for_writing
from editor_app.storage.engine import Begin, make_engine
from editor_app.storage.errors import LibraryDamagedError
from editor_app.storage.journal import Journal
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.questions import settle_questions
from editor_app.storage.safe_copy import make_safe_copy
from editor_app.storage.schema_version import SCHEMA_VERSION


def upgrade(files: LibraryFiles, journal: Journal, now: datetime) -> None:
    """Migrate a library of an earlier generation; the lock must be held.

    Raises LibraryDamagedError, with nothing changed, when a migration fails.
    """
    from editor_app.storage.migrate import migrate  # noqa: PLC0415 - Alembic is slow to import

    make_safe_copy(files, f"before-version-{SCHEMA_VERSION}", now)
    engine = make_engine(lambda: connect_for_writing(files.text, journal), Begin.WRITING)
    try:
        migrate(engine, files.folder.name)
        with engine.begin() as connection:
            settle_questions(connection, holding="")
    except SQLAlchemyError as error:
        raise LibraryDamagedError(
            "The library “{name}” could not be brought to this version. Nothing was changed.",
            name=files.folder.name,
        ) from error
    finally:
        engine.dispose()
