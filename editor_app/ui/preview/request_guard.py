"""Lets nothing out: the preview may ask for our own scheme and for data, and for nothing else."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from editor_app.ui.preview.scheme import SCHEME

ALLOWED = frozenset({SCHEME, "data"})
_REMEMBERED = 200
_BLOCKED = True


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every other request, and remembers the last ones it blocked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocked: deque[str] = deque(maxlen=_REMEMBERED)

    @property
    def blocked(self) -> tuple[str, ...]:
        """The addresses that something tried to reach."""
        return tuple(self._blocked)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Decide about one request."""
        url = info.requestUrl()
        if url.scheme() not in ALLOWED:
            info.block(_BLOCKED)
            self._blocked.append(url.toString())
