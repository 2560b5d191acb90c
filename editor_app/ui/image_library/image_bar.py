"""The bar above the grid: how many images there are, search, and adding more."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from editor_app.storage.image_summaries import ImageCounts, ImageOrder
from editor_app.ui.sidebar.search_field import SearchField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.widgets.primary_button import PrimaryButton

HEIGHT = 52
_SEARCH = 240


class ImageBar(QFrame):
    """Emits wishes; it shows what it is told."""

    words_changed = Signal(str)
    add_requested = Signal()
    folder_requested = Signal()
    unify_requested = Signal()
    panel_requested = Signal()
    order_chosen = Signal(object)
    """The ImageOrder to show them in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Images"))
        self._theme = theme
        self._order = ImageOrder.NEWEST
        self._title = ElidingLabel(self.tr("Images"))
        self._title.setProperty("role", "h1")
        self._count = QLabel()
        self._count.setProperty("role", "dim")
        self.search = SearchField(theme, "")
        self.search.setPlaceholderText(self.tr("Name, credit or keyword"))
        self.search.setAccessibleName(self.tr("Search images"))
        self.add_button = PrimaryButton(theme, self.tr("Add images"), "image-plus")
        self._more = IconButton(theme, "ellipsis", self.tr("More"))
        self._more.clicked.connect(self._open_menu)
        self._panel = IconButton(theme, "panel-right", self.tr("Details"))
        self._panel.setCheckable(True)
        self._panel.clicked.connect(self.panel_requested)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 2)
        self._row.addWidget(self.add_button)
        self._row.addWidget(self._more)
        self._row.addWidget(self._panel)
        self.search.words_changed.connect(self.words_changed)
        self.add_button.clicked.connect(self.add_requested)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_counts(self, counts: ImageCounts) -> None:
        """Say how many images there are."""
        self._count.setText(QLocale().toString(counts.total))

    def show_order(self, order: ImageOrder) -> None:
        """Say in which order the images are."""
        self._order = order

    def show_panel(self, shown: bool) -> None:
        """Say whether the panel is there."""
        self._panel.setChecked(shown)

    def make_menu(self) -> QMenu:
        """Return what else can be done here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        folder = menu.addAction(self.tr("Add a folder …"))
        folder.setIcon(self._theme.icon("folder-plus"))
        folder.triggered.connect(self.folder_requested)
        unify = menu.addAction(self.tr("Unify credits …"))
        unify.setIcon(self._theme.icon("camera"))
        unify.triggered.connect(self.unify_requested)
        menu.addSeparator()
        group = QActionGroup(menu)
        orders = {
            ImageOrder.NEWEST: self.tr("Newest first"),
            ImageOrder.NAME: self.tr("By name"),
        }
        for order, text in orders.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.setData(order.value)
            group.addAction(action)
        group.triggered.connect(self._on_order)
        return menu

    def _on_order(self, action: QAction) -> None:
        self.order_chosen.emit(ImageOrder(action.data()))

    def _open_menu(self) -> None:
        menu = self.make_menu()
        corner = self._more.rect().bottomRight() + QPoint(1 - menu.sizeHint().width(), 4)
        menu.popup(self._more.mapToGlobal(corner))

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(24), 0, px(12), 0)
        self._row.setSpacing(px(8))
        self.search.setMaximumWidth(px(_SEARCH))
