"""Dates on the page: absolute, in the article's language, on the publication's clock.

A static page must not say "today". Babel's formatting is exact but slow (about 50 µs a date), and
a page with comments has dozens of dates that repeat: days and minutes are formatted once each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import parse_pattern

from editor_app.domain.time_zone import zone_named
from editor_app.site.strings import ThemeStrings


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment for ``<time>``: ``iso`` for machines, ``text`` for people, ``day`` without time."""

    iso: str
    text: str
    day: str


@dataclass(slots=True)
class Calendar:
    """Writes moments in one language and time zone."""

    strings: ThemeStrings
    zone: ZoneInfo
    locale: Locale
    _days: dict[date, str] = field(default_factory=dict)
    _minutes: dict[tuple[int, int], str] = field(default_factory=dict)

    def stamp(self, moment: datetime) -> Stamp:
        """Return an aware moment as the page shows it, to the minute."""
        local = moment.astimezone(self.zone)
        day, minute = local.date(), (local.hour, local.minute)
        day_text = self._days.get(day)
        if day_text is None:
            pattern = parse_pattern(self.strings["date_pattern"])
            day_text = self._days[day] = pattern.apply(local, self.locale)
        time_text = self._minutes.get(minute)
        if time_text is None:
            pattern = parse_pattern(self.strings["time_pattern"])
            time_text = self._minutes[minute] = pattern.apply(local, self.locale)
        return Stamp(local.isoformat(timespec="minutes"), f"{day_text}, {time_text}", day_text)

    def local_time(self, moment: datetime) -> datetime:
        """Return an aware moment on the publication's clock."""
        return moment.astimezone(self.zone)


def calendar_for(language: str, time_zone: str, strings: ThemeStrings) -> Calendar:
    """Return the calendar of a language (``de``, ``de-CH``) and an IANA time zone.

    Month names are the language's; how day and time are put together is the theme's. A language
    or zone that is unknown falls back to the theme's language and to UTC.
    """
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        locale = Locale.parse(strings.language)
    return Calendar(strings, zone_named(time_zone), locale)


def utc(moment: datetime) -> str:
    """Return a moment as feeds and sitemaps write it (RFC 3339), to the second."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
