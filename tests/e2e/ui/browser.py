"""Loads pages in QtWebEngine and remembers everything they try to do."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, QTimer, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView

PATIENCE_S = 30
ON = True


class Browser:
    """One view. ``deeds`` holds what pages did beyond showing themselves."""

    def __init__(self) -> None:
        """Open a view of 1280 by 900 pixels that keeps nothing."""
        self.deeds: list[str] = []
        self._profile = QWebEngineProfile()
        self._listener = _Listener(self.deeds)
        self._profile.setUrlRequestInterceptor(self._listener)
        self._page = _Page(self._profile, self.deeds)
        settings = self._page.settings()
        attribute = QWebEngineSettings.WebAttribute
        for allowed in (
            attribute.JavascriptEnabled,
            attribute.PluginsEnabled,
            attribute.LocalContentCanAccessRemoteUrls,
        ):
            settings.setAttribute(allowed, ON)
        self._view = QWebEngineView()
        self._view.setPage(self._page)
        self.resize(1280)
        self._view.show()

    def resize(self, width: int) -> None:
        """Make the view so many pixels wide."""
        self._view.resize(QSize(width, 900))

    def load(self, page: Path, site: Path | None = None) -> None:
        """Load a file and wait until it is there, with its style sheet and fonts.

        ``site`` is the folder it may ask for files in, its own where none is given.
        """
        loaded: list[bool] = []
        self._page.loadFinished.connect(loaded.append)
        self._listener.own = (site or page.parent).as_uri()
        self._page.own = QUrl.fromLocalFile(str(page))
        self._view.load(self._page.own)
        _wait_for(lambda: bool(loaded))
        self._page.loadFinished.disconnect(loaded.append)
        assert loaded == [True], page
        self.run("document.fonts.ready.then(() => { window.fontsAreThere = true; })")
        _wait_for(lambda: self.run("window.fontsAreThere === true") is True)

    def run(self, script: str) -> Any:  # noqa: ANN401 (whatever the script gives)
        """Run a script in a world of its own, which pages cannot see, and return its value."""
        answers: list[Any] = []
        world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
        self._page.runJavaScript(script, world, answers.append)
        _wait_for(lambda: bool(answers))
        return answers[0]

    def ask(self, script: str) -> Any:  # noqa: ANN401 (whatever the promise gives)
        """Return what the promise resolves to that an expression gives."""
        self.run(
            "window.answer = null; Promise.resolve("
            f"{script}).then(value => {{ window.answer = JSON.stringify(value); }},"
            " error => { window.answer = JSON.stringify({failed: String(error)}); })"
        )
        _wait_for(lambda: self.run("window.answer") is not None)
        return json.loads(self.run("window.answer"))

    def settle(self, seconds: float) -> None:
        """Give the page time to do what it wants to do."""
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    def close(self) -> None:
        """Close the view; the page goes before its profile, as Qt wants it."""
        self._view.close()
        for thing in (self._view, self._page, self._profile):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)


class _Page(QWebEnginePage):
    """A page that never answers a dialog and follows no link, but tells of each."""

    def __init__(self, profile: QWebEngineProfile, deeds: list[str]) -> None:
        super().__init__(profile)
        self._deeds = deeds
        self.own = QUrl()

    def javaScriptAlert(self, origin: QUrl | str, message: str) -> None:  # noqa: N802 (Qt)
        """Remember an alert."""
        self._deeds.append(f"alert: {message}")

    def javaScriptConfirm(self, origin: QUrl | str, message: str) -> bool:  # noqa: N802 (Qt)
        """Remember a question and say no."""
        self._deeds.append(f"confirm: {message}")
        return False

    def javaScriptPrompt(  # noqa: N802 (Qt)
        self, origin: QUrl | str, message: str, default: str
    ) -> tuple[bool, str]:
        """Remember a question and answer nothing."""
        self._deeds.append(f"prompt: {message}")
        return (False, "")

    def javaScriptConsoleMessage(  # noqa: N802 (Qt)
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Remember that something ran far enough to speak."""
        self._deeds.append(f"console: {message}")

    def acceptNavigationRequest(  # noqa: N802 (Qt)
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, main: bool
    ) -> bool:
        """Let only the page itself be loaded."""
        if main and url == self.own:
            return True
        self._deeds.append(f"went to: {QUrl(url).toString()}")
        return False

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:  # noqa: N802
        """Remember that a window was wanted; the page gets itself."""
        self._deeds.append("opened a window")
        return self


class _Listener(QWebEngineUrlRequestInterceptor):
    """Blocks and remembers every request that leaves the site's folder."""

    def __init__(self, deeds: list[str]) -> None:
        super().__init__()
        self._deeds = deeds
        self.own = ""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802 (Qt)
        """Look at one request."""
        address = info.requestUrl().toString()
        if not address.startswith(self.own):
            self._deeds.append(f"asked for: {address}")
            info.block(ON)


def _wait_for(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < deadline, "the page did not answer"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.005)
