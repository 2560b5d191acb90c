"""A picture of the window, for machines without a display."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor_app.ui.library_window import LibraryWindow

_STEP_MS = 100
_CALM_STEPS = 8
_PATIENCE_STEPS = 300


class Photographer(QObject):
    """Waits until nothing moves any more, then takes the picture.

    ``done`` carries whether the file was written.
    """

    done = Signal(bool)

    def __init__(self, library: LibraryWindow, target: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._target = target
        self._calm = 0
        self._steps = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._steps += 1
        library = self._library
        busy = library.workroom is None or library.jobs.is_busy()
        self._calm = 0 if busy else self._calm + 1
        if self._calm >= _CALM_STEPS or self._steps >= _PATIENCE_STEPS:
            self._timer.stop()
            self.done.emit(self._take(library.window))

    def _take(self, window: QWidget) -> bool:
        self._target.parent.mkdir(parents=True, exist_ok=True)
        return bool(window.grab().save(str(self._target)))
