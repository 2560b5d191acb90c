"""Checks the open article while it is written, once typing has paused for 600 ms."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.checks.contract import Finding
from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.services.check_articles import check_article
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import PAUSE_MS, ArticleDocument

PAUSE = 600 - PAUSE_MS
"""Milliseconds after the document has settled, which already waits a part of the 600."""


class CheckWatch(QObject):
    """Runs the checks on a worker, one run at a time, the newest state only."""

    checked = Signal(object)
    """The findings as a tuple, the blocking ones first."""

    def __init__(self, desk: Desk, document: ArticleDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._running: Article | None = None
        self._again = False
        self.findings: tuple[Finding, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._check)
        document.settled.connect(self._on_news)
        document.opened.connect(self._on_opened)
        document.refreshed.connect(self._on_news)
        document.details_changed.connect(self._on_news)
        desk.changes.happened.connect(self._on_changes)

    def _on_opened(self, _details: object) -> None:
        self.findings = ()
        self.checked.emit(())
        self._pause.stop()
        self._check()

    def _on_news(self, _news: object) -> None:
        self._pause.start()

    def _on_changes(self, changes: Changes) -> None:
        # Whether links lead somewhere depends on other articles too.
        if changes.kinds & {"article", "publication"}:
            self._pause.start()

    def _check(self) -> None:
        article = self._document.article
        if article is None:
            return
        if self._running is not None:
            self._again = True
            return
        self._running = article
        job = self._desk.jobs.read(partial(check_article, self._desk.session, article))
        job.succeeded.connect(self._on_checked)
        job.finished.connect(self._on_finished)

    def _on_checked(self, findings: tuple[Finding, ...]) -> None:
        article = self._document.article
        if article is not None and self._running is not None and article.id == self._running.id:
            self.findings = findings
            self.checked.emit(findings)

    def _on_finished(self) -> None:
        self._running = None
        if self._again:
            self._again = False
            self._check()
