"""The filter's marks for the comments that are shown just now."""

from __future__ import annotations

from collections.abc import Collection

from editor_app.domain.comment import Comment
from editor_app.domain.comment_marks import marks_of
from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.storage.unit_of_work import UnitOfWork


def marks_for(
    uow: UnitOfWork, comments: Collection[Comment]
) -> dict[EntityId, tuple[Message, ...]]:
    """Return the marks of those of the comments that have any, by today's rules."""
    rules = uow.publication().comment_rules.desk.filter
    first: frozenset[EntityId] = frozenset()
    if rules.marks_first_time:
        first = uow.reader_comments.first_ones(comment.id for comment in comments)
    found = {c.id: marks_of(c, rules, c.id in first) for c in comments}
    return {comment_id: marks for comment_id, marks in found.items() if marks}
