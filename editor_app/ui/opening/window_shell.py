"""The window itself, without what is in it, so that it can be shown at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:  # Each of Qt's classes takes its time to come alive.
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

MINIMUM = (1024, 640)
DEFAULT = (1600, 1000)


class WindowShell(QMainWindow):
    """Tells what happens to the window; its content decides what to do."""

    painted = Signal()
    """The window has been on the screen once; heavy things may begin."""
    resized = Signal()
    closing = Signal(object)
    """Carries the QCloseEvent; whoever must keep the window open ignores the event."""
    files_dropped = Signal(object)
    """The paths of files that were let go over the window."""

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self.setMinimumSize(*MINIMUM)
        self.resize(*DEFAULT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once, after the first paint, that it is over."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the size is another one."""
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let others put everything into safety before the window goes."""
        self.closing.emit(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were let go."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(tuple(paths))

    def _tell_painted(self) -> None:
        self.painted.emit()
