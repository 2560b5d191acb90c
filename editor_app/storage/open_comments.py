"""Which comments still wait for an answer."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select, text

from editor_app.domain.comment import Comment, CommentKind, CommentState
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.comment import CommentRow

_UPDATE = text("""
    UPDATE comment SET is_open = NOT is_open
    WHERE id IN (SELECT value FROM json_each(:ids))
      AND is_open <> (
        is_deleted = 0 AND kind = 'comment' AND person_id IS NULL AND is_handled = 0
        AND state IN ('pending', 'visible')
        AND NOT EXISTS (
          SELECT 1 FROM comment AS reply
          WHERE reply.parent_id = comment.id AND reply.person_id IS NOT NULL
            AND reply.is_deleted = 0 AND reply.reply_state IS NOT 'draft'
            AND reply.state IN ('pending', 'visible')))
""")

_READABLE = frozenset({CommentState.PENDING, CommentState.VISIBLE})


def wants_answer(comment: Comment) -> bool:
    """Return whether a comment would wait for an answer if it had no replies."""
    return (
        comment.kind is CommentKind.COMMENT
        and comment.person_id is None
        and not comment.is_handled
        and comment.state in _READABLE
    )


def parents_of(connection: Connection, comment_ids: Iterable[EntityId]) -> set[EntityId | None]:
    """Return the comments that these ones answer now, before they are written anew."""
    statement = select(CommentRow.parent_id).where(is_among(CommentRow.id, comment_ids))
    return set(connection.scalars(statement))


def answered_among(connection: Connection, comment_ids: Iterable[EntityId]) -> set[EntityId | None]:
    """Return those of the comments to which one of the publication's people has replied."""
    statement = select(CommentRow.parent_id).where(
        is_among(CommentRow.parent_id, comment_ids), CommentRow.person_id.is_not(None)
    )
    return set(connection.scalars(statement))


def update_open(connection: Connection, comment_ids: Iterable[EntityId | None]) -> None:
    """Settle ``is_open`` of comments, looking at the replies they have now.

    A reply by one of the publication's people answers a comment once it is no draft any more.
    """
    ids = sorted({comment_id for comment_id in comment_ids if comment_id is not None})
    if ids:
        connection.execute(_UPDATE, {"ids": json.dumps(ids)})
