"""Dates as people write them on pages, in German and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jänner jan",
            "februar february feber feb",
            "märz march mär mar maerz mrz",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month_name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_TIME = (
    r"(?:\s*[,;|–—-]?\s*(?:um|at|gegen|@|T)?\s*(?<!\d)(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)(?:\s*(?:Uhr|h\b))?(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"|\s*(?:Uhr|h)\b|\s*(?P<half_only>[ap])\.?m\b\.?))?"
)
_ISO = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?)(?!\d)"
)
_WRITTEN = (
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*{_MONTH},?\s+{_YEAR}(?!\d){_TIME}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d){_TIME}", re.IGNORECASE
    ),
    re.compile(
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?"
        rf"(?P<year>(?:19|20)\d\d|\d\d)(?![\d.]){_TIME}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\d)(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}(?!\d){_TIME}", re.IGNORECASE
    ),
)
_MAX_SEARCHED = 400
_NOON = 12
_CENTURY = 2000
_SHORT_YEARS = 100


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A moment in UTC and where in the text it stood."""

    at: datetime
    start: int
    end: int


def find_date(text: str, time_zone: str) -> FoundDate | None:
    """Return the first date in a line, or None.

    A date without a time is midnight, one without a zone is in ``time_zone``. Month and day
    around slashes are read as in American English unless that is impossible.
    """
    text = text[:_MAX_SEARCHED]
    found = [result for result in (_iso(text, time_zone), *_written(text, time_zone)) if result]
    return min(found, key=lambda result: (result.start, -result.end), default=None)


def parse_moment(text: str, time_zone: str) -> datetime | None:
    """Return a machine-written moment (ISO 8601 or close to it) in UTC, or None."""
    text = text.strip()[:64]
    try:
        moment = datetime.fromisoformat(text.replace(" +", "+").replace(" Z", "Z"))
    except ValueError:
        found = find_date(text, time_zone)
        return found.at if found else None
    return to_utc(moment, time_zone)


def to_utc(moment: datetime, time_zone: str) -> datetime | None:
    """Return a moment in UTC; without a zone it is in ``time_zone``. None at the ends of time."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=_zone(time_zone))
    try:
        return aware.astimezone(UTC)
    except OverflowError:
        return None


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return ZoneInfo("UTC")


def _iso(text: str, time_zone: str) -> FoundDate | None:
    match = _ISO.search(text)
    if match is None:
        return None
    written = re.sub(r"(?<=\d)\s(?=[+-])", "", match["iso"].replace(",", "."))
    try:
        at = to_utc(datetime.fromisoformat(written), time_zone)
    except ValueError:
        return None
    return FoundDate(at, match.start(), match.end()) if at else None


def _written(text: str, time_zone: str) -> list[FoundDate]:
    found = []
    for pattern in _WRITTEN:
        match = pattern.search(text)
        if match is None:
            continue
        moment = _moment(match.groupdict())
        at = to_utc(moment, time_zone) if moment else None
        if at:
            found.append(FoundDate(at, match.start(), match.end()))
    return found


def _moment(parts: dict[str, str | None]) -> datetime | None:
    year = int(parts["year"] or 0)
    try:
        month, day = _month_and_day(parts)
        return datetime(  # noqa: DTZ001 - the caller knows the zone
            year if year >= _SHORT_YEARS else year + _CENTURY,
            month,
            day,
            _hour(parts),
            int(parts.get("minute") or 0),
        )
    except ValueError:
        return None


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    if "first" in parts:
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        return (second, first) if first > _NOON else (first, second)
    name = parts.get("month_name")
    month = _MONTHS[name.lower()] if name else int(parts["month"] or 0)
    return month, int(parts["day"] or 0)


def _hour(parts: dict[str, str | None]) -> int:
    hour = int(parts.get("hour") or 0)
    half = (parts.get("half") or parts.get("half_only") or "").lower()
    if not half:
        return hour % 24
    return hour % _NOON + (_NOON if half == "p" else 0)
