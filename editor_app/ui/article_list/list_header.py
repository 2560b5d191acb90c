"""The bar above the list: what is shown, the filter, a new article."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from editor_app.domain.article import ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.status_names import CHOOSABLE_STATUSES, status_name
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton

HEIGHT = 52


class ListHeader(QWidget):
    """Emits what a person has chosen; the pane decides what follows."""

    status_chosen = Signal(object)
    """An ArticleStatus, or None for all."""
    category_chosen = Signal(object)
    """The id of a category, or None for all."""

    def __init__(self, theme: Theme, new_article: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._query = ListQuery()
        self._categories: tuple[Category, ...] = ()
        self._title = ElidingLabel()
        self._title.setProperty("role", "h1")
        self._filter = IconButton(theme, "list-filter", self.tr("Filter"))
        self._filter.clicked.connect(self._open_menu)
        self._new = IconButton(theme, "square-pen", new_article.iconText())
        self._new.follow(new_article)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._filter)
        self._row.addWidget(self._new)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_query(self, title: str, query: ListQuery) -> None:
        """Say what the list shows."""
        self._query = query
        self._title.set_text(title)
        narrowed = query.status is not None or query.filter_category_id is not None
        self._filter.set_icon("list-filter", "accent_text" if narrowed else "t2")
        self._filter.set_name(self.tr("Filter, active") if narrowed else self.tr("Filter"))

    def set_categories(self, categories: tuple[Category, ...]) -> None:
        """Offer these sections in the filter."""
        self._categories = categories

    def make_menu(self) -> QMenu:
        """Return the filter menu for what the list shows now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(self._query.statuses) > 1:
            menu.addAction(self.tr("Status")).setEnabled(False)
            group = QActionGroup(menu)
            self._add(menu, group, self.tr("All"), None, self._query.status)
            for status in CHOOSABLE_STATUSES:
                self._add(menu, group, status_name(status), status, self._query.status)
            group.triggered.connect(self._on_status)
        if self._query.category_id is None and self._categories:
            menu.addSeparator()
            menu.addAction(self.tr("Section")).setEnabled(False)
            group = QActionGroup(menu)
            chosen = self._query.filter_category_id
            self._add(menu, group, self.tr("All sections"), None, chosen)
            for category in self._categories:
                self._add(menu, group, category.name.replace("&", "&&"), category.id, chosen)
            group.triggered.connect(self._on_category)
        return menu

    def _add(
        self,
        menu: QMenu,
        group: QActionGroup,
        text: str,
        value: ArticleStatus | EntityId | None,
        chosen: object,
    ) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.setData(value)
        group.addAction(action)

    def _on_status(self, action: QAction) -> None:
        value = action.data()
        self.status_chosen.emit(None if value is None else ArticleStatus(value))

    def _on_category(self, action: QAction) -> None:
        self.category_chosen.emit(action.data())

    def _open_menu(self) -> None:
        corner = self._filter.rect().bottomLeft() + QPoint(0, 4)
        self.make_menu().popup(self._filter.mapToGlobal(corner))

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(20), 0, px(8), 0)
