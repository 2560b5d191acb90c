"""Categories' rows."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.storage.rows.base import Row


class CategoryRow(Row):
    """The fields of a Category."""

    __tablename__ = "category"

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    name: Mapped[str]
    slug: Mapped[str]
    colour: Mapped[str]
    position: Mapped[int]
    origin: Mapped[str]
