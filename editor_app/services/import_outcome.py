"""What an import did, or would do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.importers.contract import Loss


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """Counts by kind of entity ("article", "comment", …) and everything that was lost.

    ``kept`` are entities that changed at the origin but were edited here since: they stay.
    ``confirmed`` counts replies of this library that came back from where they were published.
    """

    created: Mapping[str, int]
    updated: Mapping[str, int]
    unchanged: Mapping[str, int]
    kept: Mapping[str, int]
    losses: tuple[Loss, ...]
    article_ids: tuple[EntityId, ...]
    changes: Changes
    confirmed: int = 0

    @property
    def found_anything(self) -> bool:
        """Whether there was anything in the files that belongs into a library."""
        return any(map(bool, (self.created, self.updated, self.unchanged, self.kept)))

    @property
    def changed_anything(self) -> bool:
        """Whether the library is (or would be) different afterwards."""
        changed = (*self.created.values(), *self.updated.values(), self.confirmed)
        return bool(sum(changed))


class ImportTally:
    """Counts while an import runs."""

    def __init__(self) -> None:
        self.created: Counter[str] = Counter()
        self.updated: Counter[str] = Counter()
        self.unchanged: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()
        self.losses: list[Loss] = []
        self.article_ids: list[EntityId] = []
        self.confirmed = 0

    def outcome(self, changes: Changes) -> ImportOutcome:
        """Return the counts as they stand."""
        return ImportOutcome(
            dict(self.created),
            dict(self.updated),
            dict(self.unchanged),
            dict(self.kept),
            tuple(self.losses),
            tuple(self.article_ids),
            changes,
            self.confirmed,
        )
