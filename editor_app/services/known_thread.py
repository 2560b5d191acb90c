"""What the library has under one article when comments of an import arrive there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId, derived_id
from editor_app.services.returned_replies import ReturnedReplies


@dataclass(slots=True)
class KnownThread:
    """The comments of an article, places of removed ones included; ``by_name`` grows as they come.

    Comments can be named by id, origin, or number.
    """

    by_id: dict[EntityId, Comment]
    by_name: dict[str, EntityId]
    numbers: set[str]
    returned: ReturnedReplies

    def free_number(self, comment: Comment) -> str:
        """Take the number that the page shows and return it, "" where another comment has it."""
        if not comment.number or comment.number in self.numbers:
            return ""
        self.numbers.add(comment.number)
        return comment.number


def known_thread(comments: Sequence[Comment]) -> KnownThread:
    """Return the thread of comments that are all under one article."""
    by_name: dict[str, EntityId] = {}
    for comment in comments:
        by_name[comment.number or comment.id] = comment.id
        by_name[comment.id] = comment.id
        if comment.origin:
            # A reply of ours keeps its own id when the site gives it back under another name.
            by_name[comment.origin] = by_name[derived_id(comment.origin)] = comment.id
    return KnownThread(
        {comment.id: comment for comment in comments},
        by_name,
        {comment.number for comment in comments},
        ReturnedReplies(comments),
    )
