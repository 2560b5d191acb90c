"""A day as the language of the window writes it in short."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale


def short_day(moment: datetime) -> str:
    """Return the day of a local time, e.g. ``23.11.26``."""
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)
