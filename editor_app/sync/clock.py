"""The hybrid logical clock: times that never run backwards, even when the computer's clock does.

Kulkarni, Demirbas et al., "Logical Physical Clocks" (2014). It orders what is shown and breaks
ties between scalars; the identity of a revision never rests on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock

_LARGEST_COUNT = 0xFFFFFF


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """A moment to the millisecond and a count within it; its text sorts like itself."""

    moment: datetime
    count: int = 0

    def __str__(self) -> str:
        """Return ``2026-11-24T08:15:00.000Z-00001a``."""
        return f"{self.moment.isoformat(timespec='milliseconds')[:23]}Z-{self.count:06x}"

    @staticmethod
    def parse(text: str) -> Stamp:
        """Return the stamp written as ``text``. Raises ValueError when it is none."""
        moment, _, count = text.partition("Z-")
        return Stamp(datetime.fromisoformat(moment).replace(tzinfo=UTC), int(count, 16))


class HybridClock:
    """Gives one stamp after the other, each later than all it has given or seen."""

    def __init__(self, last: Stamp | None = None) -> None:
        self._last = last or Stamp(datetime.min.replace(tzinfo=UTC))
        self._lock = Lock()

    def tick(self, now: datetime) -> Stamp:
        """Return the next stamp; ``now`` is the computer's idea of the present (aware)."""
        moment = now.astimezone(UTC)
        moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
        with self._lock:
            if moment > self._last.moment:
                self._last = Stamp(moment)
            elif self._last.count < _LARGEST_COUNT:
                self._last = Stamp(self._last.moment, self._last.count + 1)
            else:
                self._last = Stamp(self._last.moment + timedelta(milliseconds=1))
            return self._last

    def observe(self, seen: Stamp) -> None:
        """Take note of a stamp from elsewhere, so that what follows is later than it."""
        with self._lock:
            self._last = max(self._last, seen)
