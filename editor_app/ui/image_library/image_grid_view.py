"""The grid itself: as many columns as fit, moved in by arrow keys.

It is a list that flows and wraps, not Qt's icon mode: at 10,000 images that takes half the time to
lay out anew, as each step of a window that is made wider does.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor_app.domain.identity import EntityId
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.image_library.image_cell import USUAL_WIDTH, cell_size
from editor_app.ui.image_library.image_delegate import ImageDelegate
from editor_app.ui.image_library.image_grid_model import ImageGridModel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.keyboard_focus import KEYBOARD_REASONS

_LETTERS = {Qt.Key.Key_J: Qt.Key.Key_Right, Qt.Key.Key_K: Qt.Key.Key_Left}
_MARGIN = 12
_MANY = 500
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class ImageGridView(QListView):
    """Emits wishes; who hears them decides."""

    enter_requested = Signal()
    """Enter or a double click."""
    large_requested = Signal()
    delete_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()
    help_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        thumbnails: Thumbnails,
        images: ImageGridModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.single_keys = True
        self._images = images
        self.setModel(images)
        self._theme = theme
        self._wished = USUAL_WIDTH
        self._delegate = ImageDelegate(theme, thumbnails, self)
        self.setObjectName("grid")
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionRectVisible(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Images"))
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self.doubleClicked.connect(self._on_double_click)
        theme.changed.connect(self._measure)
        thumbnails.ready.connect(self.viewport().update)

    def set_wished_width(self, width: int) -> None:
        """Make cells about so many px wide at 100 % zoom."""
        self._wished = width
        self._measure()

    def current_id(self) -> EntityId | None:
        """Return the id of the current image."""
        index = self.currentIndex()
        return self._images.card_at(index.row()).id if index.isValid() else None

    def selected_ids(self) -> tuple[EntityId, ...]:
        """Return the ids of all selected images, in the order of the grid."""
        return tuple(self._images.card_at(row).id for row in self.selected_rows())

    def selected_rows(self) -> list[int]:
        """Return the rows of all selected images, from the first to the last."""
        chosen = _parts(self.selectionModel().selection())
        return sorted(row for part in chosen for row in range(part.top(), part.bottom() + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring, then act on the grid's own keys."""
        self._delegate.shows_ring = True
        self.viewport().update()
        wish = self._wish(event)
        key = Qt.Key(event.key())
        if wish is not None:
            wish.emit()
        elif self.single_keys and event.modifiers() in _PLAIN and key in _LETTERS:
            moved = QKeyEvent(QKeyEvent.Type.KeyPress, _LETTERS[key], event.modifiers())
            super().keyPressEvent(moved)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: letters are commands here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the ring: the pointer is in use."""
        self._delegate.shows_ring = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard, and stand on an image."""
        self._delegate.shows_ring = event.reason() in KEYBOARD_REASONS
        if not self.currentIndex().isValid() and self._images.rowCount():
            self.setCurrentIndex(self._images.index(0))
        super().focusInEvent(event)
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Paint what has changed; of very much at once Qt would add up the places one by one."""
        changed = sum(part.height() for part in (*_parts(selected), *_parts(deselected)))
        if changed > _MANY:
            self.viewport().update()
        else:
            super().selectionChanged(selected, deselected)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns anew."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        margin = self._theme.px(_MARGIN)
        self.setViewportMargins(margin, 0, 0, 0)
        bar = self.verticalScrollBar().sizeHint().width()
        cell = cell_size(
            self._theme, self._wished, self.maximumViewportSize().width() - margin, bar
        )
        if cell != self._delegate.cell:
            self._delegate.cell = cell
            self.setGridSize(cell)
        self.viewport().update()

    def _wish(self, event: QKeyEvent) -> SignalInstance | None:
        """What a key stands for, if it is one of the grid's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy_requested
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.paste_requested
        if self.single_keys and event.text() == "?":
            return self.help_requested
        if event.modifiers() not in _PLAIN:
            return None
        return {
            Qt.Key.Key_Return: self.enter_requested,
            Qt.Key.Key_Enter: self.enter_requested,
            Qt.Key.Key_Space: self.large_requested,
            Qt.Key.Key_Delete: self.delete_requested,
            Qt.Key.Key_Backspace: self.delete_requested,
        }.get(Qt.Key(event.key()))

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.enter_requested.emit()


def _parts(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(place) for place in range(selection.count())]
