"""Long texts by their SHA-256, each kept once, and the entities whose fields name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from editor_app.storage.bulk import upsert_rows
from editor_app.storage.entity_fields import BODY_HASH, decode
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import Entity, Kind
from editor_app.storage.rows.history import TextBlobRow
from editor_app.sync.canonical_json import Fields


def put_texts(connection: Connection, texts: Mapping[str, str]) -> None:
    """Keep texts by their hash; those that are known stay as they are."""
    rows = ({"hash": name, "text": text} for name, text in texts.items())
    upsert_rows(connection, TextBlobRow, rows, kept=("text",))


def read_texts(connection: Connection, hashes: Iterable[str]) -> dict[str, str]:
    """Return the texts that are known, by hash."""
    rows = connection.execute(
        select(TextBlobRow.hash, TextBlobRow.text).where(is_among(TextBlobRow.hash, hashes))
    )
    return {row.hash: row.text for row in rows}


def read_entity(connection: Connection, kind: Kind, fields: Fields) -> Entity:
    """Return the entity that fields describe, with its text looked up."""
    name = fields.get(BODY_HASH)
    return decode(kind, fields, read_texts(connection, [name] if isinstance(name, str) else []))
