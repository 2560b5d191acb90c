"""A copy of the text database that is known to be good, made before it changes as a whole."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from editor_app.storage.connections import connect_for_reading, connect_for_writing
from editor_app.storage.errors import LibraryUnwritableError
from editor_app.storage.integrity import has_broken_pages
from editor_app.storage.journal import ROLLBACK
from editor_app.storage.library_files import LibraryFiles


def copy_name(files: LibraryFiles, why: str, now: datetime) -> Path:
    """Return a path for a copy that nothing lies at, e.g. ``copies/2026-11-24-081500-damaged``."""
    files.copies.mkdir(exist_ok=True)
    stem = f"{now:%Y-%m-%d-%H%M%S}-{why}"
    count, path = 1, files.copies / f"{stem}.sqlite3"
    while path.exists():
        count += 1
        path = files.copies / f"{stem}-{count}.sqlite3"
    return path


def make_safe_copy(files: LibraryFiles, why: str, now: datetime) -> Path:
    """Copy the text database and read the copy back; returns where it lies.

    Raises LibraryUnwritableError when the copy is not whole; it is removed then.
    """
    path = copy_name(files, why, now)
    with (
        closing(connect_for_reading(files.text)) as source,
        closing(connect_for_writing(path, ROLLBACK)) as target,
    ):
        source.backup(target)
        whole = not has_broken_pages(target)
    if not whole:
        path.unlink()
        raise LibraryUnwritableError(
            "No copy of the library “{name}” could be made. Nothing was changed.",
            name=files.folder.name,
        )
    return path


def renew_copies(files: LibraryFiles, now: datetime) -> None:
    """Remove all copies there are, damaged files that were kept included, and make a new one.

    Raises LibraryUnwritableError when that is not whole; the earlier ones are gone all the same.
    """
    if files.copies.is_dir():
        for copy in files.copies.iterdir():
            if copy.is_file():
                copy.unlink()
        make_safe_copy(files, "after-erasure", now)
