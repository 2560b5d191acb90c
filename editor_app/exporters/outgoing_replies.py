"""Which replies an edition takes to readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, ReplyState
from editor_app.domain.comment_tree import Thread
from editor_app.domain.identity import EntityId
from editor_app.site.edition import Edition, EditionArticle
from editor_app.site.public_comments import is_shown

_ON_THE_WAY = frozenset({ReplyState.OUTBOX, ReplyState.EXPORTED})


@dataclass(frozen=True, slots=True)
class OutgoingReply:
    """A reply with the comment it answers, None where it stands at the top."""

    article: Article
    reply: Comment
    answers: Comment | None


def outgoing_replies(edition: Edition) -> tuple[OutgoingReply, ...]:
    """Return the replies that no import has brought back yet, none before the one it answers.

    What was exported before is among them: whoever has a file of replies already skips it.
    """
    return tuple(found for entry in (*edition.articles, *edition.pages) for found in _under(entry))


def reply_ids(edition: Edition) -> tuple[EntityId, ...]:
    """Return the ids of those replies."""
    return tuple(outgoing.reply.id for outgoing in outgoing_replies(edition))


def _under(entry: EditionArticle) -> Iterator[OutgoingReply]:
    waiting: list[tuple[Thread, Comment | None]] = [(t, None) for t in reversed(entry.comments)]
    while waiting:
        thread, above = waiting.pop()
        comment = thread.comment
        if comment.reply_state in _ON_THE_WAY and comment.person_id and is_shown(comment):
            yield OutgoingReply(entry.article, comment, above)
        waiting.extend((reply, comment) for reply in reversed(thread.replies))
