"""Where each entity stands before a write: its heads and the fields that are shown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.history import EntityRow, RevisionRow
from editor_app.sync.canonical_json import Fields


@dataclass(frozen=True, slots=True)
class Head:
    """The head that is shown, all heads, and the fields they add up to."""

    entity_id: EntityId
    kind: str
    revision_id: str
    heads: tuple[str, ...]
    seq: int
    is_deleted: bool
    fields: Fields


def read_heads(connection: Connection, ids: Iterable[EntityId]) -> dict[EntityId, Head]:
    """Return the heads of the entities that exist or existed, by id."""
    rows = connection.execute(
        select(
            EntityRow.id,
            EntityRow.type,
            EntityRow.head,
            EntityRow.heads,
            EntityRow.seq,
            EntityRow.is_deleted,
            func.coalesce(EntityRow.view, RevisionRow.fields),
        )
        .join(RevisionRow, RevisionRow.id == EntityRow.head)
        .where(is_among(EntityRow.id, ids))
    )
    return {row[0]: Head(*row[:6], json.loads(row[6])) for row in rows.all()}
