"""Writes what a revision says into the rows that are read: typed row, search index, image uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import upsert_changes, upsert_rows
from editor_app.storage.comment_order import order_text
from editor_app.storage.entity_fields import text_hash
from editor_app.storage.id_list import is_among
from editor_app.storage.image_uses import write_image_uses
from editor_app.storage.kinds import Entity, Kind, get_kind, kind_of
from editor_app.storage.open_comments import answered_among, parents_of, update_open, wants_answer
from editor_app.storage.questions import author_names, is_question, settle_questions
from editor_app.storage.rows.article import ArticleRow
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.person import PersonRow
from editor_app.storage.search_index import forget_rows, index_rows
from editor_app.storage.search_text import search_text
from editor_app.sync.utc_text import utc_text


@dataclass(frozen=True, slots=True)
class Shown:
    """An entity as it is to be shown: by the revision ``seq``, made at ``moment``.

    ``previous_seq`` is the one it was shown by before; None for a new entity.
    """

    entity: Entity
    seq: int
    moment: datetime
    previous_seq: int | None = None


def show(connection: Connection, entities: Iterable[Shown]) -> None:
    """Write the rows of entities that are new or have changed."""
    by_kind: dict[str, list[Shown]] = defaultdict(list)
    for shown in entities:
        by_kind[kind_of(shown.entity).name].append(shown)
    for name, group in by_kind.items():
        kind = get_kind(name)
        known = [s.entity.id for s in group if s.previous_seq is not None]
        answered = parents_of(connection, known) if kind.row is CommentRow else set()
        names = author_names(connection) if kind.row is CommentRow else ()
        write = upsert_changes if known else upsert_rows
        write(connection, kind.row, [_row_values(kind, shown, names) for shown in group])
        forget_rows(connection, name, _known_seqs(group))
        texts = ((shown.seq, search_text(shown.entity)) for shown in group)
        index_rows(connection, name, ((seq, text) for seq, text in texts if text is not None))
        if kind.row is ArticleRow:
            articles = [s.entity for s in group if isinstance(s.entity, Article)]
            write_image_uses(connection, articles, known)
        elif kind.row is CommentRow:
            comments = [s.entity for s in group if isinstance(s.entity, Comment)]
            answered |= {c.parent_id for c in comments if c.person_id is not None}
            answered |= answered_among(connection, (c.id for c in comments if wants_answer(c)))
            update_open(connection, answered)
        elif kind.row is PersonRow:
            settle_questions(connection, holding="@")


def hide(connection: Connection, kind: Kind, seqs: Mapping[EntityId, int]) -> None:
    """Take entities out of what is shown; ``seqs`` maps their ids to the seq they had."""
    forget_rows(connection, kind.name, seqs.values())
    connection.execute(delete(kind.row).where(is_among(kind.row.__table__.c.id, seqs)))
    if kind.row is PersonRow:
        settle_questions(connection, holding="@")


def bury(connection: Connection, tombstones: Sequence[Shown]) -> None:
    """Leave of comments no more than their tombstones say, so that they keep their numbers.

    Early tombstones have no state; what they name was shown as removed.
    """
    kind = get_kind("comment")
    answered = parents_of(connection, [stone.entity.id for stone in tombstones])
    forget_rows(connection, kind.name, _known_seqs(tombstones))
    upsert_changes(connection, kind.row, [_stone_values(kind, stone) for stone in tombstones])
    update_open(connection, answered)


def _known_seqs(group: Iterable[Shown]) -> list[int]:
    return [shown.previous_seq for shown in group if shown.previous_seq is not None]


def _row_values(kind: Kind, shown: Shown, names: Collection[str]) -> Mapping[str, object]:
    entity = shown.entity
    values: dict[str, object] = dict(zip(kind.field_names, kind.read_fields(entity), strict=True))
    if isinstance(entity, Article):
        del values["body"]
        values["body_hash"] = text_hash(entity.body)
        values["lead_image_id"] = entity.lead.image_id if entity.lead else None
        values["edited_at"] = shown.moment
        values["dated"] = utc_text(entity.published_at) if entity.published_at else ""
    elif isinstance(entity, Comment):
        values["dated"] = order_text(entity.created_at, entity.number)
        values["is_deleted"] = False
        values["is_open"] = wants_answer(entity)
        values["is_question"] = is_question(entity, names)
    return values


def _stone_values(kind: Kind, stone: Shown) -> Mapping[str, object]:
    values = _row_values(kind, stone, ())
    was_spam = values["state"] is CommentState.SPAM
    state = CommentState.SPAM if was_spam else CommentState.REMOVED
    return {**values, "state": state, "is_deleted": True, "is_open": False}
