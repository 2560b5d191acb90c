"""People: few, read as a whole, found by name."""

from __future__ import annotations

from sqlalchemy import Connection

from editor_app.domain.person import Person
from editor_app.storage.kinds import KINDS
from editor_app.storage.repositories.entities import EntityRepository, same_name


class PersonRepository(EntityRepository[Person]):
    """Reads people."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, KINDS["person"], Person)

    def list_all(self) -> tuple[Person, ...]:
        """Return everybody, ordered by name."""
        return self.read(order=("name", "id"))

    def find_by_name(self, name: str) -> Person | None:
        """Return the person of a name, whatever its case, or None."""
        return next((p for p in self.list_all() if same_name(p.name, name)), None)
