"""Gives comments their numbers, taking into account all that their article ever had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select

from editor_app.domain.comment import Comment, CommentKind, CommentState
from editor_app.domain.comment_tree import numbers_of
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import Entity
from editor_app.storage.repositories.comments import CommentRepository
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.history import RevisionRow


def number_comments(connection: Connection, entities: Sequence[Entity]) -> Sequence[Entity]:
    """Return the entities, the comments among them with a number.

    A comment that is known keeps its number; deleted comments keep theirs used.
    """
    comments = [entity for entity in entities if isinstance(entity, Comment)]
    needy = {c.article_id for c in comments if not c.number and c.kind is CommentKind.COMMENT}
    if not needy:
        return entities
    arriving: dict[EntityId, list[Comment]] = {article_id: [] for article_id in needy}
    for comment in comments:
        if comment.article_id in needy:
            arriving[comment.article_id].append(comment)
    known = _known_comments(connection, needy)
    numbers: dict[EntityId, str] = {}
    for article_id, new in arriving.items():
        numbers |= _numbers(known.get(article_id, {}), new)
    return [
        replace(entity, number=numbers[entity.id])
        if isinstance(entity, Comment) and numbers.get(entity.id, entity.number) != entity.number
        else entity
        for entity in entities
    ]


def settle_numbers(connection: Connection, article_ids: Iterable[EntityId]) -> tuple[Comment, ...]:
    """Return the comments that share their number with another one, with numbers of their own.

    Two laptops that have not met give the same number to different comments. Where they meet, a
    removed place keeps it, else the comment that was stored first anywhere; all laptops that
    have the same history come to the same numbers.
    """
    wanted = tuple(article_ids)
    claims = connection.execute(
        select(RevisionRow.entity_id, func.min(RevisionRow.time))
        .join(CommentRow, CommentRow.id == RevisionRow.entity_id)
        .where(is_among(CommentRow.article_id, wanted))
        .group_by(RevisionRow.entity_id)
    )
    first: dict[EntityId, str] = {row[0]: row[1] for row in claims}
    settled: dict[EntityId, str] = {}
    for comments in _known_comments(connection, wanted).values():
        by_claim = sorted(
            comments.values(),
            key=lambda c: (c.state is not CommentState.REMOVED, first.get(c.id, ""), c.id),
        )
        taken: set[str] = set()
        loses: set[EntityId] = set()
        for comment in by_claim:
            if comment.number in taken and comment.state is not CommentState.REMOVED:
                loses.add(comment.id)
            taken.add(comment.number)
        by_id = sorted(comments.values(), key=lambda c: c.id)
        anew = numbers_of(replace(c, number="") if c.id in loses else c for c in by_id)
        settled |= {id_: number for id_, number in anew.items() if id_ in loses}
    found = CommentRepository(connection).get_many(settled)
    return tuple(replace(found[id_], number=settled[id_]) for id_ in sorted(found))


def _numbers(known: Mapping[EntityId, Comment], new: Iterable[Comment]) -> dict[EntityId, str]:
    together = dict(known)
    for comment in new:
        before = known.get(comment.id)
        keeps = before is not None and not comment.number
        together[comment.id] = (
            replace(comment, number=before.number) if before and keeps else comment
        )
    return dict.fromkeys(together, "") | numbers_of(together.values())


def _known_comments(
    connection: Connection, article_ids: Iterable[EntityId]
) -> dict[EntityId, dict[EntityId, Comment]]:
    """What counts for numbers, of all comments of the articles, deleted ones included."""
    rows = connection.execute(
        select(
            CommentRow.id,
            CommentRow.article_id,
            CommentRow.parent_id,
            CommentRow.number,
            CommentRow.kind,
            CommentRow.created_at,
            CommentRow.is_deleted,
        ).where(is_among(CommentRow.article_id, article_ids))
    )
    found: dict[EntityId, dict[EntityId, Comment]] = {}
    for row in rows.all():
        comment = Comment(
            row.id,
            row.article_id,
            row.parent_id,
            row.number,
            kind=CommentKind(row.kind),
            state=CommentState.REMOVED if row.is_deleted else CommentState.VISIBLE,
            created_at=row.created_at,
        )
        found.setdefault(comment.article_id, {})[comment.id] = comment
    return found
