"""Recognising the newsroom's own replies when the site gives them back."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId
from editor_app.importers.contract import ImportedComment
from editor_app.services.comment_news import is_on_its_way, same_words


class ReturnedReplies:
    """The replies of one article that the site has not given back yet."""

    def __init__(self, comments: Iterable[Comment]) -> None:
        self._names: dict[EntityId, str] = {}
        self._waiting: dict[EntityId, Comment] = {}
        for comment in comments:
            self._names[comment.id] = comment.author_name
            if is_on_its_way(comment) and not comment.origin:
                self._waiting[comment.id] = comment

    def take(self, item: ImportedComment, parent_id: EntityId | None) -> Comment | None:
        """Return the reply that comes back in an import, None when it is somebody's comment.

        It is known by the id it was given to take along, else by standing under the same comment
        with the same name and the same words. Nothing comes back twice.
        """
        if item.reply_id in self._waiting:
            return self._waiting.pop(item.reply_id)
        for reply in self._waiting.values():
            if reply.parent_id == parent_id and self._is_same(reply, item.comment):
                return self._waiting.pop(reply.id)
        return None

    def _is_same(self, reply: Comment, comment: Comment) -> bool:
        if not same_words(reply.author_name.casefold(), comment.author_name.casefold()):
            return False
        # A page puts "@Name" in front of a reply to a reply.
        above = self._names.get(reply.parent_id) if reply.parent_id else ""
        return any(same_words(f"{at}{reply.text}", comment.text) for at in ("", f"@{above} "))
