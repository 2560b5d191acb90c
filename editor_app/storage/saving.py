"""The one way to write an entity: a revision, and in the same transaction all that shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from sqlalchemy import Connection, delete, select

from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentState, keeps_place
from editor_app.domain.errors import InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.entity_fields import Encoded, decode, encode
from editor_app.storage.heads import Head, read_heads
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import Entity, Kind, kind_of
from editor_app.storage.numbering import number_comments
from editor_app.storage.projection import Shown, bury, hide, show
from editor_app.storage.revision_log import Draft, Entry, RevisionLog
from editor_app.storage.rows.working_copy import WorkingCopyRow
from editor_app.storage.texts import put_texts, read_entity
from editor_app.sync.canonical_json import Fields
from editor_app.sync.revision import Operation

_BATCH = 2000

_KEPT_OF_A_COMMENT = ("article_id", "parent_id", "number", "kind")
"""What a deleted comment's last revision still says, so that its number stays its own.

Its state then says whether readers find "removed" in its place or nothing, as with spam.
"""


def save(connection: Connection, log: RevisionLog, entities: Sequence[Entity]) -> Changes:
    """Store entities, one revision for each that differs from what is shown.

    Raises InvalidFieldError when a value cannot be stored.
    """
    changes: list[Changes] = []
    waiting = iter({e.id: e for e in number_comments(connection, entities)}.values())
    while batch := list(islice(waiting, _BATCH)):
        changes.append(_save_batch(connection, log, batch))
    return Changes.together(changes)


def delete_entities(
    connection: Connection, log: RevisionLog, kind: Kind, ids: Iterable[EntityId]
) -> Changes:
    """Add a tombstone to each entity and take it out of what is shown.

    Raises NotFoundError when one of them has never existed; one that is deleted stays so.
    """
    wanted = tuple(dict.fromkeys(ids))
    heads = read_heads(connection, wanted)
    for entity_id in wanted:
        if entity_id not in heads or heads[entity_id].kind != kind.name:
            raise NotFoundError("There is no entry “{id}” in this library.", id=entity_id)
    drafts = [
        Draft(head.entity_id, kind.name, Operation.DELETE, _tombstone(kind, head), head)
        for head in heads.values()
        if not head.is_deleted
    ]
    entries = log.append(drafts)
    if kind.entity is Comment:
        bury(connection, [_stone(kind, d, e) for d, e in zip(drafts, entries, strict=True)])
    else:
        hide(connection, kind, {d.entity_id: d.head.seq for d in drafts if d.head})
    if kind.entity is Article:
        drop_working_copies(connection, wanted)
    return _changes([(kind.name, draft.entity_id) for draft in drafts])


def drop_working_copies(
    connection: Connection, article_ids: Iterable[EntityId]
) -> frozenset[EntityId]:
    """Drop working copies; returns the ids of those that there were."""
    ids = tuple(article_ids)
    condition = is_among(WorkingCopyRow.article_id, ids)
    found = frozenset(connection.scalars(select(WorkingCopyRow.article_id).where(condition)))
    if found:
        connection.execute(delete(WorkingCopyRow).where(condition))
    return found


def _save_batch(connection: Connection, log: RevisionLog, entities: Sequence[Entity]) -> Changes:
    heads = read_heads(connection, [entity.id for entity in entities])
    by_id = {entity.id: entity for entity in entities}
    encoded = {entity.id: encode(entity) for entity in entities}
    drafts = [
        draft
        for entity in entities
        if (draft := _draft(entity, encoded[entity.id], heads.get(entity.id)))
    ]
    drafted = (encoded[draft.entity_id] for draft in drafts)
    put_texts(connection, {e.body_hash: e.body for e in drafted if e.body is not None})
    entries = log.append(drafts)
    show(
        connection,
        [
            _shown(connection, by_id[draft.entity_id], draft, entry)
            for draft, entry in zip(drafts, entries, strict=True)
        ],
    )
    articles = [entity.id for entity in entities if isinstance(entity, Article)]
    dropped = drop_working_copies(connection, articles) if articles else frozenset()
    saved = [(draft.kind, draft.entity_id) for draft in drafts]
    return _changes([*saved, *(("article", article_id) for article_id in dropped)])


def _draft(entity: Entity, encoded: Encoded, head: Head | None) -> Draft | None:
    """The revision an entity needs; None when it is shown just so already."""
    kind = kind_of(entity)
    if head is None:
        return Draft(entity.id, kind.name, Operation.PUT, encoded.fields, None)
    if head.kind != kind.name:
        raise InvalidFieldError("The id “{id}” belongs to an entry of another kind.", id=entity.id)
    if head.is_deleted:
        return Draft(entity.id, kind.name, Operation.PUT, encoded.fields, head)
    # What a newer version has written into fields that this one does not know stays.
    fields: Fields = {**head.fields, **encoded.fields}
    if fields == head.fields:
        return None
    return Draft(entity.id, kind.name, Operation.PUT, fields, head)


def _shown(connection: Connection, entity: Entity, draft: Draft, entry: Entry) -> Shown:
    if entry.fields != draft.fields:
        entity = read_entity(connection, kind_of(entity), entry.fields)
    return Shown(entity, entry.seq, entry.stamp.moment, draft.head.seq if draft.head else None)


def _stone(kind: Kind, draft: Draft, entry: Entry) -> Shown:
    """What is left of a comment."""
    comment = decode(kind, {"id": draft.entity_id, **draft.fields}, {})
    return Shown(comment, entry.seq, entry.stamp.moment, draft.head.seq if draft.head else None)


def _tombstone(kind: Kind, head: Head) -> Fields:
    if kind.entity is not Comment:
        return {}
    kept = {name: head.fields[name] for name in _KEPT_OF_A_COMMENT if name in head.fields}
    comment = decode(kind, {"id": head.entity_id, **head.fields}, {})
    leaves_a_gap = isinstance(comment, Comment) and keeps_place(comment)
    state = CommentState.REMOVED if leaves_a_gap else CommentState.SPAM
    return {**kept, "state": state.value}


def _changes(changed: Iterable[tuple[str, EntityId]]) -> Changes:
    ids: dict[str, set[EntityId]] = defaultdict(set)
    for kind, entity_id in changed:
        ids[kind].add(entity_id)
    return Changes(frozenset(ids), frozenset().union(*ids.values()))
