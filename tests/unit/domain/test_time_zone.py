"""Days on the publication's clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from editor_app.domain.time_zone import day_in, find_zone, first_moment, zone_named

BERLIN = zone_named("Europe/Berlin")


def test_a_late_evening_in_utc_is_the_next_day_in_berlin() -> None:
    assert day_in(datetime(2026, 11, 23, 23, 30, tzinfo=UTC), BERLIN) == date(2026, 11, 24)


def test_a_day_begins_where_the_clock_says_so_in_summer_and_winter() -> None:
    assert first_moment(date(2026, 7, 1), BERLIN) == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert first_moment(date(2026, 12, 1), BERLIN) == datetime(2026, 11, 30, 23, tzinfo=UTC)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_moments_too(day: date) -> None:
    assert first_moment(day, BERLIN).date() == day


@pytest.mark.parametrize("name", ["Europe/Talstadt", "", "../etc/passwd"])
def test_an_unknown_zone_is_utc(name: str) -> None:
    assert find_zone(name) is None
    assert zone_named(name).key == "UTC"
