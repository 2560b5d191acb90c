"""The table itself: sorted by its heads, moved in by arrow keys, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.credits.ledger_delegate import ROW_HEIGHT, LedgerDelegate
from editor_app.ui.credits.ledger_model import ROW_ROLE, LedgerModel
from editor_app.ui.credits.ledger_query import LedgerSort
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.keyboard_focus import KEYBOARD_REASONS

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
_SHARES = {
    LedgerSort.PUBLISHED: (0.11, 92),
    LedgerSort.PHOTOGRAPHER: (0.17, 132),
    LedgerSort.AGENCY: (0.17, 132),
    LedgerSort.RIGHT: (0.18, 156),
}
"""How much of the width a column takes, and how many px at least; the article has the rest."""
_LEAST_ARTICLE = 200


class LedgerTable(QTableView):
    """Emits wishes; who hears them decides."""

    row_chosen = Signal(object)
    """Enter or a double click on a LedgerRow."""
    menu_wanted = Signal(object, QPoint)
    """A LedgerRow, and where its menu shall open on the screen."""

    def __init__(
        self,
        theme: Theme,
        thumbnails: Thumbnails,
        model: LedgerModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._delegate = LedgerDelegate(theme, thumbnails, self)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Uses of images"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setSortIndicator(LedgerSort.PUBLISHED.value, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._on_double_click)
        theme.changed.connect(self._restyle)
        thumbnails.ready.connect(self.viewport().update)
        self._restyle()

    def current_row(self) -> LedgerRow | None:
        """Return the row that the keyboard stands on."""
        row: LedgerRow | None = self.currentIndex().data(ROW_ROLE)
        return row

    def show_rows(self, rows: Sequence[LedgerRow]) -> None:
        """Show other rows; who stood on a use that is among them stays on it."""
        before, scrolled = self.current_row(), self.verticalScrollBar().value()
        self._rows.show(rows)
        place = self._rows.find_row(before) if before is not None else None
        if place is None and self.hasFocus() and rows:
            place = 0
        if place is not None:
            self.verticalScrollBar().setValue(scrolled)
            self.setCurrentIndex(self._rows.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring, then act on the table's own keys."""
        self._delegate.shows_ring = True
        self.viewport().update()
        row = self.current_row()
        if event.modifiers() in _PLAIN and Qt.Key(event.key()) in _ENTER and row is not None:
            self.row_chosen.emit(row)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: there is a search field for that."""

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row, by the pointer or by the menu key."""
        index = self.currentIndex()
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(self.viewport().mapFromGlobal(at))
        elif index.isValid():
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        row = index.data(ROW_ROLE)
        if row is not None:
            self.menu_wanted.emit(row, at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns anew."""
        super().resizeEvent(event)
        self._share_width()

    def _on_double_click(self) -> None:
        row = self.current_row()
        if row is not None:
            self.row_chosen.emit(row)

    def _share_width(self) -> None:
        width = self.viewport().width()
        rest = width
        for column, (share, least) in _SHARES.items():
            wanted = max(round(width * share), self._theme.px(least))
            self.setColumnWidth(column.value, wanted)
            rest -= wanted
        self.setColumnWidth(LedgerSort.ARTICLE.value, max(rest, self._theme.px(_LEAST_ARTICLE)))

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self.verticalScrollBar().setSingleStep(self._theme.px(ROW_HEIGHT) // 2)
        self.horizontalHeader().setFixedHeight(self._theme.px(34))
        self._share_width()
        self.viewport().update()
