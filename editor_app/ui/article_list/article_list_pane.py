"""The pane with the list: header or selection bar, cards, or a sentence when there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.article import ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.article_list.article_list_model import ArticleListModel
from editor_app.ui.article_list.article_list_view import ArticleListView
from editor_app.ui.article_list.list_header import ListHeader
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.article_list.selection_bar import SelectionBar
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.empty_state import EmptyState

_OPEN_AFTER_MS = 80
"""Whoever runs down the list with a held key does not open every article on the way."""


class ArticleListPane(QFrame):
    """Shows rows and tells what is wanted; it reads nothing itself."""

    article_requested = Signal(object)
    """The id of the one selected article."""
    editor_requested = Signal()
    query_changed = Signal(object)
    """The filter has been changed: the new ListQuery."""
    status_requested = Signal(object, object)
    """Articles (a tuple of summaries) and the status they shall have."""
    category_requested = Signal(object, object)
    export_requested = Signal(object)
    """The ids of articles to export."""
    duplicate_requested = Signal(object)
    """Articles (a tuple of summaries) that shall be there twice."""

    def __init__(
        self,
        theme: Theme,
        thumbnails: Thumbnails,
        new_article: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAccessibleName(self.tr("Articles"))
        self._query = ListQuery()
        self._new_article = new_article
        self.model = ArticleListModel(self)
        self.view = ArticleListView(theme, thumbnails)
        self.setFocusProxy(self.view)
        self.view.setModel(self.model)
        self.header = ListHeader(theme, new_article)
        self.selection_bar = SelectionBar(theme)
        self.empty = EmptyState(theme)
        self._head = QStackedWidget()
        self._head.addWidget(self.header)
        self._head.addWidget(self.selection_bar)
        self._body = QStackedWidget()
        self._body.addWidget(self.view)
        self._body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)
        self._open_soon = QTimer(self)
        self._open_soon.setSingleShot(True)
        self._open_soon.setInterval(_OPEN_AFTER_MS)
        self._connect()

    def query(self) -> ListQuery:
        """Return what the list shows."""
        return self._query

    def show_query(self, title: str, query: ListQuery) -> None:
        """Say what the rows that come next will be."""
        self._query = query
        self.header.show_query(title, query)

    def set_categories(self, categories: Mapping[EntityId, Category]) -> None:
        """Offer these sections in filter and selection bar."""
        ordered = tuple(categories.values())
        self.header.set_categories(ordered)
        self.selection_bar.set_categories(ordered)

    def show_rows(self, rows: tuple[ArticleSummary, ...], *, complete: bool) -> None:
        """Replace the rows; selection and place stay where the articles are still there."""
        current, selected = self.view.current_id(), self.view.selected_ids()
        scrolled = self.view.verticalScrollBar().value()
        self.model.show(rows, complete=complete)
        self._show_body(rows)
        if self.view.current_id() != current or self.view.selected_ids() != selected:
            self._reselect(current, selected)
            self.view.verticalScrollBar().setValue(scrolled)

    def select(self, article_id: EntityId) -> bool:
        """Select one article if it is loaded; return whether it is."""
        row = self.model.find_row(article_id)
        if row is None:
            return False
        self.view.setCurrentIndex(self.model.index(row))
        return True

    def select_first(self) -> None:
        """Select the first row, if there is one."""
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
            self._open_soon.start()

    def selected(self) -> tuple[ArticleSummary, ...]:
        """Return the selected articles."""
        wanted = set(self.view.selected_ids())
        return tuple(row for row in self.model.summaries() if row.id in wanted)

    def request_trash(self) -> None:
        """Ask for the selected articles to be moved to the trash."""
        if not self._query.shows_trash and self.selected():
            self.status_requested.emit(self.selected(), ArticleStatus.TRASH)

    def request_duplicate(self) -> None:
        """Ask for copies of the selected articles."""
        if not self._query.shows_trash and self.selected():
            self.duplicate_requested.emit(self.selected())

    def _connect(self) -> None:
        self._open_soon.timeout.connect(self._open_current)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.enter_requested.connect(self._on_enter)
        self.view.trash_requested.connect(self.request_trash)
        self.view.customContextMenuRequested.connect(self._open_context_menu)
        self.header.status_chosen.connect(self._on_filter_status)
        self.header.category_chosen.connect(self._on_filter_category)
        self.selection_bar.status_chosen.connect(self._on_bulk_status)
        self.selection_bar.category_chosen.connect(self._on_bulk_category)
        self.selection_bar.export_requested.connect(self._on_bulk_export)
        self.selection_bar.duplicate_requested.connect(self.request_duplicate)
        self.selection_bar.trash_requested.connect(self.request_trash)
        self.empty.action_requested.connect(self._on_empty_action)

    def _reselect(self, current: EntityId | None, selected: tuple[EntityId, ...]) -> None:
        flag = self.view.selectionModel().SelectionFlag
        for article_id in selected:
            row = self.model.find_row(article_id)
            if row is not None:
                self.view.selectionModel().select(self.model.index(row), flag.Select)
        row = self.model.find_row(current) if current else None
        if row is not None:
            self.view.selectionModel().setCurrentIndex(self.model.index(row), flag.NoUpdate)

    def _show_body(self, rows: tuple[ArticleSummary, ...]) -> None:
        if rows:
            self._body.setCurrentWidget(self.view)
            return
        query = self._query
        if query.words.strip():
            text = self.tr("Nothing found for “{q}”.").format(q=query.words.strip())
            self.empty.say("search", text, action=self.tr("Reset filters"))
        elif query.is_narrowed:
            text = self.tr("No article matches the filter.")
            self.empty.say("list-filter", text, action=self.tr("Reset filters"))
        elif query.shows_trash:
            self.empty.say("trash-2", self.tr("Trash is empty."))
        elif query.place == "all":
            text, line = (
                self.tr("No articles yet."),
                self.tr("The first one starts with a headline."),
            )
            self.empty.say("file-text", text, line, self.tr("New article"))
        else:
            self.empty.say("file-text", self.tr("Nothing here yet."))
        self._body.setCurrentWidget(self.empty)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._open_soon.start()

    def _on_selection(self) -> None:
        count = len(self.view.selectionModel().selectedRows())
        if count > 1:
            self.selection_bar.show_selection(count, in_trash=self._query.shows_trash)
        self._head.setCurrentIndex(1 if count > 1 else 0)
        self._open_soon.start()

    def _open_current(self) -> None:
        ids = self.view.selected_ids()
        if len(ids) == 1:
            self.article_requested.emit(ids[0])

    def _on_enter(self) -> None:
        self._open_soon.stop()
        self._open_current()
        self.editor_requested.emit()

    def _on_filter_status(self, status: ArticleStatus | None) -> None:
        self.query_changed.emit(replace(self._query, status=status))

    def _on_filter_category(self, category_id: EntityId | None) -> None:
        self.query_changed.emit(replace(self._query, filter_category_id=category_id))

    def _on_bulk_status(self, status: ArticleStatus) -> None:
        self.status_requested.emit(self.selected(), status)

    def _on_bulk_category(self, category: Category) -> None:
        self.category_requested.emit(self.selected(), category)

    def _on_bulk_export(self) -> None:
        self.export_requested.emit(self.view.selected_ids())

    def _open_context_menu(self, position: QPoint) -> None:
        if self.selected():
            menu = self.selection_bar.make_menu(in_trash=self._query.shows_trash)
            menu.popup(self.view.viewport().mapToGlobal(position))

    def _on_empty_action(self) -> None:
        if self._query.is_narrowed:
            self.query_changed.emit(self._query.without_filter())
        else:
            self._new_article.trigger()
