"""Giving several articles another status or category, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.articles import with_status
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """Where an article was: its status, its category and its date of publication."""

    article_id: EntityId
    status: ArticleStatus
    category_id: EntityId | None
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move changed, and the places the articles had before."""

    changes: Changes
    before: tuple[ArticlePlace, ...]


def move_to_status(
    session: Session, article_ids: Collection[EntityId], status: ArticleStatus
) -> Moved:
    """Give articles a status, all or none; the trash is one of them."""
    with session.library.write("status") as uow:
        articles = uow.articles.get_many(article_ids)
        before = tuple(_place(article) for article in articles.values())
        moved = (with_status(article, status, session) for article in articles.values())
        return Moved(uow.save(*moved), before)


def move_to_category(
    session: Session, article_ids: Collection[EntityId], category_id: EntityId | None
) -> Moved:
    """Give articles a category, all or none."""
    with session.library.write("category") as uow:
        articles = uow.articles.get_many(article_ids)
        before = tuple(_place(article) for article in articles.values())
        moved = (replace(article, category_id=category_id) for article in articles.values())
        return Moved(uow.save(*moved), before)


def put_back(session: Session, places: Collection[ArticlePlace]) -> Changes:
    """Give articles back the places they had; what else was changed since stays."""
    with session.library.write("undo") as uow:
        articles = uow.articles.get_many([place.article_id for place in places])
        return uow.save(
            *(
                replace(
                    articles[place.article_id],
                    status=place.status,
                    category_id=place.category_id,
                    published_at=place.published_at,
                )
                for place in places
                if place.article_id in articles
            )
        )


def _place(article: Article) -> ArticlePlace:
    return ArticlePlace(article.id, article.status, article.category_id, article.published_at)
