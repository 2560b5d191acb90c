"""What stands beside a comment: who wrote it, what they wrote before, what it is about.

This is the only place where a reader's e-mail and IP address are read to be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.identity import EntityId
from editor_app.services.session import Session
from editor_app.storage.summaries import ArticleSummary
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.text.quoted_passage import Passage, find_quoted_passage

EARLIER_SHOWN = 5


@dataclass(frozen=True, slots=True)
class EarlierComment:
    """Another comment by the same address, with its article's headline."""

    comment: Comment
    headline: str


@dataclass(frozen=True, slots=True)
class CommentContext:
    """A comment with what surrounds it.

    ``comment_count`` and ``since`` are how much its reader has written and since when; 0 and None
    where there is no address. ``passage`` is the place in ``article.body`` that it quotes.
    ``article`` and ``summary`` are None when the article was deleted.
    """

    comment: Comment
    details: ReaderDetails | None
    comment_count: int
    since: datetime | None
    earlier: tuple[EarlierComment, ...]
    article: Article | None
    summary: ArticleSummary | None
    passage: Passage | None


def load_comment_context(session: Session, comment_id: EntityId) -> CommentContext:
    """Return what surrounds a comment. Raises NotFoundError."""
    with session.library.read() as uow:
        comment = uow.comments.get(comment_id)
        history = uow.reader_comments.history(comment_id)
        article = uow.articles.get_many([comment.article_id]).get(comment.article_id)
        return CommentContext(
            comment=comment,
            details=uow.reader_details.find(comment_id),
            comment_count=history.count if history else 0,
            since=history.since if history else None,
            earlier=_earlier(uow, comment_id),
            article=article,
            summary=uow.articles.find_summary(comment.article_id),
            passage=find_quoted_passage(comment.html, article.body) if article else None,
        )


def _earlier(uow: UnitOfWork, comment_id: EntityId) -> tuple[EarlierComment, ...]:
    ids = uow.reader_comments.ids_by_same_reader(comment_id, EARLIER_SHOWN)
    comments = uow.comments.get_many(ids)
    headlines = uow.articles.headlines({comment.article_id for comment in comments.values()})
    return tuple(
        EarlierComment(comments[id_], headlines.get(comments[id_].article_id, ""))
        for id_ in ids
        if id_ in comments
    )
