"""A thread to read: one comment is chosen and shows its buttons; links open when clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor_app.domain.identity import EntityId
from editor_app.services.comment_thread import ThreadEntry
from editor_app.ui.inbox.action_row import ActionRow
from editor_app.ui.inbox.comment_texts import CommentTexts
from editor_app.ui.inbox.inbox_keys import step_of, wish_of
from editor_app.ui.inbox.thread_delegate import ThreadDelegate
from editor_app.ui.inbox.thread_model import ENTRY_ROLE, ThreadModel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.keyboard_focus import KEYBOARD_REASONS

_BATCH = 60


class ThreadView(QListView):
    """Emits wishes about the chosen comment; who hears them decides."""

    wished = Signal(object)
    """A CommentWish for the chosen comment."""
    chosen = Signal(object)
    """The ThreadEntry that is chosen now."""
    more_requested = Signal(object)
    """The button behind which more can be done with the chosen comment."""
    link_hovered = Signal(str)
    """The full address below the pointer; empty when there is none any more."""
    help_requested = Signal()

    def __init__(self, theme: Theme, model: ThreadModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.single_keys = True
        self._theme = theme
        self._hovered = ""
        self._texts = CommentTexts(theme)
        self._delegate = ThreadDelegate(theme, self._texts, self)
        self._thread = model
        self._actions = ActionRow(theme, self.viewport())
        self._actions.wished.connect(self.wished)
        self._actions.more_requested.connect(self.more_requested)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Discussion"))
        self.verticalScrollBar().setSingleStep(theme.px(34))
        self.selectionModel().currentChanged.connect(self._on_current)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._on_data)
        theme.changed.connect(self._restyle)

    def choose(self, comment_id: EntityId) -> bool:
        """Choose a comment and bring it into view; return whether it is there."""
        row = self._thread.find_row(comment_id)
        if row is None:
            return False
        self.setCurrentIndex(self._thread.index(row))
        self.scrollTo(self.currentIndex())
        return True

    def chosen_entry(self) -> ThreadEntry | None:
        """Return the comment that is chosen."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        return entry if isinstance(entry, ThreadEntry) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring, then act on the thread's own keys."""
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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the link that was clicked, in the system's browser."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            address = self._link_at(event.position())
            if address:
                QDesktopServices.openUrl(QUrl(address))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which address lies below the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self._link_at(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the address when the pointer leaves."""
        if event.type() is QEvent.Type.Leave:
            self._hover("")
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard, and stand on a comment."""
        self._delegate.shows_ring = event.reason() in KEYBOARD_REASONS
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the comments anew: their width is the viewport's."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def updateGeometries(self) -> None:
        """Keep the buttons where the chosen comment is after every layout."""
        super().updateGeometries()
        self._place_actions()

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Take the buttons along."""
        super().scrollContentsBy(across, down)
        self._place_actions()

    def _link_at(self, position: QPointF) -> str:
        index = self.indexAt(position.toPoint())
        return self._delegate.link_at(index, position) if index.isValid() else ""

    def _hover(self, address: str) -> None:
        if address == self._hovered:
            return
        self._hovered = address
        shape = Qt.CursorShape.PointingHandCursor if address else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.link_hovered.emit(address)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.scheduleDelayedItemsLayout()
        self._place_actions()
        entry = now.data(ENTRY_ROLE)
        if entry is not None:
            self.chosen.emit(entry)

    def _place_actions(self) -> None:
        """Bring the buttons to the chosen comment."""
        index, entry = self.currentIndex(), self.chosen_entry()
        if entry is None or self._thread.is_preview(entry):
            self._actions.hide()
            return
        self._actions.show_for(entry, self._delegate.card_of(index))

    def _on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        self._take_names()
        self.scheduleDelayedItemsLayout()
        if first.row() <= self.currentIndex().row() <= last.row():
            self._place_actions()

    def _on_reset(self) -> None:
        self._take_names()
        self._actions.hide()

    def _take_names(self) -> None:
        thread = self._thread.shown_thread()
        self._texts.set_names(thread.names if thread else ())

    def _restyle(self) -> None:
        self._texts.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
