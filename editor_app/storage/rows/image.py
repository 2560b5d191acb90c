"""Images' rows."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.storage.column_types import Structure, Texts
from editor_app.storage.rows.base import Row


class ImageRow(Row):
    """The fields of an Image."""

    __tablename__ = "image"
    __table_args__ = (
        Index("ix_image_media_hash", "media_hash"),
        Index("ix_image_file_name", "file_name", "id"),
        Index("ix_image_added", "added_at", "id"),
    )

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    media_hash: Mapped[str]
    media_type: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    byte_size: Mapped[int]
    photographer: Mapped[str]
    agency: Mapped[str]
    source_url: Mapped[str]
    licence: Mapped[str]
    licence_url: Mapped[str]
    usage_terms: Mapped[str]
    copyright_notice: Mapped[str]
    valid_until: Mapped[date | None]
    headline: Mapped[str]
    alt: Mapped[str]
    is_decorative: Mapped[bool]
    caption: Mapped[str]
    city: Mapped[str]
    created_on: Mapped[str]
    focal_point: Mapped[FocalPoint] = mapped_column(Structure(FocalPoint))
    keywords: Mapped[tuple[str, ...]] = mapped_column(Texts())
    is_ai_generated: Mapped[bool]
    embedded_metadata: Mapped[tuple[tuple[str, str], ...]] = mapped_column(
        Structure(tuple[tuple[str, str], ...])
    )
    fingerprint: Mapped[str]
    added_at: Mapped[datetime | None]
    origin: Mapped[str]
