"""Readers' personal data, apart from everything that is ever published or synced."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.erasure import ErasureScope
from editor_app.domain.identity import EntityId
from editor_app.storage.column_types import EnumText
from editor_app.storage.rows.base import Row


class ReaderDetailsRow(Row):
    """A reader's e-mail and IP address and what they agreed to.

    ``email_key`` is the address as it is compared, ``stored_at`` when it came into the library.
    """

    __tablename__ = "reader_details"

    comment_id: Mapped[EntityId] = mapped_column(primary_key=True)
    email: Mapped[str]
    ip_address: Mapped[str]
    consent_version: Mapped[str]
    email_key: Mapped[str]
    stored_at: Mapped[datetime]


Index("ix_reader_details_email", ReaderDetailsRow.email_key, ReaderDetailsRow.comment_id)


class ErasureRow(Row):
    """What was erased, by a comment's id or by the mark of an e-mail; never stored again."""

    __tablename__ = "erasure"

    subject: Mapped[str] = mapped_column(primary_key=True)
    scope: Mapped[ErasureScope] = mapped_column(EnumText(ErasureScope))
    erased_at: Mapped[datetime]
