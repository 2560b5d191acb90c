"""The list of the inbox: moves by arrow keys and by J and K, judges by single keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor_app.domain.identity import EntityId
from editor_app.services.inbox import InboxRow
from editor_app.ui.inbox.inbox_delegate import InboxDelegate
from editor_app.ui.inbox.inbox_keys import CommentWish, step_of, wish_of
from editor_app.ui.inbox.inbox_model import ROW_ROLE, InboxModel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.keyboard_focus import KEYBOARD_REASONS


class InboxView(QListView):
    """Emits wishes; who hears them decides."""

    wished = Signal(object)
    """A CommentWish for the selected comments."""
    help_requested = Signal()

    def __init__(self, theme: Theme, model: InboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.single_keys = True
        self._delegate = InboxDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Comments"))
        self.doubleClicked.connect(self._on_double_click)
        self.verticalScrollBar().setSingleStep(theme.px(34))
        theme.changed.connect(self._restyle)

    def current_row(self) -> InboxRow | None:
        """Return what the current card shows."""
        found = self.currentIndex().data(ROW_ROLE)
        return found if isinstance(found, InboxRow) else None

    def selected_rows(self) -> tuple[InboxRow, ...]:
        """Return what the selected cards show, from top to bottom."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(index.data(ROW_ROLE) for index in rows)

    def selected_ids(self) -> tuple[EntityId, ...]:
        """Return the ids of the selected comments."""
        return tuple(row.entry.comment.id for row in self.selected_rows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring, then act on the list's own keys."""
        self._delegate.shows_ring = True
        self.viewport().update()
        wish = wish_of(event, single_keys=self.single_keys)
        if wish is not None:
            self.wished.emit(wish)
        elif self.single_keys and event.text() == "?":
            self.help_requested.emit()
        else:
            super().keyPressEvent(step_of(event, single_keys=self.single_keys) or event)

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: letters are commands here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the ring: the pointer is in use."""
        self._delegate.shows_ring = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard, and stand on a card."""
        self._delegate.shows_ring = event.reason() in KEYBOARD_REASONS
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards anew: their width is the viewport's."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.wished.emit(CommentWish.REPLY)

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
