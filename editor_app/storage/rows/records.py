"""What the library remembers about imports, exports, readers' visits and itself."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.storage.rows.base import Row


class ImportRecordRow(Row):
    """What an import made of an origin."""

    __tablename__ = "import_record"

    origin: Mapped[str] = mapped_column(primary_key=True)
    entity_id: Mapped[EntityId]
    fingerprint: Mapped[str]
    revision_id: Mapped[str]


class ExportRecordRow(Row):
    """What went out, when and where to; ``contents`` is a JSON object, id → content hash."""

    __tablename__ = "export_record"

    id: Mapped[int] = mapped_column(primary_key=True)
    exported_at: Mapped[datetime]
    target: Mapped[str]
    contents: Mapped[str]


class PageViewRow(Row):
    """How often an article was read on a day."""

    __tablename__ = "page_view"
    __table_args__ = (Index("ix_page_view_day", "day", "article_id", "count"),)

    article_id: Mapped[EntityId] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


class RenderedRow(Row):
    """The HTML of a body; ``body_hash`` covers the text and its language."""

    __tablename__ = "rendered"

    body_hash: Mapped[str] = mapped_column(primary_key=True)
    renderer_version: Mapped[str] = mapped_column(primary_key=True)
    html: Mapped[str]


class SettingRow(Row):
    """A setting of this library on this machine; never synced."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
