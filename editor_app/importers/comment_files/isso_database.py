"""Reads Isso's database without trusting it.

Whoever made the file may have put views, triggers, generated columns or damaged pages into it. It
is opened unchangeable and only two plain tables are read, by a connection that may do nothing
else (https://www.sqlite.org/security.html, "Untrusted SQLite Database Files").
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from editor_app.domain.comment import CommentState
from editor_app.domain.progress import stop_if
from editor_app.importers.bounded_file import file_size, read_head
from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.contract import ArticleReference, ImportContext
from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.limits import MAX_DATABASE_BYTES, MAX_RECORD, MEGABYTE

SQLITE_MARK = b"SQLite format 3\x00"

_ACCEPTED = 1
_DELETED = 4
_PLAIN_TABLE = re.compile(r"\s*CREATE\s+TABLE\s+[\"'`\[]?(?:comments|threads)\b", re.IGNORECASE)
_GENERATED = re.compile(r"\bAS\s*\(", re.IGNORECASE)
_NEEDED = {"comments", "threads"}
_TABLES = "SELECT name, type, sql FROM sqlite_master WHERE name IN ('comments', 'threads')"
_COMMENTS = """
SELECT c.id, c.parent, c.mode, c.created, c.author, c.website, c.email, c.remote_addr, c.text,
       t.uri, t.title
FROM comments AS c JOIN threads AS t ON t.id = c.tid
"""
_READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION}
_STEPS = 10_000
"""Instructions of SQLite's machine between two questions whether the work is still wanted."""


def has_unwritten_changes(path: Path) -> bool:
    """Return whether Isso's newest changes lie in a file beside the database."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def isso_records(path: Path, context: ImportContext) -> Iterator[CommentRecord]:
    """Yield the comments of a database.

    Raises ImportFileError where it is none of Isso's, damaged or not to be trusted,
    CancelledError.
    """
    size = file_size(path)
    if size > MAX_DATABASE_BYTES:
        raise FileTooLargeError(
            "“{name}” has {size} MB, at most {limit} MB can be read.",
            name=path.name,
            size=size // MEGABYTE,
            limit=MAX_DATABASE_BYTES // MEGABYTE,
        )
    if not size:
        raise ImportFileError("“{name}” is empty.", name=path.name)
    if not read_head(path).startswith(SQLITE_MARK):
        raise ImportFileError("“{name}” is not a database of Isso.", name=path.name)
    try:
        with closing(_open(path)) as connection:
            yield from _records(connection, path, context)
    except sqlite3.Error as error:
        stop_if(context.cancelled)
        raise ImportFileError("“{name}” is damaged and cannot be read.", name=path.name) from error


def _records(
    connection: sqlite3.Connection, path: Path, context: ImportContext
) -> Iterator[CommentRecord]:
    tables = connection.execute(_TABLES).fetchall()
    if {name for name, *_ in tables} != _NEEDED or not all(_is_plain(*t) for t in tables):
        raise ImportFileError("“{name}” is not a database of Isso.", name=path.name)
    connection.set_authorizer(_allow_reading)
    connection.set_progress_handler(context.cancelled, _STEPS)
    (total,) = connection.execute("SELECT count(*) FROM comments").fetchone()
    context.report(0, total)
    for done, row in enumerate(connection.execute(_COMMENTS), start=1):
        yield _record(row)
        context.report(done, total)
    context.report(total or 1, total or 1)


def _record(row: Sequence[object]) -> CommentRecord:
    key, parent, mode, created, *texts = row
    author, website, email, address, text, uri, title = map(_text, texts)
    above = f"isso:{uri}:comment"
    return CommentRecord(
        f"{above}:{_text(key)}",
        ArticleReference(tuple(filter(None, (uri, title))) or ("isso",)),
        parent=f"{above}:{_text(parent)}" if parent is not None else "",
        author_name=author,
        author_url=website,
        email=email,
        ip_address=address,
        created_at=_moment(created),
        text=text,
        state=CommentState.VISIBLE if mode == _ACCEPTED else CommentState.PENDING,
        is_deleted=mode == _DELETED,
    )


def _text(value: object) -> str:
    """A column has no type in SQLite: whatever is in it, as text."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def _moment(seconds: object) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int | float) else None
    except (OverflowError, OSError, ValueError):
        return None


def _is_plain(_name: str, kind: str, sql: str | None) -> bool:
    return (
        kind == "table" and bool(_PLAIN_TABLE.match(sql or "")) and not _GENERATED.search(sql or "")
    )


def _open(path: Path) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    for pragma in (
        "trusted_schema = OFF",
        "query_only = ON",
        "cell_size_check = ON",
        "mmap_size = 0",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_RECORD)
    return connection


def _allow_reading(action: int, *_about: object) -> int:
    return sqlite3.SQLITE_OK if action in _READING else sqlite3.SQLITE_DENY
