"""Long work stops when it is no longer wanted."""

from __future__ import annotations

import pytest

from editor_app.domain.clock import SystemClock
from editor_app.domain.errors import CancelledError
from editor_app.domain.progress import ignore_progress, never_cancelled, stop_if


def test_wanted_work_goes_on() -> None:
    stop_if(never_cancelled)
    ignore_progress(1, 0)

    assert not never_cancelled()


def test_unwanted_work_stops_and_says_that_nothing_changed() -> None:
    with pytest.raises(CancelledError) as raised:
        stop_if(lambda: True)

    assert raised.value.message.in_language("de") == "Abgebrochen. Es wurde nichts geändert."


def test_the_computers_clock_tells_utc() -> None:
    now = SystemClock().now()

    assert now.utcoffset() is not None
    assert not now.utcoffset()
