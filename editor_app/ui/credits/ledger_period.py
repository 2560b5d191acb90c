"""The periods that are offered above the ledger. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from editor_app.services.credit_ledger import ALWAYS, Period


class PeriodKind(Enum):
    """What can be chosen."""

    ALWAYS = "always"
    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A kind of period; ``own`` holds the days for ``OWN``."""

    kind: PeriodKind = PeriodKind.ALWAYS
    own: Period = ALWAYS


def period_of(choice: PeriodChoice, today: date) -> Period:
    """Return the days of a choice; days of one's own may stand the wrong way round."""
    if choice.kind is PeriodKind.OWN:
        first, last = choice.own.first, choice.own.last
        return Period(last, first) if first and last and last < first else choice.own
    month = today.replace(day=1)
    year = month.replace(month=1)
    month_before = month - timedelta(days=1)
    return {
        PeriodKind.ALWAYS: Period(),
        PeriodKind.THIS_MONTH: Period(month, _end_of_month(month)),
        PeriodKind.LAST_MONTH: Period(month_before.replace(day=1), month_before),
        PeriodKind.THIS_YEAR: Period(year, date(year.year, 12, 31)),
        PeriodKind.LAST_YEAR: Period(date(year.year - 1, 1, 1), date(year.year - 1, 12, 31)),
    }[choice.kind]


def _end_of_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
