"""Makes a damaged text database anew from the parts of it that can still be read.

The history must be whole: every revision and every text is compared with its SHA-256, and one
that fails stops the rescue. What is derived from it is made anew. The records beside it (views,
settings, who imported what) are taken over as far as they can be read.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from editor_app.domain.identity import EntityId
from editor_app.storage.connections import connect_for_reading, connect_for_writing
from editor_app.storage.creation import create_text_file
from editor_app.storage.engine import Begin, make_engine
from editor_app.storage.entity_fields import text_hash
from editor_app.storage.errors import history_unreadable
from editor_app.storage.journal import ROLLBACK
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.rebuild import rebuild_projection
from editor_app.storage.safe_copy import copy_name
from editor_app.storage.sqlite_module import Connection, SqliteError
from editor_app.sync.revision import Operation, Revision, is_genuine

_READ_TEXTS = "SELECT hash, text FROM text_blob NOT INDEXED"
_WRITE_TEXT = "INSERT INTO text_blob (hash, text) VALUES (?, ?)"

_READ_REVISIONS = """
    SELECT seq, id, entity_id, entity_type, parents, fields, body_hash, op, device, time, reason
    FROM revision NOT INDEXED ORDER BY seq
"""
_WRITE_REVISION = "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

_BESIDE: tuple[tuple[str, str], ...] = (
    ("SELECT * FROM setting", "INSERT OR REPLACE INTO setting VALUES (?, ?)"),
    ("SELECT * FROM erasure", "INSERT INTO erasure VALUES (?, ?, ?)"),
    ("SELECT * FROM reader_details", "INSERT INTO reader_details VALUES (?, ?, ?, ?, ?, ?)"),
    ("SELECT * FROM reply_draft", "INSERT INTO reply_draft VALUES (?, ?, ?, ?, ?, ?)"),
    ("SELECT * FROM reading_mark", "INSERT INTO reading_mark VALUES (?, ?)"),
    ("SELECT * FROM working_copy", "INSERT INTO working_copy VALUES (?, ?, ?, ?, ?, ?)"),
    ("SELECT * FROM import_record", "INSERT INTO import_record VALUES (?, ?, ?, ?)"),
    ("SELECT * FROM export_record", "INSERT INTO export_record VALUES (?, ?, ?, ?)"),
    ("SELECT * FROM page_view", "INSERT INTO page_view VALUES (?, ?, ?)"),
)


def rescue(files: LibraryFiles, now: datetime) -> Path:
    """Replace the text database by one made anew; returns where the damaged one lies now.

    Raises LibraryDamagedError, with nothing changed, when the history cannot be read.
    """
    fresh = files.folder / "library.rescued.sqlite3"
    fresh.unlink(missing_ok=True)
    try:
        create_text_file(fresh, ROLLBACK)
        with (
            closing(connect_for_reading(files.text)) as source,
            closing(connect_for_writing(fresh, ROLLBACK)) as target,
        ):
            _copy_history(source, target)
            _copy_what_is_beside(source, target)
        _rebuild(fresh)
    except (SqliteError, ValueError, _HistoryDamagedError) as error:
        fresh.unlink(missing_ok=True)
        raise history_unreadable(files.folder.name) from error
    return _exchange(files, fresh, now)


class _HistoryDamagedError(Exception):
    """A revision or text is not what its name says."""


def _copy_history(source: Connection, target: Connection) -> None:
    target.execute("BEGIN IMMEDIATE")
    target.executemany(_WRITE_TEXT, _texts(source))
    target.executemany(_WRITE_REVISION, _revisions(source))
    target.execute("COMMIT")


def _texts(source: Connection) -> Iterator[tuple[str, str]]:
    for name, text in source.execute(_READ_TEXTS):
        if text_hash(text) != name:
            raise _HistoryDamagedError(name)
        yield name, text


def _revisions(source: Connection) -> Iterator[tuple[object, ...]]:
    for row in source.execute(_READ_REVISIONS):
        _, name, entity_id, kind, parents, fields, _, op, device, time, _ = row
        revision = Revision(
            name,
            EntityId(entity_id),
            kind,
            tuple(json.loads(parents)),
            json.loads(fields),
            Operation(op),
            device,
            time,
        )
        if not is_genuine(revision):
            raise _HistoryDamagedError(name)
        yield row


def _copy_what_is_beside(source: Connection, target: Connection) -> None:
    target.execute("PRAGMA foreign_keys = OFF")
    for read, write in _BESIDE:
        try:
            for row in source.execute(read):
                target.execute(write, row)
        except SqliteError:
            continue
    target.execute("PRAGMA foreign_keys = ON")


def _rebuild(path: Path) -> None:
    engine = make_engine(lambda: connect_for_writing(path, ROLLBACK), Begin.WRITING)
    try:
        with engine.begin() as connection:
            rebuild_projection(connection)
    finally:
        engine.dispose()


def _exchange(files: LibraryFiles, fresh: Path, now: datetime) -> Path:
    """Put the fresh file in the place of the damaged one, of which a copy is kept.

    A left-over ``-wal`` must be gone before the fresh file is there, or it would be read into it.
    """
    kept = copy_name(files, "damaged", now)
    shutil.copyfile(files.text, kept)
    for suffix in ("-wal", "-shm", "-journal"):
        companion = files.text.with_name(files.text.name + suffix)
        if companion.exists():
            shutil.move(companion, kept.with_name(kept.name + suffix))
    fresh.replace(files.text)
    return kept
