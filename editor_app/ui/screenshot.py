"""A picture of the window, for machines without a display."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.ui.first_start import FirstStart
from editor_app.ui.library_window import LibraryWindow

_STEP_MS = 100
_CALM_STEPS = 8
_PATIENCE_STEPS = 300


class Photographer(QObject):
    """Waits until nothing moves any more, then takes the picture."""

    done = Signal()

    def __init__(self, start: FirstStart, target: Path) -> None:
        super().__init__(start)
        self._start = start
        self._target = target
        self._calm = 0
        self._steps = 0
        self.is_written = False
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._steps += 1
        application = self._start.application
        library = application.library if application is not None else None
        is_calm = library is not None and library.workroom is not None
        is_calm = is_calm and library is not None and not library.jobs.is_busy()
        self._calm = self._calm + 1 if is_calm else 0
        if self._calm >= _CALM_STEPS or self._steps >= _PATIENCE_STEPS:
            self._timer.stop()
            if library is not None:
                self._take(library)
            self.done.emit()

    def _take(self, library: LibraryWindow) -> None:
        self._target.parent.mkdir(parents=True, exist_ok=True)
        self.is_written = bool(library.shell.grab().save(str(self._target)))
