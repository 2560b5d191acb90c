"""The hybrid logical clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editor_app.sync.clock import HybridClock, Stamp

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
JUMPS = st.lists(st.timedeltas(timedelta(days=-400), timedelta(days=400)), max_size=30)
STAMPS = st.builds(
    Stamp,
    st.integers(-(10**9), 10**9).map(lambda seconds: NOON + timedelta(seconds=seconds)),
    st.integers(0, 0xFFFFFF),
)


@given(JUMPS)
def test_every_stamp_is_later_than_the_one_before(jumps: list[timedelta]) -> None:
    clock, stamps = HybridClock(), list[Stamp]()
    for jump in jumps:
        stamps.append(clock.tick(NOON + jump))
    assert stamps == sorted(set(stamps))


@given(STAMPS, STAMPS)
def test_stamps_sort_like_their_texts_and_read_back(one: Stamp, other: Stamp) -> None:
    assert (str(one) < str(other)) == (one < other)
    assert Stamp.parse(str(one)) == one


def test_a_stamp_is_the_computers_time_as_long_as_that_moves_on() -> None:
    clock = HybridClock()
    clock.tick(NOON)
    assert clock.tick(NOON + timedelta(milliseconds=7)) == Stamp(NOON + timedelta(milliseconds=7))


def test_what_follows_a_foreign_stamp_is_later_than_it() -> None:
    clock, foreign = HybridClock(), Stamp(NOON + timedelta(days=1), 5)
    clock.observe(foreign)
    assert clock.tick(NOON) == Stamp(foreign.moment, 6)


def test_a_full_count_moves_on_to_the_next_millisecond() -> None:
    clock = HybridClock(Stamp(NOON, 0xFFFFFF))
    assert clock.tick(NOON) == Stamp(NOON + timedelta(milliseconds=1))
