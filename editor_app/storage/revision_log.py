"""Adds revisions to the history and moves the heads of their entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, select

from editor_app.domain.clock import Clock
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import insert_rows, upsert_rows
from editor_app.storage.entity_fields import BODY_HASH
from editor_app.storage.heads import Head
from editor_app.storage.rows.history import EntityRow, RevisionRow
from editor_app.storage.stored_revisions import read_revisions
from editor_app.sync.canonical_json import Fields, canonical_json
from editor_app.sync.clock import HybridClock, Stamp
from editor_app.sync.heads import find_heads, shown_head
from editor_app.sync.project import project
from editor_app.sync.revision import Operation, Revision, make_revision


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes revisions: this library's device, by these clocks, for this reason."""

    device: str
    clock: Clock
    hybrid_clock: HybridClock
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A revision before it has a time and an id; ``head`` is where the entity stands."""

    entity_id: EntityId
    kind: str
    op: Operation
    fields: Fields
    head: Head | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A revision as it was added, its own fields as JSON, and those the entity shows with it."""

    revision: Revision
    fields_json: str
    seq: int
    stamp: Stamp
    fields: Fields


class RevisionLog:
    """Appends to the history within one open transaction."""

    def __init__(self, connection: Connection, author: Author) -> None:
        self._connection = connection
        self._author = author
        self._now = author.clock.now()
        self.last_stamp: Stamp | None = None

    def append(self, drafts: Sequence[Draft]) -> Sequence[Entry]:
        """Add revisions, one per entity, and return them as they were added.

        Raises InvalidFieldError when a text has characters that cannot be stored.
        """
        if not drafts:
            return ()
        last = self._connection.scalar(select(func.max(RevisionRow.seq))) or 0
        entries = [self._entry(draft, seq) for seq, draft in enumerate(drafts, start=last + 1)]
        insert_rows(self._connection, RevisionRow, map(self._row, entries))
        return self._move_heads(drafts, entries)

    def _entry(self, draft: Draft, seq: int) -> Entry:
        stamp = self._author.hybrid_clock.tick(self._now)
        self.last_stamp = stamp
        fields_json = canonical_json(draft.fields)
        try:
            revision = make_revision(
                entity_id=draft.entity_id,
                entity_type=draft.kind,
                parents=(draft.head.revision_id,) if draft.head else (),
                fields=draft.fields,
                fields_json=fields_json,
                op=draft.op,
                device=self._author.device,
                time=str(stamp),
            )
        except UnicodeEncodeError as error:
            raise InvalidFieldError(
                "The text holds characters that cannot be stored, at position {position}.",
                position=error.start,
            ) from error
        return Entry(revision, fields_json, seq, stamp, draft.fields)

    def _row(self, entry: Entry) -> Mapping[str, object]:
        revision = entry.revision
        return {
            "seq": entry.seq,
            "id": revision.id,
            "entity_id": revision.entity_id,
            "entity_type": revision.entity_type,
            "parents": revision.parents,
            "fields": entry.fields_json,
            "body_hash": revision.fields.get(BODY_HASH),
            "op": revision.op,
            "device": revision.device,
            "time": revision.time,
            "reason": self._author.reason,
        }

    def _move_heads(self, drafts: Iterable[Draft], entries: Iterable[Entry]) -> Sequence[Entry]:
        moved: list[Entry] = []
        rows: list[Mapping[str, object]] = []
        for draft, entry in zip(drafts, entries, strict=True):
            if draft.head is None or len(draft.head.heads) == 1:
                rows.append(entity_row(entry.revision, entry.seq, (entry.revision.id,), None))
                moved.append(entry)
            else:
                row, fields = self._merged(entry)
                rows.append(row)
                moved.append(replace(entry, fields=fields))
        upsert_rows(self._connection, EntityRow, rows)
        return moved

    def _merged(self, entry: Entry) -> tuple[Mapping[str, object], Fields]:
        """The row and the fields of an entity that has several heads."""
        revisions = read_revisions(self._connection, entry.revision.entity_id)
        heads = find_heads(revisions)
        fields = project(revisions)
        names = tuple(head.id for head in heads)
        view = fields if len(heads) > 1 else None
        return entity_row(shown_head(heads), entry.seq, names, view), fields or {}


def entity_row(
    head: Revision, seq: int, heads: tuple[str, ...], view: Fields | None
) -> Mapping[str, object]:
    """Return the row of an entity that is shown by ``head``."""
    return {
        "id": head.entity_id,
        "type": head.entity_type,
        "heads": heads,
        "head": head.id,
        "seq": seq,
        "is_deleted": head.op is Operation.DELETE,
        "view": None if view is None else canonical_json(view),
    }
