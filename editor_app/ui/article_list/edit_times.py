"""When an article was last touched, and how exactly that is worth saying. Qt-free."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

_RECENT = timedelta(days=183)
_DAYS_OF_A_WEEK = 7


class TimeForm(Enum):
    """How exactly a time is worth saying."""

    CLOCK = "clock"
    WEEKDAY = "weekday"
    DATE = "date"
    DATE_WITH_YEAR = "year"


def days_since(edited: datetime, now: datetime) -> int:
    """Return how many midnights lie between two times in the reader's own time zone."""
    return (now.date() - edited.date()).days


def time_form(edited: datetime, now: datetime) -> TimeForm:
    """Return how to write a time: 14:32 today, Mo this week, 3. Nov this year, else with year."""
    days = days_since(edited, now)
    if days <= 0:
        return TimeForm.CLOCK
    if days < _DAYS_OF_A_WEEK:
        return TimeForm.WEEKDAY
    recent = now - edited < _RECENT or edited.year == now.year
    return TimeForm.DATE if recent else TimeForm.DATE_WITH_YEAR
