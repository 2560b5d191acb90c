"""The revision: what an entity was at one moment, named by its content, never changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from editor_app.domain.identity import EntityId
from editor_app.sync.canonical_json import Fields, canonical_json, text_list


class Operation(StrEnum):
    """What a revision says of its entity."""

    PUT = "put"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of an entity.

    ``parents`` are the revisions it was made from; ``time`` is the
    text of a hybrid clock's stamp; ``device`` names the library it was written in.
    """

    id: str
    entity_id: EntityId
    entity_type: str
    parents: tuple[str, ...]
    fields: Fields = field(hash=False)
    op: Operation
    device: str
    time: str


def make_revision(
    *,
    entity_id: EntityId,
    entity_type: str,
    parents: tuple[str, ...],
    fields: Fields,
    op: Operation,
    device: str,
    time: str,
    fields_json: str | None = None,
) -> Revision:
    """Return the revision with its id, the SHA-256 of its canonical JSON (64 hex digits).

    ``fields_json`` is the canonical JSON of the fields, where it has been made already.
    """
    ordered = tuple(sorted(parents))
    name = revision_id(
        entity_id=entity_id,
        entity_type=entity_type,
        parents=ordered,
        fields_json=canonical_json(fields) if fields_json is None else fields_json,
        op=op,
        device=device,
        time=time,
    )
    return Revision(name, entity_id, entity_type, ordered, fields, op, device, time)


def revision_id(
    *,
    entity_id: EntityId,
    entity_type: str,
    parents: tuple[str, ...],
    fields_json: str,
    op: str,
    device: str,
    time: str,
) -> str:
    """Return the SHA-256 of a revision's canonical JSON.

    ``parents`` are sorted and ``fields_json`` is canonical already: it is put in as it is,
    between the other parts in the order of their names.
    """
    content = (
        f'{{"device":{canonical_json(device)},"entity":{canonical_json(entity_id)},'
        f'"fields":{fields_json},"op":{canonical_json(str(op))},"parents":{text_list(parents)},'
        f'"time":{canonical_json(time)},"type":{canonical_json(entity_type)}}}'
    )
    return hashlib.sha256(content.encode()).hexdigest()


def is_genuine(revision: Revision) -> bool:
    """Return whether the revision's id is that of its content."""
    made = make_revision(
        entity_id=revision.entity_id,
        entity_type=revision.entity_type,
        parents=revision.parents,
        fields=revision.fields,
        op=revision.op,
        device=revision.device,
        time=revision.time,
    )
    return made.id == revision.id
