"""Which comments ask the newsroom something; it depends on the names of the people there are."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, func, select, update

from editor_app.domain.comment import Comment, CommentKind
from editor_app.domain.question import asks_something
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.person import PersonRow


def author_names(connection: Connection) -> Collection[str]:
    """Return the names that readers may turn to."""
    return tuple(connection.scalars(select(PersonRow.name).order_by(PersonRow.id)))


def is_question(comment: Comment, names: Collection[str]) -> bool:
    """Return whether a reader asks something in a comment."""
    is_readers = comment.kind is CommentKind.COMMENT and comment.person_id is None
    return is_readers and asks_something(comment.text, names)


def settle_questions(connection: Connection, holding: str) -> None:
    """Look anew at the comments whose text holds something: ``@`` when names have changed."""
    names = author_names(connection)
    rows = connection.execute(
        select(CommentRow.id, CommentRow.text, CommentRow.is_question).where(
            CommentRow.person_id.is_(None),
            CommentRow.kind == CommentKind.COMMENT,
            func.instr(CommentRow.text, holding) > 0,
        )
    )
    changed = [row.id for row in rows if asks_something(row.text, names) != row.is_question]
    if changed:
        connection.execute(
            update(CommentRow)
            .where(is_among(CommentRow.id, changed))
            .values(is_question=~CommentRow.is_question)
        )
