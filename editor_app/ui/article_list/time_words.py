"""Writes the times of a list in the language of the window."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from editor_app.ui.article_list.age_groups import AgeGroup, group_of_age, group_word
from editor_app.ui.article_list.edit_times import TimeForm, days_since, time_form


def group_name(edited: datetime | None, now: datetime) -> str:
    """Return the heading for a time; both in local time."""
    if edited is None:
        return group_word(AgeGroup.OLDER)
    return group_word(group_of_age(days_since(edited, now)))


def time_word(edited: datetime | None, now: datetime) -> str:
    """Return a time as short as is clear: ``14:32``, ``Mo``, ``3.11.`` or ``3.11.2025``."""
    if edited is None:
        return ""
    locale = QLocale()
    form = time_form(edited, now)
    if form is TimeForm.CLOCK:
        return locale.toString(QTime(edited.hour, edited.minute), "HH:mm")
    day = QDate(edited.year, edited.month, edited.day)
    if form is TimeForm.WEEKDAY:
        return locale.dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat).rstrip(".")
    short = "d. MMM" if locale.language() is QLocale.Language.German else "d MMM"
    year = " yyyy" if form is TimeForm.DATE_WITH_YEAR else ""
    return locale.toString(day, short + year)
