"""How long work tells of itself and learns that it is no longer wanted."""

from __future__ import annotations

from collections.abc import Callable

from editor_app.domain.errors import CancelledError

Report = Callable[[int, int], None]
"""Called with how much is done and how much there is in all (0 where that is unknown)."""

Cancelled = Callable[[], bool]
"""Asked now and then; true once the work is no longer wanted."""


def ignore_progress(done: int, total: int) -> None:
    """Take a report and do nothing with it."""


def never_cancelled() -> bool:
    """Say that the work is still wanted."""
    return False


def stop_if(cancelled: Cancelled) -> None:
    """Raise CancelledError when the work is no longer wanted."""
    if cancelled():
        raise CancelledError("Cancelled. Nothing was changed.")
