"""The library's history: texts, revisions, and which revision of each entity is shown.

This is what everything else is made from. Rows are only ever added to the first two tables.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.storage.column_types import EnumText, Texts
from editor_app.storage.rows.base import Row
from editor_app.sync.revision import Operation


class TextBlobRow(Row):
    """A long text, kept once however many revisions have it; ``hash`` is its SHA-256."""

    __tablename__ = "text_blob"

    hash: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class RevisionRow(Row):
    """A revision; ``seq`` is the order of arrival here, ``reason`` why this library made it."""

    __tablename__ = "revision"
    __table_args__ = (Index("ix_revision_entity", "entity_id", "seq"),)

    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    entity_id: Mapped[EntityId]
    entity_type: Mapped[str]
    parents: Mapped[tuple[str, ...]] = mapped_column(Texts())
    fields: Mapped[str]
    body_hash: Mapped[str | None] = mapped_column(ForeignKey("text_blob.hash"))
    op: Mapped[Operation] = mapped_column(EnumText(Operation))
    device: Mapped[str]
    time: Mapped[str]
    reason: Mapped[str]


class EntityRow(Row):
    """An entity's heads and the one that is shown; the search index knows it by ``seq``.

    ``view`` holds the merged fields while there are several heads; with one it is null, as the
    fields are the head's own.
    """

    __tablename__ = "entity"

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    type: Mapped[str]
    heads: Mapped[tuple[str, ...]] = mapped_column(Texts())
    head: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    seq: Mapped[int]
    is_deleted: Mapped[bool]
    view: Mapped[str | None]


Index("ix_entity_type", EntityRow.type, EntityRow.is_deleted)
