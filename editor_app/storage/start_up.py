"""What happens between taking the lock and the first look at a library: checked, mended."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime

from editor_app.domain.message import Message, message
from editor_app.storage.connections import connect_for_reading, connect_for_writing
from editor_app.storage.creation import create_media_file
from editor_app.storage.engine import Begin, make_engine
from editor_app.storage.integrity import has_broken_pages, has_broken_rows
from editor_app.storage.journal import Journal
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.rebuild import rebuild_projection
from editor_app.storage.rescue import rescue
from editor_app.storage.safe_copy import make_safe_copy
from editor_app.storage.scrub import scrub


def prepare(files: LibraryFiles, journal: Journal, now: datetime) -> tuple[Message, ...]:
    """Make a library fit for writing; returns what a person should know about it.

    The lock must be held. Raises LibraryDamagedError, with nothing changed, when the history
    cannot be read.
    """
    notices: list[Message] = []
    with closing(connect_for_reading(files.text)) as connection:
        broken_pages = has_broken_pages(connection)
        broken_rows = not broken_pages and has_broken_rows(connection)
    if broken_pages:
        kept = rescue(files, now)
        notices.append(
            message(
                "The library’s file was damaged and was made anew from its history. The damaged"
                " file is kept as “{name}”.",
                name=f"{files.copies.name}/{kept.name}",
            )
        )
    elif broken_rows:
        make_safe_copy(files, "before-rebuild", now)
        _rebuild(files, journal)
        notices.append(message("The library’s lists did not fit its history and were made anew."))
    with closing(connect_for_writing(files.text, journal)) as connection:
        notices += scrub(connection)
    if not files.media.exists():
        create_media_file(files.media, journal)
        notices.append(message("The library’s pictures were missing. Bring back a backup."))
    return tuple(notices)


def _rebuild(files: LibraryFiles, journal: Journal) -> None:
    engine = make_engine(lambda: connect_for_writing(files.text, journal), Begin.WRITING)
    try:
        with engine.begin() as connection:
            rebuild_projection(connection)
    finally:
        engine.dispose()
