"""What goes out with the next export, and what it would wait for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.article import PUBLIC_STATUSES, Article, is_under_embargo
from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.comment_tree import display_order
from editor_app.domain.message import Message, message
from editor_app.services.session import Session
from editor_app.site.edition import Edition
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter

ALL_OF_IT = 10_000


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """A reply that waits for the next export.

    ``answers`` is the comment above it, None at the top; ``waits_for`` says why the next export
    leaves it here, None when it goes along.
    """

    reply: Comment
    answers: Comment | None
    headline: str
    is_correction: bool
    waits_for: Message | None


def list_outbox(session: Session) -> tuple[OutboxEntry, ...]:
    """Return the replies in the outbox, article by article, the oldest first."""
    wanted = InboxFilter(CommentQueue.OUTBOX)
    with session.library.read() as uow:
        groups = uow.inbox.groups(wanted)
        replies = [e.comment for e in uow.inbox.page(wanted, groups, None, ALL_OF_IT)]
        articles = uow.articles.get_many({reply.article_id for reply in replies})
        parents = uow.comments.get_many({r.parent_id for r in replies if r.parent_id})
    now = session.clock.now()
    return tuple(
        OutboxEntry(
            reply,
            parents.get(reply.parent_id) if reply.parent_id else None,
            article.headline if (article := articles.get(reply.article_id)) else "",
            reply.corrected_at is not None,
            _obstacle(reply, articles.get(reply.article_id), now),
        )
        for reply in replies
    )


def queued_replies(edition: Edition) -> tuple[Comment, ...]:
    """Return the replies of an edition that waited in the outbox, article by article."""
    built = (*edition.articles, *edition.pages)
    waiting = [thread for article in built for thread in article.comments]
    found: list[Comment] = []
    while waiting:
        thread = waiting.pop()
        if thread.comment.reply_state is ReplyState.OUTBOX:
            found.append(thread.comment)
        waiting.extend(thread.replies)
    return tuple(sorted(found, key=lambda reply: (reply.article_id, display_order(reply))))


def _obstacle(reply: Comment, article: Article | None, now: datetime) -> Message | None:
    if article is None:
        return message("Its article was deleted.")
    if reply.state is not CommentState.VISIBLE:
        return message("It is hidden.")
    if article.status not in PUBLIC_STATUSES:
        return message("Its article is not ready yet.")
    if is_under_embargo(article, now):
        return message("Its article waits for its day.")
    return None
