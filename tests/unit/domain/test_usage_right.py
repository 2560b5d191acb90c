"""How long a picture may be shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from editor_app.domain.usage_right import RightState, right_state

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-1, RightState.EXPIRED),
        (0, RightState.EXPIRING),
        (30, RightState.EXPIRING),
        (31, RightState.VALID),
    ],
)
def test_the_last_day_itself_is_still_allowed(days: int, state: RightState) -> None:
    assert right_state(TODAY + timedelta(days=days), TODAY) is state


def test_without_a_last_day_nothing_runs_out() -> None:
    assert right_state(None, TODAY) is RightState.OPEN
