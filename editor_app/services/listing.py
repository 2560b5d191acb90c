"""Whole lists, for the command line and the exports; the window reads page by page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from editor_app.domain.article import PUBLIC_STATUSES, Article
from editor_app.domain.comment import Comment
from editor_app.domain.comment_tree import display_order
from editor_app.services.session import Session
from editor_app.storage.summaries import ArticleCursor, ArticleFilter, ArticleSummary

PAGE = 500


def list_all_articles(session: Session) -> Iterator[ArticleSummary]:
    """Yield every article and page of whatever status, last edited first."""
    after: ArticleCursor | None = None
    with session.library.read() as uow:
        while page := uow.articles.list_page(ArticleFilter(), after, PAGE):
            yield from page
            after = ArticleCursor.of(page[-1])


def list_outgoing_articles(session: Session) -> Iterator[Article]:
    """Yield the articles and pages whose status says that they go out."""
    with session.library.read() as uow:
        yield from uow.articles.iterate(PUBLIC_STATUSES)


def list_comments(session: Session) -> Iterator[Comment]:
    """Yield every comment of whatever state, article by article, as the page numbers them."""
    with session.library.read() as uow:
        for _, comments in groupby(uow.comments.iterate(), key=lambda c: c.article_id):
            yield from sorted(comments, key=display_order)
