"""Moments and days as text: fixed width, so that the order of the text is the order of time."""

from __future__ import annotations

from datetime import UTC, date, datetime


class NaiveDatetimeError(ValueError):
    """A time without a zone was about to be kept: a mistake of the program."""


def utc_text(moment: datetime) -> str:
    """Return ``2026-11-24T08:15:00.000000Z``. Raises NaiveDatetimeError without a zone."""
    if moment.tzinfo is None:
        message = f"a time needs a zone: {moment!r}"
        raise NaiveDatetimeError(message)
    there = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return f"{there.isoformat(timespec='microseconds')[:-6]}Z"


def moment_from_text(text: str) -> datetime:
    """Return the aware moment, in UTC, of a text made by ``utc_text``, which ends in Z."""
    return datetime.fromisoformat(text)


def day_text(day: date) -> str:
    """Return ``2026-11-24``."""
    return day.isoformat()
