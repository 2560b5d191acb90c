"""Compares what lies on the disk with its SHA-256, a slice at each opening.

SQLite notices a page that is no page, but not a page of text that has turned to zeros. Reading a
whole history each time would take seconds where there are a million comments, so each opening
goes on where the last one stopped; a slice takes about 50 ms.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator

from editor_app.domain.message import Message, message
from editor_app.storage.sqlite_module import Connection
from editor_app.sync.revision import revision_id

_TEXTS = """
    SELECT rowid, hash, CAST(text AS BLOB) FROM text_blob WHERE rowid > ? ORDER BY rowid LIMIT 2000
"""
_REVISIONS = """
    SELECT seq, id, entity_id, entity_type, parents, fields, op, device, time
    FROM revision WHERE seq > ? ORDER BY seq LIMIT 10000
"""
_TITLE_OF_TEXT = """
    SELECT article.headline FROM revision JOIN article ON article.id = revision.entity_id
    WHERE revision.body_hash = ? LIMIT 1
"""
_TITLE_OF_REVISION = """
    SELECT article.headline FROM article WHERE article.id = ?
    UNION ALL SELECT image.file_name FROM image WHERE image.id = ?
    UNION ALL SELECT comment.author_name FROM comment WHERE comment.id = ?
"""

_FIND_PLACE = "SELECT value FROM setting WHERE key = ?"
_KEEP_PLACE = """
    INSERT INTO setting (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def scrub(connection: Connection) -> tuple[Message, ...]:
    """Read the next slice and return a sentence for each entry that is not what it was.

    A slice with damage is read again at the next opening, until a backup has been brought back.
    """
    return (
        *_scrub_slice(connection, "scrubbed_texts", _damaged_texts),
        *_scrub_slice(connection, "scrubbed_revisions", _damaged_revisions),
    )


Slice = Iterator[tuple[int, str | None]]
"""The places that were read, each with the title of what is damaged there, or None."""


def _scrub_slice(
    connection: Connection, setting: str, read: Callable[[Connection, int], Slice]
) -> Iterator[Message]:
    known = connection.execute(_FIND_PLACE, (setting,)).fetchone()
    before = int(known[0]) if known else 0
    last, damaged = 0, list[str]()
    for place, title in read(connection, before):
        last = place
        if title is not None:
            damaged.append(title)
    if not damaged and last != before:
        connection.execute(_KEEP_PLACE, (setting, str(last)))
    for title in dict.fromkeys(damaged):
        yield message(
            "An entry of the library is damaged on this disk: “{title}”. Bring back a backup.",
            title=title,
        )


def _damaged_texts(connection: Connection, after: int) -> Slice:
    for place, name, text in connection.execute(_TEXTS, (after,)):
        genuine = hashlib.sha256(text).hexdigest() == name
        yield place, None if genuine else _title(connection, _TITLE_OF_TEXT, (name,))


def _damaged_revisions(connection: Connection, after: int) -> Slice:
    for row in connection.execute(_REVISIONS, (after,)):
        place, name, entity_id, kind, parents, fields, op, device, time = row
        made = revision_id(
            entity_id=entity_id,
            entity_type=kind,
            parents=tuple(json.loads(parents)),
            fields_json=fields,
            op=op,
            device=device,
            time=time,
        )
        title = _TITLE_OF_REVISION
        yield place, None if made == name else _title(connection, title, (entity_id,) * 3)


def _title(connection: Connection, statement: str, values: tuple[str, ...]) -> str:
    row = connection.execute(statement, values).fetchone()
    return str(row[0]) if row and row[0] else "?"
