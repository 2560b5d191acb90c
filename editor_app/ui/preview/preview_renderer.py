"""Renders the open article on a worker whenever its text has settled; the newest state wins."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from editor_app.domain.article import Article
from editor_app.services.preview import PreviewPage
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.jobs import Jobs


class PageSource(Protocol):
    """Where pages come from."""

    def page(self, article: Article, color_scheme: str | None = None) -> PreviewPage:
        """Return the page of an article as it would be exported."""
        ...


class PreviewRenderer(QObject):
    """One rendering at a time; states that are overtaken are never rendered."""

    rendered = Signal(object)
    """Carries a PreviewPage."""
    failed = Signal(object)
    """Carries the exception."""

    def __init__(
        self,
        source: PageSource,
        document: ArticleDocument,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._document = document
        self._jobs = jobs
        self._color_scheme = "light"
        self.page: PreviewPage | None = None
        self._wanted: Article | None = None
        self._rendering: Article | None = None
        self._on = False
        document.settled.connect(self.render)
        document.opened.connect(self._on_opened)
        document.refreshed.connect(self._on_opened)
        document.details_changed.connect(self._on_opened)

    @property
    def color_scheme(self) -> str:
        """``light`` or ``dark``."""
        return self._color_scheme

    def set_color_scheme(self, color_scheme: str) -> None:
        """Render in another scheme from now on; whoever shows the page switches it there."""
        self._color_scheme = color_scheme

    def set_on(self, on: bool) -> None:
        """Render only while somebody looks."""
        if on and not self._on:
            self._on = True
            self._on_opened()
        self._on = on

    def render(self, article: Article | None) -> None:
        """Render a state of the article as soon as the worker is free."""
        self._wanted = article
        self._go_on()

    def _on_opened(self, _news: object = None) -> None:
        self.render(self._document.article)

    def _go_on(self) -> None:
        if not self._on or self._wanted is None or self._rendering is not None:
            return
        self._rendering, self._wanted = self._wanted, None
        job = self._jobs.read(partial(self._source.page, self._rendering, self._color_scheme))
        job.succeeded.connect(self._on_page)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _on_page(self, page: PreviewPage) -> None:
        self.page = page
        self.rendered.emit(page)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _on_finished(self) -> None:
        self._rendering = None
        self._go_on()
