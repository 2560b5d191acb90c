"""Dates: absolute, in the article's language, on the publication's clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from editor_app.site.dates import calendar_for, utc
from editor_app.site.strings import theme_strings

SUMMER = datetime(2026, 7, 31, 22, 5, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "1. August 2026, 00:05 Uhr"),
        ("de-AT", "1. August 2026, 00:05 Uhr"),
        ("en", "1 August 2026, 00:05"),
        ("fr", "1. août 2026, 00:05 Uhr"),
        ("not a language", "1. August 2026, 00:05 Uhr"),
    ],
)
def test_a_date_speaks_the_language_of_the_article(language: str, text: str) -> None:
    calendar = calendar_for(language, "Europe/Berlin", theme_strings(language, "de"))

    assert calendar.stamp(SUMMER).text == text


def test_january_has_its_austrian_name_in_austria() -> None:
    calendar = calendar_for("de-AT", "Europe/Vienna", theme_strings("de-AT"))

    assert calendar.stamp(datetime(2026, 1, 3, 12, tzinfo=UTC)).day == "3. Jänner 2026"


def test_machines_get_the_offset_of_the_publications_clock() -> None:
    calendar = calendar_for("de", "Europe/Berlin", theme_strings("de"))

    assert calendar.stamp(SUMMER).iso == "2026-08-01T00:05+02:00"
    assert calendar.stamp(SUMMER.replace(month=12)).iso == "2026-12-31T23:05+01:00"


@pytest.mark.parametrize("zone", ["", "Nowhere/Land", "../../etc/passwd"])
def test_an_unknown_time_zone_falls_back_to_utc(zone: str) -> None:
    calendar = calendar_for("de", zone, theme_strings("de"))

    assert calendar.stamp(SUMMER).iso == "2026-07-31T22:05+00:00"


def test_a_day_that_was_formatted_before_reads_the_same() -> None:
    calendar = calendar_for("de", "Europe/Berlin", theme_strings("de"))
    later = SUMMER.replace(second=1)

    assert calendar.stamp(SUMMER) == calendar.stamp(later)


def test_feeds_get_seconds_in_utc() -> None:
    calendar = calendar_for("de", "Europe/Berlin", theme_strings("de"))
    local = calendar.local_time(SUMMER.replace(microsecond=5))

    assert utc(local) == "2026-07-31T22:05:59Z"
