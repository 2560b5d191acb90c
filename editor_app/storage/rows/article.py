"""Articles' rows, with an index for each way the list is read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.article import ArticleKind, ArticleStatus, Correction
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.storage.column_types import EnumText, Structure, Texts
from editor_app.storage.rows.base import Row


class ArticleRow(Row):
    """The fields of an Article, its body by hash, and what the list is ordered by.

    ``edited_at`` is the time of the last revision or working copy; ``dated`` is the text of
    ``published_at``, empty without one, so that rows compare without nulls.
    """

    __tablename__ = "article"

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    slug: Mapped[str]
    kind: Mapped[ArticleKind] = mapped_column(EnumText(ArticleKind))
    status: Mapped[ArticleStatus] = mapped_column(EnumText(ArticleStatus))
    language: Mapped[str]
    category_id: Mapped[EntityId | None]
    kicker: Mapped[str]
    headline: Mapped[str]
    subheadline: Mapped[str]
    standfirst: Mapped[str]
    body_hash: Mapped[str] = mapped_column(ForeignKey("text_blob.hash"))
    author_ids: Mapped[tuple[EntityId, ...]] = mapped_column(Texts())
    tags: Mapped[tuple[str, ...]] = mapped_column(Texts())
    lead: Mapped[ImageUse | None] = mapped_column(Structure(ImageUse))
    gallery: Mapped[tuple[ImageUse, ...]] = mapped_column(Structure(tuple[ImageUse, ...]))
    related_ids: Mapped[tuple[EntityId, ...]] = mapped_column(Texts())
    created_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    updated_at: Mapped[datetime | None]
    corrections: Mapped[tuple[Correction, ...]] = mapped_column(Structure(tuple[Correction, ...]))
    search_title: Mapped[str]
    search_description: Mapped[str]
    social_title: Mapped[str]
    social_image_id: Mapped[EntityId | None]
    comments_open: Mapped[bool]
    notes: Mapped[str]
    origin: Mapped[str]
    lead_image_id: Mapped[EntityId | None]
    edited_at: Mapped[datetime]
    dated: Mapped[str]


_ORDER = (ArticleRow.edited_at, ArticleRow.dated, ArticleRow.id)

Index("ix_article_edited", *_ORDER, ArticleRow.status, ArticleRow.kind)
Index("ix_article_status", ArticleRow.status, *_ORDER, ArticleRow.kind)
Index("ix_article_category", ArticleRow.category_id, *_ORDER, ArticleRow.status, ArticleRow.kind)
Index("ix_article_slug", ArticleRow.slug)
