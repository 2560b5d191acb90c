"""Readers' personal data, apart from everything that is ever published or synced."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.storage.rows.base import Row


class ReaderDetailsRow(Row):
    """A reader's e-mail and IP address."""

    __tablename__ = "reader_details"

    comment_id: Mapped[EntityId] = mapped_column(primary_key=True)
    email: Mapped[str]
    ip_address: Mapped[str]


class ErasureRow(Row):
    """A comment whose reader's data was erased; it is never stored again."""

    __tablename__ = "erasure"

    comment_id: Mapped[EntityId] = mapped_column(primary_key=True)
    erased_at: Mapped[datetime]
