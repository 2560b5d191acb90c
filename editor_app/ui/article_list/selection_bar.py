"""What can be done with several selected articles, in place of the list's header."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from editor_app.domain.article import ArticleStatus
from editor_app.domain.category import Category
from editor_app.ui.article_list.list_header import HEIGHT
from editor_app.ui.status_names import CHOOSABLE_STATUSES, status_name
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton


class SelectionBar(QWidget):
    """“3 selected”: status, section, export, trash."""

    status_chosen = Signal(object)
    category_chosen = Signal(object)
    """Carries the Category."""
    export_requested = Signal()
    duplicate_requested = Signal()
    trash_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._categories: tuple[Category, ...] = ()
        self._count = ElidingLabel()
        self._count.setProperty("role", "h2")
        self._status = IconButton(theme, "circle-dot", self.tr("Status"))
        self._category = IconButton(theme, "tag", self.tr("Section"))
        self._export = IconButton(theme, "package-check", self.tr("Export"))
        self._trash = IconButton(theme, "trash-2", self.tr("Move to trash"))
        self._status.clicked.connect(self._open_statuses)
        self._category.clicked.connect(self._open_categories)
        self._export.clicked.connect(self.export_requested)
        self._trash.clicked.connect(self.trash_requested)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        self._row.addWidget(self._count, 1)
        for button in (self._status, self._category, self._export, self._trash):
            self._row.addWidget(button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_categories(self, categories: tuple[Category, ...]) -> None:
        """Offer these sections."""
        self._categories = categories

    def show_selection(self, count: int, *, in_trash: bool) -> None:
        """Say how many are selected; what is in the trash can only be taken out."""
        self._count.set_text(self.tr("%n selected", "", count))
        self._trash.setVisible(not in_trash)
        self._export.setVisible(not in_trash)

    def make_menu(self, *, in_trash: bool) -> QMenu:
        """Return everything the bar offers as one menu, for a single article as well."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_statuses(menu.addMenu(self.tr("Status")))
        self._fill_categories(menu.addMenu(self.tr("Section")))
        if not in_trash:
            menu.addSeparator()
            menu.addAction(self.tr("Duplicate")).triggered.connect(self.duplicate_requested)
            menu.addAction(self.tr("Export")).triggered.connect(self.export_requested)
            menu.addAction(self.tr("Move to trash")).triggered.connect(self.trash_requested)
        return menu

    def _open_statuses(self) -> None:
        menu = QMenu(self)
        self._fill_statuses(menu)
        _popup(menu, self._status)

    def _open_categories(self) -> None:
        menu = QMenu(self)
        self._fill_categories(menu)
        _popup(menu, self._category)

    def _fill_statuses(self, menu: QMenu) -> None:
        for status in CHOOSABLE_STATUSES:
            menu.addAction(status_name(status)).setData(status.value)
        menu.triggered.connect(self._on_status)

    def _fill_categories(self, menu: QMenu) -> None:
        for place, category in enumerate(self._categories):
            menu.addAction(category.name.replace("&", "&&")).setData(place)
        menu.triggered.connect(self._on_category)

    def _on_status(self, action: QAction) -> None:
        self.status_chosen.emit(ArticleStatus(action.data()))

    def _on_category(self, action: QAction) -> None:
        self.category_chosen.emit(self._categories[action.data()])

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(20), 0, px(8), 0)


def _popup(menu: QMenu, button: QWidget) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft() + QPoint(0, 4)))
