"""What nobody foresaw: it is written down and said, and no word is lost."""

from __future__ import annotations

import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from editor_app.text.hidden_addresses import hide_addresses

_MAX_LOG_BYTES = 512 * 1024


class CrashGuard(QObject):
    """Takes the place of Python's own hooks while the window is open."""

    happened = Signal(str)
    """Carries the kind of error; always on the window's thread."""

    _arrived = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._arrived.connect(self.happened, Qt.ConnectionType.QueuedConnection)

    @property
    def log(self) -> Path:
        """The file that errors are written to."""
        return self._log

    def install(self) -> None:
        """Hear of every error that nobody caught."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def remove(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def note(self, error: BaseException) -> None:
        """Write an error down without saying it."""
        self._write("".join(traceback.format_exception(error)))

    def _on_error(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        sys.__excepthook__(kind, error, trace)
        self._write("".join(traceback.format_exception(kind, error, trace)))
        self._arrived.emit(kind.__name__)

    def _on_thread_error(self, details: threading.ExceptHookArgs) -> None:
        error = details.exc_value or RuntimeError(details.exc_type.__name__)
        self._on_error(details.exc_type, error, details.exc_traceback)

    def _write(self, text: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            if self._log.exists() and self._log.stat().st_size > _MAX_LOG_BYTES:
                self._log.replace(self._log.with_suffix(".old.log"))
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC).isoformat()}\n{hide_addresses(text)}\n")
        except OSError:
            return
