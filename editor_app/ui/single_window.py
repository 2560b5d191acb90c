"""One window per library: a second start raises the first one instead.

The lock is Qt's lock file, which is cheap and knows when its owner has died. The socket over
which the second start asks is only listened to after the first paint.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from editor_app.ui.library_key import library_key

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_ANSWER_MS = 1000


class SingleWindow(QObject):
    """Holds the place of the one window on a library, until ``release``."""

    raise_requested = Signal()

    def __init__(self, states: Path, folder: Path) -> None:
        super().__init__()
        self._name = f"druckreif-{library_key(folder)}"
        self._file = states / f"{self._name}.window"
        self._lock = QLockFile(str(self._file))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def may_be_taken(self) -> bool:
        """Whether another window may have the place; cheap, where taking it waits for the disk."""
        return self._file.exists()

    def take(self) -> bool:
        """Take the place; False when another window has it."""
        if self._lock.isLocked():
            return True
        self._file.parent.mkdir(parents=True, exist_ok=True)
        return self._lock.tryLock(0)

    def ask_to_raise(self) -> bool:
        """Ask the window that has the place to come forward; whether it heard."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - not at a usual start

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(b"raise\n")
        heard = socket.waitForBytesWritten(_ANSWER_MS)
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Hear other starts from now on."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)

    def release(self) -> None:
        """Give the place up."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_connection(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raise_requested.emit()
