"""How long the window's thread is away from its event loop: what a person feels as a stall."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT_MS = 4


@dataclass(frozen=True)
class Pause:
    """Between two beats: the time beyond the beat, and how long the thread worked, both in ms.

    On a busy machine the first grows with whatever else runs there, the second does not.
    """

    away: float
    worked: float


class Heartbeat(QObject):
    """Beats from ``start`` to ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pauses: list[Pause] = []
        self._last = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to measure."""
        self._pauses.clear()
        self._last = (perf_counter(), thread_time())
        self._timer.start()

    def stop(self) -> list[Pause]:
        """End, and return the pauses."""
        self._timer.stop()
        return list(self._pauses)

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        away = max(0.0, (now - self._last[0]) * 1000 - _BEAT_MS)
        self._pauses.append(Pause(away, (worked - self._last[1]) * 1000))
        self._last = (now, worked)
