"""The history of an entity."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select

from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import Entity, get_kind
from editor_app.storage.rows.history import EntityRow, RevisionRow
from editor_app.storage.summaries import RevisionInfo
from editor_app.storage.texts import read_entity
from editor_app.sync.clock import Stamp
from editor_app.sync.revision import Operation


class RevisionRepository:
    """Reads revisions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def for_entity(self, entity_id: EntityId) -> tuple[RevisionInfo, ...]:
        """Return the revisions of an entity, the latest first."""
        rows = self._connection.execute(
            select(
                RevisionRow.id,
                RevisionRow.entity_id,
                RevisionRow.entity_type,
                RevisionRow.op,
                RevisionRow.parents,
                RevisionRow.time,
                RevisionRow.device,
                RevisionRow.reason,
            )
            .where(RevisionRow.entity_id == entity_id)
            .order_by(RevisionRow.time.desc(), RevisionRow.id.desc())
        )
        return tuple(
            RevisionInfo(*row[:5], Stamp.parse(row.time).moment, row.device, row.reason)
            for row in rows
        )

    def get(self, revision_id: str) -> Entity:
        """Return the entity as it was. Raises NotFoundError; so does a deletion."""
        row = self._connection.execute(
            select(RevisionRow.entity_type, RevisionRow.fields, RevisionRow.op).where(
                RevisionRow.id == revision_id
            )
        ).one_or_none()
        if row is None or row.op is Operation.DELETE:
            raise NotFoundError("There is no version “{id}” in this library.", id=revision_id)
        return read_entity(self._connection, get_kind(row.entity_type), json.loads(row.fields))

    def heads_of(self, entity_ids: Iterable[EntityId]) -> dict[EntityId, str]:
        """Return the id of the revision that shows each entity that exists or existed."""
        statement = select(EntityRow.id, EntityRow.head)
        rows = self._connection.execute(statement.where(is_among(EntityRow.id, entity_ids)))
        return {row[0]: row[1] for row in rows.all()}
