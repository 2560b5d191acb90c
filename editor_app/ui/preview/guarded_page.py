"""A page that stays where it is: links open in the system's browser, and only on a click."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWebEngineCore import (
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
)

from editor_app.ui.preview.scheme import SCHEME

_OUTSIDE = frozenset({"http", "https", "mailto"})
_NavigationType = QWebEnginePage.NavigationType


class GuardedPage(QWebEnginePage):
    """Allows the loading of our own page and jumps within it."""

    def __init__(self, profile: QWebEngineProfile) -> None:
        super().__init__(profile)
        self.allowed = QUrl()
        self.newWindowRequested.connect(self._on_new_window)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Decide about a navigation; what leads outside is opened there instead."""
        url = QUrl(url)
        if url.scheme() == SCHEME:
            # Jumps within the page, and the page itself when the program loads it.
            page, _, _ = url.toString().partition("#")
            return is_main_frame and page == self.allowed.toString()
        if kind == _NavigationType.NavigationTypeLinkClicked:
            open_outside(url)
        return False

    def javaScriptConsoleMessage(
        self,
        _level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        _message: str,
        _line: int,
        _source: str,
    ) -> None:
        """Keep quiet about blocked scripts and requests: the guard has them on its list."""

    def _on_new_window(self, request: QWebEngineNewWindowRequest) -> None:
        if request.isUserInitiated():
            open_outside(request.requestedUrl())


def open_outside(url: QUrl) -> None:
    """Open an address in the system's browser or mail program, if it is of a kind for that."""
    if url.scheme() in _OUTSIDE:
        QDesktopServices.openUrl(url)
