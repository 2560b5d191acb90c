"""The ledger of pictures: every use with its credit, and how often each name occurs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from editor_app.domain.identity import EntityId
from editor_app.domain.picture_use import PictureUse
from editor_app.domain.usage_right import RightState


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A use of a picture as the ledger shows it.

    ``credit`` is the finished line, empty when nobody is named; ``published_on`` is the day on
    the publication's clock; ``address`` is the page's, empty for what is not public.
    """

    use: PictureUse
    credit: str
    published_on: date | None
    address: str
    right: RightState


@dataclass(frozen=True, slots=True)
class NameTotal:
    """How often a photographer's or an agency's pictures are used; "" stands for nobody."""

    name: str
    uses: int
    pictures: int


@dataclass(slots=True)
class LedgerTotals:
    """Adds up the rows that pass through it."""

    uses: int = 0
    _pictures: set[EntityId] = field(default_factory=set)
    _photographers: dict[str, _Tally] = field(default_factory=dict)
    _agencies: dict[str, _Tally] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[LedgerRow]) -> LedgerTotals:
        """Return the totals of rows."""
        totals = cls()
        for row in rows:
            totals.add(row)
        return totals

    def add(self, row: LedgerRow) -> None:
        """Count a row."""
        use = row.use
        self.uses += 1
        self._pictures.add(use.image_id)
        self._photographers.setdefault(use.photographer, _Tally()).add(use.image_id)
        self._agencies.setdefault(use.agency, _Tally()).add(use.image_id)

    @property
    def pictures(self) -> int:
        """How many different pictures were counted."""
        return len(self._pictures)

    @property
    def photographers(self) -> tuple[NameTotal, ...]:
        """The totals per photographer, the most used first."""
        return _totals(self._photographers)

    @property
    def agencies(self) -> tuple[NameTotal, ...]:
        """The totals per agency, the most used first."""
        return _totals(self._agencies)


@dataclass(slots=True)
class _Tally:
    uses: int = 0
    pictures: set[EntityId] = field(default_factory=set)

    def add(self, image_id: EntityId) -> None:
        self.uses += 1
        self.pictures.add(image_id)


def _totals(tallies: dict[str, _Tally]) -> tuple[NameTotal, ...]:
    totals = (NameTotal(name, tally.uses, len(tally.pictures)) for name, tally in tallies.items())
    return tuple(sorted(totals, key=lambda total: (-total.uses, total.name.casefold())))
