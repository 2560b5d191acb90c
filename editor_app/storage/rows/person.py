"""People's rows."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.identity import EntityId
from editor_app.domain.person import Role
from editor_app.storage.column_types import EnumText
from editor_app.storage.rows.base import Row


class PersonRow(Row):
    """The fields of a Person."""

    __tablename__ = "person"

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    name: Mapped[str]
    slug: Mapped[str]
    role: Mapped[Role] = mapped_column(EnumText(Role))
    bio: Mapped[str]
    badge: Mapped[str]
    portrait_id: Mapped[EntityId | None]
    origin: Mapped[str]
