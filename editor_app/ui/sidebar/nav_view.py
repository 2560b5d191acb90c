"""The list of places."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from editor_app.ui.sidebar.nav_delegate import NavDelegate
from editor_app.ui.sidebar.nav_model import PLACE_ROLE, NavModel
from editor_app.ui.sidebar.places import Place
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.keyboard_focus import KEYBOARD_REASONS


class NavView(QListView):
    """Exactly one place is current."""

    place_chosen = Signal(str)
    """The key of a place a person has gone to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = NavModel(self)
        self._delegate = NavDelegate(theme, self)
        self._showing = False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Places"))
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_places(self, places: tuple[Place, ...], current: str) -> None:
        """Show rows and stand on one of them, without telling anyone."""
        self._showing = True
        self._model.show(places)
        self.go_to(current)
        self._showing = False

    def go_to(self, key: str) -> None:
        """Stand on a place, if it is there."""
        index = self._model.find(key)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def set_rail(self, *, rail: bool) -> None:
        """Show icons alone, or icons with names."""
        self._delegate.is_rail = rail
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: letters are no commands here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring."""
        self._delegate.shows_ring = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the ring."""
        self._delegate.shows_ring = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard."""
        self._delegate.shows_ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the place below the pointer where only its icon is shown."""
        if isinstance(event, QHelpEvent) and self._delegate.is_rail:
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), str(index.data() or ""), self)
            return True
        return super().viewportEvent(event)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        place = now.data(PLACE_ROLE)
        if place is not None and not self._showing:
            self.place_chosen.emit(place.key)
