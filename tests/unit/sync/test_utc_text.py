"""Times as text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.sync.utc_text import NaiveDatetimeError, moment_from_text, utc_text

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=ZONES)  # noqa: DTZ001 - bounds are naive by definition


@given(MOMENTS)
def test_a_moment_survives_being_text(moment: datetime) -> None:
    assert moment_from_text(utc_text(moment)) == moment
    assert moment_from_text(utc_text(moment)).utcoffset() == timedelta(0)


@given(MOMENTS, MOMENTS)
def test_order_of_texts_is_order_of_moments(one: datetime, other: datetime) -> None:
    assert (utc_text(one) < utc_text(other)) == (one < other)
    assert len(utc_text(one)) == len(utc_text(other))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(NaiveDatetimeError):
        utc_text(datetime(2026, 11, 24, 8, 0))  # noqa: DTZ001 - the point of the test


def test_the_text_is_that_of_iso_8601() -> None:
    assert utc_text(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)) == "2026-01-02T03:04:05.000000Z"
