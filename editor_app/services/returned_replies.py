"""Recognising the newsroom's own replies when the site gives them back."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.importers.contract import ImportedComment
from editor_app.services.comment_news import is_on_its_way, same_words, with_returned


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


def is_back(before: Comment, after: Comment) -> bool:
    """Return whether a reply that was on its way has been confirmed."""
    return is_on_its_way(before) and after.reply_state is ReplyState.CONFIRMED


def agreed_revision(reply: Comment, arriving: Comment) -> str | None:
    """Return since which revision a reply that comes back counts as unchanged; None is this one.

    Where the site shows it otherwise than we do it is "", none: what was decided here stands.
    """
    return None if reply.state is arriving.state else ""


def says_it_again(reply: Comment, arriving: Comment) -> bool:
    """Return whether a reply says what the site had before: a correction of it was withdrawn."""
    return arriving.state is not CommentState.TRASH and is_back(
        reply, with_returned(reply, arriving)
    )
