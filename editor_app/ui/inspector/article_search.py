"""Finds an article to link to: a field and the articles that fit, in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.article import ArticleStatus
from editor_app.services.articles import list_articles
from editor_app.storage.summaries import ArticleFilter, ArticleSummary
from editor_app.ui.desk import Desk

_PAUSE_MS = 120
_SHOWN = 8
_STATUSES = frozenset(ArticleStatus) - {ArticleStatus.TRASH}


class ArticleSearch(QFrame):
    """Enter takes the marked article, the arrow keys mark another, Escape closes."""

    chosen = Signal(object)
    """The ArticleSummary."""
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left_out: frozenset[str] = frozenset()
        self._found: tuple[ArticleSummary, ...] = ()
        self.setObjectName("card")
        self.field = _SearchField(self)
        self.field.setPlaceholderText(self.tr("Words of the headline"))
        self.field.setAccessibleName(self.tr("Link an article"))
        self.results = QListWidget(self)
        self.results.setObjectName("choices")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setFixedHeight(desk.theme.px(232))
        rows = QVBoxLayout(self)
        margin = desk.theme.px(8)
        rows.setContentsMargins(margin, margin, margin, margin)
        rows.addWidget(self.field)
        rows.addWidget(self.results)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.field.textEdited.connect(self._pause.start)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._take)
        self.field.left.connect(self.close_search)
        self.results.itemClicked.connect(self._on_clicked)
        self.hide()

    def open_search(self, left_out: frozenset[str]) -> None:
        """Show the newest articles, except those that are linked already."""
        self._left_out = left_out
        self.field.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search()

    def close_search(self) -> None:
        """Go away."""
        self._pause.stop()
        self.hide()
        self.closed.emit()

    def _search(self) -> None:
        wanted = ArticleFilter(statuses=_STATUSES, words=self.field.text().strip())
        limit = _SHOWN + len(self._left_out)
        job = self._desk.jobs.read(partial(list_articles, self._desk.session, wanted, None, limit))
        job.succeeded.connect(self._on_found)

    def _on_found(self, found: tuple[ArticleSummary, ...]) -> None:
        self._found = tuple(row for row in found if row.id not in self._left_out)[:_SHOWN]
        self.results.clear()
        for row in self._found:
            item = QListWidgetItem(row.headline or row.slug)
            item.setToolTip(row.headline)
            self.results.addItem(item)
        if not self._found:
            item = QListWidgetItem(self.tr("Nothing found"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.results.addItem(item)
        self.results.setCurrentRow(0)

    def _step(self, step: int) -> None:
        row = self.results.currentRow() + step
        self.results.setCurrentRow(max(0, min(row, self.results.count() - 1)))

    def _on_clicked(self, _item: QListWidgetItem) -> None:
        self._take()

    def _take(self) -> None:
        row = self.results.currentRow()
        if 0 <= row < len(self._found):
            chosen = self._found[row]
            self.close_search()
            self.chosen.emit(chosen)


class _SearchField(QLineEdit):
    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
