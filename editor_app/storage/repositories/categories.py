"""Categories: few, read as a whole, found by name."""

from __future__ import annotations

from sqlalchemy import Connection

from editor_app.domain.category import Category
from editor_app.storage.kinds import KINDS
from editor_app.storage.repositories.entities import EntityRepository, same_name


class CategoryRepository(EntityRepository[Category]):
    """Reads categories."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, KINDS["category"], Category)

    def list_all(self) -> tuple[Category, ...]:
        """Return all categories, ordered by position, then by name."""
        return self.read(order=("position", "name", "id"))

    def find_by_name(self, name: str) -> Category | None:
        """Return the category of a name, whatever its case, or None."""
        return next((c for c in self.list_all() if same_name(c.name, name)), None)
