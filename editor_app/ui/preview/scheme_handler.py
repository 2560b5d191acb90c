"""Answers the preview's requests: the page from memory, everything else from the library.

Pictures are scaled on a worker; the request waits meanwhile, the window does not.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlSchemeHandler
from shiboken6 import Shiboken

from editor_app.services.preview import PreviewFile
from editor_app.ui.jobs import Jobs
from editor_app.ui.preview.scheme import path_of

CONTENT_POLICY = (
    "default-src 'none'; style-src druckreif: 'unsafe-inline'; img-src druckreif: data:; "
    "font-src druckreif:; base-uri 'none'; form-action 'none'; frame-src 'none'; script-src 'none'"
)
"""Sent as a header, so that the page's HTML stays exactly what is exported."""


class FileSource(Protocol):
    """Where theme files, fonts and pictures come from."""

    def file(self, path: str) -> PreviewFile:
        """Return a file of the site."""
        ...


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Serves one page at a time."""

    def __init__(self, source: FileSource, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._jobs = jobs
        self._path = ""
        self._html = b""

    def set_page(self, path: str, html: str) -> None:
        """Serve another page from now on; ``path`` is its place in the site."""
        self._path = path
        self._html = html.encode()

    def requestStarted(self, request: QWebEngineUrlRequestJob) -> None:
        """Answer one request."""
        if bytes(request.requestMethod().data()) != b"GET":
            request.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path = path_of(request.requestUrl())
        if path == self._path:
            _reply(request, self._html, "text/html")
            return
        job = self._jobs.read(partial(self._source.file, path))
        answer = _Answer(request, self)
        job.succeeded.connect(answer.give)
        job.failed.connect(answer.refuse)
        job.finished.connect(answer.deleteLater)


class _Answer(QObject):
    """Holds a request until its file is there; the page may have been left meanwhile."""

    def __init__(self, request: QWebEngineUrlRequestJob, parent: QObject) -> None:
        super().__init__(parent)
        self._request = request

    def give(self, found: PreviewFile) -> None:
        """Reply with a file."""
        if Shiboken.isValid(self._request):
            _reply(self._request, found.data, found.media_type)

    def refuse(self, _error: Exception) -> None:
        """Say that there is no such file."""
        if Shiboken.isValid(self._request):
            self._request.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


def _reply(request: QWebEngineUrlRequestJob, data: bytes, media_type: str) -> None:
    body = QBuffer(parent=request)
    body.setData(QByteArray(data))
    body.open(QIODevice.OpenModeFlag.ReadOnly)
    # A map with several values per key: PySide takes lists, though its stubs say otherwise; a
    # bare value would be taken for a list of single letters.
    headers: Any = {
        QByteArray(b"Content-Security-Policy"): [QByteArray(CONTENT_POLICY.encode())],
        QByteArray(b"X-Content-Type-Options"): [QByteArray(b"nosniff")],
    }
    request.setAdditionalResponseHeaders(headers)
    kind = f"{media_type};charset=utf-8" if media_type.startswith("text/") else media_type
    request.reply(QByteArray(kind.encode()), body)
