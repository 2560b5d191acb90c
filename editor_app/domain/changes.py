"""What a write changed, so that whoever shows it can decide to look again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.identity import EntityId


@dataclass(frozen=True, slots=True)
class Changes:
    """The kinds of entity that changed ("article", "image", …) and their ids."""

    kinds: frozenset[str] = frozenset()
    ids: frozenset[EntityId] = frozenset()

    @staticmethod
    def together(changes: Iterable[Changes]) -> Changes:
        """Return many at once, in time that grows with their number and no faster."""
        given = tuple(changes)
        kinds = frozenset[str]().union(*(each.kinds for each in given))
        return Changes(kinds, frozenset[EntityId]().union(*(each.ids for each in given)))

    def __or__(self, other: Changes) -> Changes:
        """Return both together."""
        return Changes(self.kinds | other.kinds, self.ids | other.ids)
