"""Makes all that is shown anew from the history, in one transaction.

Typed rows, image uses and the search index are derived; the revisions are what counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from typing import Any

from sqlalchemy import Connection, Row, delete, select, text

from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import upsert_rows
from editor_app.storage.entity_fields import BODY_HASH, decode
from editor_app.storage.kinds import KINDS, get_kind
from editor_app.storage.projection import Shown, bury, show
from editor_app.storage.revision_log import entity_row
from editor_app.storage.rows.history import EntityRow, RevisionRow
from editor_app.storage.rows.image_use import ImageUseRow
from editor_app.storage.search_index import empty_index
from editor_app.storage.stored_revisions import read_revisions, read_revisions_by_id
from editor_app.storage.texts import read_texts
from editor_app.sync.canonical_json import Fields
from editor_app.sync.clock import Stamp
from editor_app.sync.heads import find_heads, shown_head
from editor_app.sync.project import project
from editor_app.sync.revision import Operation, Revision

_BATCH = 1000

_TYPED_SINCE = text("""
    UPDATE article SET edited_at = working_copy.saved_at
    FROM working_copy WHERE working_copy.article_id = article.id
""")


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where an entity stands: the revision that is shown, the last to arrive, the fields."""

    head: Revision
    heads: tuple[str, ...]
    seq: int
    time: str
    fields: Fields
    is_deleted: bool

    @property
    def view(self) -> Fields | None:
        """The fields that several heads add up to; None where a head's own are shown."""
        return self.fields if len(self.heads) > 1 and not self.is_deleted else None


def rebuild_projection(connection: Connection) -> None:
    """Make all rows that are shown anew; history, working copies and records stay."""
    connection.execute(delete(ImageUseRow))
    for kind in KINDS.values():
        connection.execute(delete(kind.row))
    connection.execute(delete(EntityRow))
    empty_index(connection)
    standings = _standings(connection)
    while batch := list(islice(standings, _BATCH)):
        _show_batch(connection, batch)
    connection.execute(_TYPED_SINCE)


def _show_batch(connection: Connection, batch: Sequence[_Standing]) -> None:
    rows = (entity_row(s.head, s.seq, s.heads, s.view) for s in batch)
    upsert_rows(connection, EntityRow, rows)
    hashes = {s.fields[BODY_HASH] for s in batch if BODY_HASH in s.fields}
    bodies = read_texts(connection, [str(name) for name in hashes])
    show(connection, [_shown(standing, bodies) for standing in batch if not standing.is_deleted])
    buried = [s for s in batch if s.is_deleted and s.head.entity_type == "comment"]
    bury(connection, [_shown(standing, {}) for standing in buried])


def _shown(standing: _Standing, bodies: Mapping[str, str]) -> Shown:
    kind = get_kind(standing.head.entity_type)
    fields = {"id": standing.head.entity_id, **standing.fields}
    moment = Stamp.parse(standing.time).moment
    return Shown(decode(kind, fields, bodies), standing.seq, moment)


def _standings(connection: Connection) -> Iterator[_Standing]:
    """Every entity of the history, a few at a time; most have one head."""
    rows = connection.execute(
        select(
            RevisionRow.entity_id, RevisionRow.seq, RevisionRow.id, RevisionRow.parents
        ).order_by(RevisionRow.entity_id, RevisionRow.seq)
    )
    entities = ((key, list(group)) for key, group in groupby(rows, key=lambda row: row.entity_id))
    while batch := list(islice(entities, _BATCH)):
        lines = [group[-1].id for _, group in batch if _is_line(group)]
        heads = read_revisions_by_id(connection, lines)
        for entity_id, group in batch:
            head = heads.get(group[-1].id)
            if head is None:
                yield _merged(connection, entity_id, group[-1].seq)
            else:
                yield _line(head, group[-1].seq)


def _is_line(group: Sequence[Row[*tuple[Any, ...]]]) -> bool:
    """Whether each revision follows the one before it, so that the last is the only head."""
    return all(later.parents == (earlier.id,) for earlier, later in pairwise(group))


def _line(head: Revision, seq: int) -> _Standing:
    is_deleted = head.op is Operation.DELETE
    return _Standing(head, (head.id,), seq, head.time, head.fields, is_deleted)


def _merged(connection: Connection, entity_id: EntityId, seq: int) -> _Standing:
    revisions = read_revisions(connection, entity_id)
    heads = find_heads(revisions)
    fields = project(revisions)
    head = shown_head(heads)
    names = tuple(each.id for each in heads)
    shown = head.fields if fields is None else fields
    return _Standing(head, names, seq, revisions[-1].time, shown, fields is None)
