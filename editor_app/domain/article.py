"""The article, as an author thinks of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse


class ArticleKind(StrEnum):
    """An article belongs to the news; a page (imprint, privacy) stands beside them."""

    ARTICLE = "article"
    PAGE = "page"


class ArticleStatus(StrEnum):
    """How far an article has come; the values are the ones the command line shows."""

    DRAFT = "draft"
    PENDING = "pending"
    READY = "ready"
    FUTURE = "future"
    PUBLISHED = "published"
    PRIVATE = "private"
    TRASH = "trash"


PUBLIC_STATUSES = frozenset({ArticleStatus.READY, ArticleStatus.PUBLISHED})
"""What an export takes: everything else stays at home."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated note at the foot of an article; may name the comment it answers."""

    at: datetime
    text: str
    comment_id: EntityId | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article or page. Times are aware and in UTC; ``body`` is Markdown."""

    id: EntityId
    slug: str = ""
    kind: ArticleKind = ArticleKind.ARTICLE
    status: ArticleStatus = ArticleStatus.DRAFT
    language: str = "de"
    category_id: EntityId | None = None
    kicker: str = ""
    headline: str = ""
    subheadline: str = ""
    standfirst: str = ""
    body: str = ""
    author_ids: tuple[EntityId, ...] = ()
    tags: tuple[str, ...] = ()
    lead: ImageUse | None = None
    gallery: tuple[ImageUse, ...] = ()
    related_ids: tuple[EntityId, ...] = ()
    created_at: datetime | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    corrections: tuple[Correction, ...] = ()
    search_title: str = ""
    search_description: str = ""
    social_title: str = ""
    social_image_id: EntityId | None = None
    comments_open: bool = True
    notes: str = ""
    origin: str = ""


def is_under_embargo(article: Article, now: datetime) -> bool:
    """Return whether an article is ready, but only for a day that has not come."""
    date = article.published_at
    return article.status is ArticleStatus.READY and date is not None and date > now
