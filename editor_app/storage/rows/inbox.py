"""What belongs to one desk and is never synced: what was read, and answers being typed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.storage.rows.base import Row


class ReadingMarkRow(Row):
    """That a comment was read or marked as unread; without a row, open ones are unread."""

    __tablename__ = "reading_mark"

    comment_id: Mapped[EntityId] = mapped_column(primary_key=True)
    is_read: Mapped[bool]


class ReplyDraftRow(Row):
    """What has been typed of a reply; ``reply_id`` is empty while it will become a new one."""

    __tablename__ = "reply_draft"
    __table_args__ = (Index("ix_reply_draft_article", "article_id"),)

    target_id: Mapped[EntityId] = mapped_column(primary_key=True)
    reply_id: Mapped[str] = mapped_column(primary_key=True)
    article_id: Mapped[EntityId]
    person_id: Mapped[EntityId | None]
    markdown: Mapped[str]
    saved_at: Mapped[datetime]
