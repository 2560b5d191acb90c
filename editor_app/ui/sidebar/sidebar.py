"""The sidebar as a whole: 216 px wide, or a rail of 56 px with icons alone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.actions import ActionBook, native_keys
from editor_app.ui.sidebar.library_row import LibraryRow
from editor_app.ui.sidebar.nav_view import NavView
from editor_app.ui.sidebar.places import Place
from editor_app.ui.sidebar.publication_header import PublicationHeader
from editor_app.ui.sidebar.search_field import SearchField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.window_layout import RAIL, SIDEBAR


class Sidebar(QFrame):
    """Emits where a person wants to go; it shows what it is told."""

    place_chosen = Signal(str)
    words_changed = Signal(str)
    list_requested = Signal()
    search_left = Signal()
    """The keyboard has left the search; an unfolded rail can fold again."""
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, actions: ActionBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Sidebar"))
        self._theme = theme
        self._is_rail = False
        self.header = PublicationHeader(theme)
        self.search = SearchField(theme, native_keys(actions["search"].shortcut()))
        self._search_button = IconButton(theme, "search", actions["search"].iconText())
        self._search_button.follow(actions["search"])
        self.nav = NavView(theme)
        self.setFocusProxy(self.nav)
        self.foot = LibraryRow(theme, actions["settings"])
        self._search_row = QHBoxLayout()
        self._search_row.addWidget(self.search)
        self._search_row.addWidget(self._search_button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._column.addWidget(self.header)
        self._column.addLayout(self._search_row)
        self._column.addWidget(self.nav, 1)
        self._column.addWidget(self.foot)
        self.header.menu_requested.connect(self.menu_requested)
        self.search.words_changed.connect(self.words_changed)
        self.search.list_requested.connect(self.list_requested)
        self.search.left.connect(self.search_left)
        self.nav.place_chosen.connect(self.place_chosen)
        theme.changed.connect(self._restyle)
        self._search_button.hide()
        self._restyle()

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._is_rail

    def show_publication(self, title: str, accent: str) -> None:
        """Name the publication."""
        self.header.show_publication(title, accent)

    def show_places(self, places: tuple[Place, ...], current: str) -> None:
        """Show the places with their counts."""
        self.nav.show_places(places, current)

    def show_export(self, exported: datetime | None) -> None:
        """Say when the paper last went out."""
        self.foot.show_export(exported)

    def set_rail(self, *, rail: bool) -> None:
        """Become a rail of icons, or wide again."""
        if rail == self._is_rail:
            return
        self._is_rail = rail
        self.header.is_rail = rail
        self.search.setVisible(not rail)
        self._search_button.setVisible(rail)
        self.nav.set_rail(rail=rail)
        self.foot.set_rail(rail=rail)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(RAIL if self._is_rail else SIDEBAR))
        side = px(12)
        self._search_row.setContentsMargins(side, 0, side - 1, px(6))
