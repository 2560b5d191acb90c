"""Which article shows which image, and where: read off the article, never edited."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageRole
from editor_app.storage.column_types import EnumText
from editor_app.storage.rows.base import Row


class ImageUseRow(Row):
    """One image at one place of one article; the image need not exist."""

    __tablename__ = "image_use"
    __table_args__ = (Index("ix_image_use_image", "image_id", "article_id"),)

    article_id: Mapped[EntityId] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True
    )
    role: Mapped[ImageRole] = mapped_column(EnumText(ImageRole), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    image_id: Mapped[EntityId]
    caption: Mapped[str]
    alt: Mapped[str]
