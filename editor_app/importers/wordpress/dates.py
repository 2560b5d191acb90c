"""Moments as WordPress writes them: GMT where it knows it, else in the site's own zone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from editor_app.importers.dates import to_utc

_NEVER = "0000"


def wordpress_moment(gmt: str, local: str, time_zone: str) -> datetime | None:
    """Return a moment in UTC; drafts have no GMT ("0000-00-00 00:00:00"), None without either."""
    for text, zone in ((gmt, "UTC"), (local, time_zone)):
        if text and not text.startswith(_NEVER):
            try:
                return to_utc(datetime.fromisoformat(text), zone)
            except ValueError:
                continue
    return None


def feed_moment(text: str) -> datetime | None:
    """Return the moment of an RSS ``pubDate``, None for an empty or impossible one."""
    if not text or "-0001" in text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
