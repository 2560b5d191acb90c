"""Revisions as the history's table holds them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.history import RevisionRow
from editor_app.sync.revision import Revision


def read_revisions(connection: Connection, entity_id: EntityId) -> Sequence[Revision]:
    """Return all revisions of an entity in the order they came."""
    statement = _REVISIONS.where(RevisionRow.entity_id == entity_id).order_by(RevisionRow.seq)
    return [_revision(row) for row in connection.execute(statement)]


def read_revisions_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Revision]:
    """Return those of the revisions that are known, by id."""
    rows = connection.execute(_REVISIONS.where(is_among(RevisionRow.id, ids)))
    return {row.id: _revision(row) for row in rows}


_REVISIONS: Select[*tuple[Any, ...]] = select(
    RevisionRow.id,
    RevisionRow.entity_id,
    RevisionRow.entity_type,
    RevisionRow.parents,
    RevisionRow.fields,
    RevisionRow.op,
    RevisionRow.device,
    RevisionRow.time,
)


def _revision(row: Row[*tuple[Any, ...]]) -> Revision:
    return Revision(
        row.id,
        row.entity_id,
        row.entity_type,
        row.parents,
        json.loads(row.fields),
        row.op,
        row.device,
        row.time,
    )
