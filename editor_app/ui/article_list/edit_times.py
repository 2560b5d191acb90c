"""When an article was last touched, in the words of a list. Qt-free."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum


class AgeGroup(Enum):
    """The heading under which an article stands."""

    TODAY = "today"
    WEEK = "week"
    OLDER = "older"


class TimeForm(Enum):
    """How exactly a time is worth saying."""

    CLOCK = "clock"
    WEEKDAY = "weekday"
    DATE = "date"
    DATE_WITH_YEAR = "year"


def age_group(edited: datetime, now: datetime) -> AgeGroup:
    """Return the group of a time; both are aware and in the reader's own time zone.

    A week is the seven days that end today, so that Monday's list is not empty.
    """
    days = (now.date() - edited.date()).days
    if days <= 0:
        return AgeGroup.TODAY
    return AgeGroup.WEEK if days < 7 else AgeGroup.OLDER  # noqa: PLR2004 - days of a week


def time_form(edited: datetime, now: datetime) -> TimeForm:
    """Return how to write a time: 14:32 today, Mo this week, 3.11. this year, else with year."""
    group = age_group(edited, now)
    if group is AgeGroup.TODAY:
        return TimeForm.CLOCK
    if group is AgeGroup.WEEK:
        return TimeForm.WEEKDAY
    recent = now - edited < timedelta(days=183) or edited.year == now.year
    return TimeForm.DATE if recent else TimeForm.DATE_WITH_YEAR
