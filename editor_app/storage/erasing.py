"""Takes what was erased out of the library: readers' data, and comments with their history.

A comment's revisions are the one part of the history that can be taken out. What stays is its
tombstone, which says no more than where it stood; every other revision of it, wherever it comes
from, is taken out again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, func, select

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment
from editor_app.domain.erasure import Erasure, ErasureScope
from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import upsert_rows
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import get_kind
from editor_app.storage.repositories.comments import CommentRepository
from editor_app.storage.repositories.erasures import ErasureRepository
from editor_app.storage.revision_log import RevisionLog, entity_row
from editor_app.storage.rows.history import EntityRow, RevisionRow
from editor_app.storage.rows.inbox import ReadingMarkRow, ReplyDraftRow
from editor_app.storage.saving import delete_entities
from editor_app.storage.stored_revisions import read_revisions
from editor_app.sync.heads import find_heads, shown_head
from editor_app.sync.revision import Operation


def erased_comments(
    erasures: ErasureRepository, wanted: Collection[Erasure], comments: CommentRepository
) -> dict[EntityId, ErasureScope]:
    """Return the comments that erasures concern, with how much of each.

    What a person has written after their erasure is theirs again; its details are not kept.
    """
    people = {erasure.subject: erasure for erasure in wanted if erasure.is_about_a_person}
    by_person = erasures.comments_of(people)
    written = comments.get_many(by_person)
    found = {
        comment_id: _scope(people[mark], written.get(comment_id))
        for comment_id, mark in by_person.items()
    }
    return found | {EntityId(e.subject): e.scope for e in wanted if not e.is_about_a_person}


def erase_comments(connection: Connection, log: RevisionLog, ids: Iterable[EntityId]) -> Changes:
    """Leave of comments their places only, in what is shown and in the history.

    Ids that are no comment's are passed over. The freed pages still hold the words: the file has
    to be written anew afterwards.
    """
    wanted = _comments_among(connection, ids)
    if not wanted:
        return Changes()
    changes = delete_entities(connection, log, get_kind("comment"), wanted)
    upsert_rows(connection, EntityRow, [_standing(connection, id_) for id_ in wanted])
    connection.execute(
        delete(RevisionRow).where(
            is_among(RevisionRow.entity_id, wanted), RevisionRow.op != Operation.DELETE
        )
    )
    connection.execute(delete(ReplyDraftRow).where(is_among(ReplyDraftRow.target_id, wanted)))
    connection.execute(delete(ReadingMarkRow).where(is_among(ReadingMarkRow.comment_id, wanted)))
    # The index keeps the words of deleted rows until it is merged into one piece
    # (https://sqlite.org/fts5.html, section 6.6).
    connection.exec_driver_sql("INSERT INTO comment_search (comment_search) VALUES ('optimize')")
    return changes


def _standing(connection: Connection, entity_id: EntityId) -> Mapping[str, object]:
    """Where a comment stands when only its tombstones are left."""
    stones = [r for r in read_revisions(connection, entity_id) if r.op is Operation.DELETE]
    heads = find_heads(stones)
    seq = connection.scalars(
        select(func.max(RevisionRow.seq)).where(
            RevisionRow.entity_id == entity_id, RevisionRow.op == Operation.DELETE
        )
    ).one()
    return entity_row(shown_head(heads), seq or 0, tuple(head.id for head in heads), None)


def _comments_among(connection: Connection, ids: Iterable[EntityId]) -> tuple[EntityId, ...]:
    """Those of the ids that have a revision of a comment besides tombstones."""
    rows = connection.scalars(
        select(RevisionRow.entity_id)
        .where(
            is_among(RevisionRow.entity_id, ids),
            RevisionRow.entity_type == get_kind("comment").name,
            RevisionRow.op != Operation.DELETE,
        )
        .distinct()
        .order_by(RevisionRow.entity_id)
    )
    return tuple(rows)


def _scope(erasure: Erasure, comment: Comment | None) -> ErasureScope:
    written = comment.created_at if comment else None
    is_later = written is not None and written > erasure.erased_at
    return ErasureScope.DETAILS if is_later else erasure.scope
