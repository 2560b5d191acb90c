"""Reads the list page by page off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor_app.services.articles import list_articles
from editor_app.services.session import Session
from editor_app.storage.summaries import ArticleCursor, ArticleSummary
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.desk import Desk

PAGE = 100


@dataclass(frozen=True, slots=True)
class LoadedPage:
    """Rows as they came; ``is_first`` replaces what is shown."""

    rows: tuple[ArticleSummary, ...]
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class _PageWork:
    session: Session
    query: ListQuery
    after: ArticleCursor | None
    limit: int
    turn: int

    def __call__(self) -> tuple[int, LoadedPage]:
        rows = list_articles(self.session, self.query.as_filter(), self.after, self.limit)
        return self.turn, LoadedPage(rows, self.after is None, len(rows) < self.limit)


class ArticleLoader(QObject):
    """Answers that were overtaken by another question are dropped."""

    loaded = Signal(object)
    """Carries a LoadedPage."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = ListQuery()
        self._turn = 0

    def load(self, query: ListQuery, at_least: int = 0) -> None:
        """Read the first page of a list; ``at_least`` keeps a long list as long as it was."""
        self._query = query
        self._read(None, max(PAGE, at_least))

    def load_more(self, after: ArticleCursor) -> None:
        """Read the page behind a row."""
        self._read(after, PAGE)

    def _read(self, after: ArticleCursor | None, limit: int) -> None:
        self._turn += 1
        work = _PageWork(self._desk.session, self._query, after, limit, self._turn)
        self._desk.jobs.read(work).succeeded.connect(self._on_page)

    def _on_page(self, answer: tuple[int, LoadedPage]) -> None:
        turn, page = answer
        if turn == self._turn:
            self.loaded.emit(page)
