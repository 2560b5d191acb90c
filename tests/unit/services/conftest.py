"""A library of its own for each test, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.services.session import Session, create_session

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass
class StillClock:
    """Says the same time until it is set."""

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def session(tmp_path: Path, clock: StillClock) -> Iterator[Session]:
    """A library „Talblatt“ with one author and one category."""
    with create_session(
        tmp_path / "Talblatt.druckreif",
        title="Das Talblatt",
        author="Lena Brandt",
        categories=["Stadt"],
        clock=clock,
    ) as opened:
        yield opened
