"""What has been typed since an article's last revision."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.storage.rows.base import Row


class WorkingCopyRow(Row):
    """A whole article as JSON, body included, and what the list shows of it."""

    __tablename__ = "working_copy"

    article_id: Mapped[EntityId] = mapped_column(primary_key=True)
    fields: Mapped[str]
    kicker: Mapped[str]
    headline: Mapped[str]
    standfirst: Mapped[str]
    saved_at: Mapped[datetime]
