"""What the ledger shows of its rows, in which order, and how they add up. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from editor_app.domain.credit_ledger import LedgerRow, LedgerTotals
from editor_app.domain.usage_right import RightState


class LedgerChip(Enum):
    """The chips above the table."""

    ALL = "all"
    NO_CREDIT = "no-credit"
    EXPIRING = "expiring"
    EXPIRED = "expired"


class LedgerSort(Enum):
    """The columns of the table, which are what it can be sorted by."""

    ARTICLE = 0
    PUBLISHED = 1
    PHOTOGRAPHER = 2
    AGENCY = 3
    RIGHT = 4


@dataclass(frozen=True, slots=True)
class NameChoice:
    """A photographer or an agency whose rows alone are shown; "" stands for nobody."""

    name: str
    is_agency: bool


@dataclass(frozen=True, slots=True)
class LedgerQuery:
    """Words that a row must contain, a chip, a name, and the order."""

    words: str = ""
    chip: LedgerChip = LedgerChip.ALL
    name: NameChoice | None = None
    sort: LedgerSort = LedgerSort.PUBLISHED
    descending: bool = True

    @property
    def is_narrowed(self) -> bool:
        """Whether rows may be left out."""
        return bool(self.words.strip() or self.name) or self.chip is not LedgerChip.ALL


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """The rows to show in their order.

    ``counts`` are the rows behind each chip; ``totals`` add up all rows of the chip, whatever
    name is chosen among them; ``shown`` adds up the rows of the page.
    """

    rows: tuple[LedgerRow, ...]
    counts: Mapping[LedgerChip, int]
    totals: LedgerTotals
    shown: LedgerTotals


def arrange_ledger(rows: Sequence[LedgerRow], query: LedgerQuery) -> LedgerPage:
    """Return what a query shows of all rows."""
    words = query.words.casefold().split()
    found = [row for row in rows if _has_words(row, words)] if words else list(rows)
    behind = {chip: [row for row in found if test(row)] for chip, test in _TESTS.items()}
    chosen = behind[query.chip]
    shown = [row for row in chosen if _has_name(row, query.name)] if query.name else chosen
    return LedgerPage(
        rows=tuple(_in_order(shown, query)),
        counts={chip: len(each) for chip, each in behind.items()},
        totals=LedgerTotals.of(chosen),
        shown=LedgerTotals.of(shown),
    )


_TESTS: Mapping[LedgerChip, Callable[[LedgerRow], bool]] = {
    LedgerChip.ALL: lambda _row: True,
    LedgerChip.NO_CREDIT: lambda row: not row.credit,
    LedgerChip.EXPIRING: lambda row: row.right is RightState.EXPIRING,
    LedgerChip.EXPIRED: lambda row: row.right is RightState.EXPIRED,
}

_Key = str | date
_KEYS: Mapping[LedgerSort, Callable[[LedgerRow], _Key | None]] = {
    LedgerSort.ARTICLE: lambda row: row.use.title.casefold(),
    LedgerSort.PUBLISHED: lambda row: row.published_on,
    LedgerSort.PHOTOGRAPHER: lambda row: row.use.photographer.casefold(),
    LedgerSort.AGENCY: lambda row: row.use.agency.casefold(),
    LedgerSort.RIGHT: lambda row: row.use.valid_until,
}


def _in_order(rows: Sequence[LedgerRow], query: LedgerQuery) -> list[LedgerRow]:
    """The rows sorted; those that have nothing to sort by stay at the end in either direction."""
    key = _KEYS[query.sort]
    keyed = [(value, row) for row in rows if (value := key(row))]
    keyed.sort(key=_first, reverse=query.descending)
    return [row for _, row in keyed] + [row for row in rows if not key(row)]


def _first(pair: tuple[_Key, LedgerRow]) -> str:
    value = pair[0]
    return value if isinstance(value, str) else value.isoformat()


def _has_words(row: LedgerRow, words: Sequence[str]) -> bool:
    use = row.use
    names = f"{row.credit} {use.photographer} {use.agency}"
    text = f"{use.title} {names} {use.licence} {use.file_name}".casefold()
    return all(word in text for word in words)


def _has_name(row: LedgerRow, choice: NameChoice) -> bool:
    name = row.use.agency if choice.is_agency else row.use.photographer
    return name == choice.name
