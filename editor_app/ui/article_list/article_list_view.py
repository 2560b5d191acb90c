"""The list itself: moves by arrow keys and by J and K, and shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor_app.domain.identity import EntityId
from editor_app.ui.article_list.article_list_model import SUMMARY_ROLE
from editor_app.ui.article_list.card_delegate import CardDelegate
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.keyboard_focus import KEYBOARD_REASONS

_STEPS = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}


class ArticleListView(QListView):
    """Emits wishes; who hears them decides."""

    enter_requested = Signal()
    """Enter or a double click: on into the editor."""
    trash_requested = Signal()
    help_requested = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.single_keys = True
        self._theme = theme
        self._delegate = CardDelegate(theme, thumbnails, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Articles"))
        self.doubleClicked.connect(self._on_double_click)
        self.verticalScrollBar().setSingleStep(theme.px(34))
        theme.changed.connect(self._restyle)
        thumbnails.ready.connect(self.viewport().update)

    def current_id(self) -> EntityId | None:
        """Return the id of the current row."""
        summary = self.currentIndex().data(SUMMARY_ROLE)
        return summary.id if summary is not None else None

    def selected_ids(self) -> tuple[EntityId, ...]:
        """Return the ids of all selected rows, from top to bottom."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(index.data(SUMMARY_ROLE).id for index in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring, then act on the list's own keys; single letters can be switched off."""
        self._delegate.shows_ring = True
        self.viewport().update()
        key = Qt.Key(event.key())
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.enter_requested.emit()
        elif plain and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.trash_requested.emit()
        elif self.single_keys and event.text() == "?":
            self.help_requested.emit()
        elif self.single_keys and plain and key in _STEPS:
            super().keyPressEvent(
                QKeyEvent(QKeyEvent.Type.KeyPress, _STEPS[key], event.modifiers())
            )
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: letters are commands here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the ring: the pointer is in use."""
        self._delegate.shows_ring = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard, and stand on a row."""
        self._delegate.shows_ring = event.reason() in KEYBOARD_REASONS
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew: their width is the viewport's."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.enter_requested.emit()

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
