"""Makes an empty library beside its place and moves it there once it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from editor_app.storage.connections import connect_for_writing
from editor_app.storage.engine import Begin, make_engine
from editor_app.storage.errors import LibraryExistsError
from editor_app.storage.journal import Journal
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.media_store import create_media_tables


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a folder to be filled; it becomes ``folder`` at the end of the block.

    ``folder`` may be an empty folder. Raises LibraryExistsError when something lies there;
    nothing is left behind when the block raises.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise LibraryExistsError(
            "“{name}” exists already. Choose another name or open it.", name=folder.name
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = folder.parent / f".{folder.name}.{uuid4().hex[:8]}"
    building.mkdir()
    try:
        yield building
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def create_files(files: LibraryFiles, journal: Journal) -> None:
    """Create both databases with their tables; there is no publication yet."""
    create_text_file(files.text, journal)
    create_media_file(files.media, journal)


def create_text_file(path: Path, journal: Journal) -> None:
    """Create the text database with all its tables."""
    from editor_app.storage.migrate import migrate  # noqa: PLC0415 - Alembic is slow to import

    engine = make_engine(lambda: connect_for_writing(path, journal), Begin.WRITING)
    try:
        migrate(engine, path.parent.name)
    finally:
        engine.dispose()


def create_media_file(path: Path, journal: Journal) -> None:
    """Create the file that pictures are kept in."""
    with closing(connect_for_writing(path, journal)) as media:
        create_media_tables(media)
