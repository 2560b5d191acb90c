"""Reading the entities of one kind whose row holds all their fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select

from editor_app.domain.category import Category
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import Kind

Thing = TypeVar("Thing", bound=Publication | Person | Category | Image)


class EntityRepository(Generic[Thing]):
    """Reads publications, people, categories or images."""

    def __init__(self, connection: Connection, kind: Kind, entity: type[Thing]) -> None:
        self._connection = connection
        self._entity = entity
        self._columns = kind.row.__table__.c
        self._wanted = [self._columns[name] for name in kind.field_names]

    def get(self, entity_id: EntityId) -> Thing:
        """Return one entity. Raises NotFoundError."""
        found = self.find(entity_id)
        if found is None:
            raise NotFoundError("There is no entry “{id}” in this library.", id=entity_id)
        return found

    def find(self, entity_id: EntityId) -> Thing | None:
        """Return one entity, or None when there is none with this id."""
        return next(iter(self.read(self._columns.id == entity_id)), None)

    def get_many(self, ids: Iterable[EntityId]) -> dict[EntityId, Thing]:
        """Return those of the entities that exist, in the order of the ids."""
        wanted = tuple(ids)
        found = {each.id: each for each in self.read(is_among(self._columns.id, wanted))}
        return {entity_id: found[entity_id] for entity_id in wanted if entity_id in found}

    def read(
        self, condition: ColumnElement[bool] | None = None, order: Sequence[str] = ("id",)
    ) -> tuple[Thing, ...]:
        """Return the entities that meet a condition, ordered by columns."""
        statement: Select[*tuple[Any, ...]] = select(*self._wanted)
        if condition is not None:
            statement = statement.where(condition)
        ordered = statement.order_by(*(self._columns[name] for name in order))
        return tuple(self._entity(*row) for row in self._connection.execute(ordered))


def same_name(one: str, other: str) -> bool:
    """Return whether two names differ in case and surrounding space only."""
    return one.strip().casefold() == other.strip().casefold()
