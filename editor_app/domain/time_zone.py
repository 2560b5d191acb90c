"""The publication's clock: which day a moment belongs to, and when a day begins there."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def find_zone(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name ("Europe/Berlin"), or None where it is unknown."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_named(name: str) -> ZoneInfo:
    """Return the zone of an IANA name, UTC where it is unknown."""
    return find_zone(name) or ZoneInfo("UTC")


def day_in(moment: datetime, zone: ZoneInfo) -> date:
    """Return the day that an aware moment belongs to."""
    return moment.astimezone(zone).date()


def first_moment(day: date, zone: ZoneInfo) -> datetime:
    """Return when a day begins in a zone, in UTC; the ends of the calendar stand for themselves."""
    if day in {date.min, date.max}:
        return datetime.combine(day, time.min if day == date.min else time.max, UTC)
    return datetime.combine(day, time.min, zone).astimezone(UTC)
