"""The column on which an article is written: fields one below the other, labels beside them.

The rows are placed by hand. A layout of Qt's would move them only after the next turn of the
event loop, too late for the caret to be kept in view while the text grows.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from editor_app.ui.theme.theme import Theme

COLUMN = 640
GUTTER = 72
_GUTTER_GAP = 18
_LEFT = 18
_RIGHT = 50
_NARROW_RIGHT = 24
_NARROW = 560
_TOP = 12
_BOTTOM = 120
_CARET_ROOM = 60
"""Lengths in px at 100 % zoom; the last one is kept free above and below the caret."""


@dataclass(frozen=True, slots=True)
class _Row:
    widget: QWidget
    label: QWidget | None
    gap: int
    label_offset: int


class CanvasColumn(QWidget):
    """The scrolled content."""

    column_moved = Signal(int, int)
    """Left edge and width of the column, in px."""
    clicked_below = Signal()
    """A click into the empty space under the last row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Row] = []
        self._placing = False
        self._raised: QWidget | None = None
        self._fill = 0
        self._room = 0
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def add_row(
        self, widget: QWidget, label: QWidget | None, gap: int, label_offset: int = 0
    ) -> None:
        """Add a field under the others, ``gap`` px below; its label is shifted to its text."""
        widget.setParent(self)
        widget.installEventFilter(self)
        if label is not None:
            label.setParent(self)
            label.setCursor(Qt.CursorShape.ArrowCursor)
        self._rows.append(_Row(widget, label, gap, label_offset))

    def raise_label(self, widget: QWidget, *, raised: bool) -> None:
        """Put a field's label above its first line: something else stands beside the line."""
        wanted = widget if raised else None
        if wanted is not self._raised:
            self._raised = wanted
            self.place()

    def set_room(self, width: int, height: int) -> None:
        """Set the width for text, and the least height: a click below a short text counts.

        The width leaves room for the scroll bar whether it is there or not. Text that wraps
        differently without it could make it come and go for ever.
        """
        self._room = width
        self._fill = height
        self.place()

    def place(self) -> None:
        """Put every row in its place."""
        if self._placing or not self._room:
            return
        self._placing = True
        left, width = self._column()
        y = self._theme.px(_TOP)
        gutter = self._theme.px(GUTTER)
        for row in self._rows:
            if row.label is not None:
                row.label.setVisible(not row.widget.isHidden())
            if row.widget.isHidden():
                continue
            y += self._theme.px(row.gap)
            height = self._height_of(row.widget, width)
            row.widget.setGeometry(left, y, width, height)
            height = max(height, self._height_of(row.widget, width))
            if row.label is not None:
                lift = row.label.sizeHint().height() if row.widget is self._raised else 0
                top = y + (-lift if lift else self._theme.px(row.label_offset))
                at = left - self._theme.px(_GUTTER_GAP) - gutter
                row.label.setGeometry(at, top, gutter, row.label.sizeHint().height())
            y += height
        total = max(y + self._theme.px(_BOTTOM), self._fill)
        if total != self.height():
            self.resize(self.width(), total)
        self._placing = False
        self.column_moved.emit(left, width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of clicks below the text."""
        shown = [row.widget for row in self._rows if not row.widget.isHidden()]
        if shown and event.position().y() >= shown[-1].geometry().bottom():
            self.clicked_below.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow rows that grow, appear or go."""
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            if event.size().height() != event.oldSize().height():
                self.place()
        elif event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.place()
        return super().eventFilter(watched, event)

    def _column(self) -> tuple[int, int]:
        px = self._theme.px
        side = px(_LEFT + GUTTER + _GUTTER_GAP)
        right = px(_NARROW_RIGHT if self._room < px(_NARROW) else _RIGHT)
        width = max(min(px(COLUMN), self._room - side - right), px(120))
        return max(side, (self._room - width) // 2), width

    @staticmethod
    def _height_of(widget: QWidget, width: int) -> int:
        # A fixed height that grows is for a moment larger at the lower limit than at the upper.
        if widget.minimumHeight() >= widget.maximumHeight():
            return widget.minimumHeight()
        if widget.hasHeightForWidth():
            return widget.heightForWidth(width)
        return widget.sizeHint().height()


class Canvas(QScrollArea):
    """Scrolls the column, and keeps the caret in view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column = CanvasColumn(theme)
        self.setObjectName("canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.column)
        theme.changed.connect(self.column.place)

    def show_area(self, widget: QWidget, area: QRect) -> None:
        """Scroll just so far that an area of a field is in view, with some room around it."""
        top = widget.mapTo(self.column, area.topLeft()).y()
        bar = self.verticalScrollBar()
        room = min(self._theme.px(_CARET_ROOM), self.viewport().height() // 4)
        lowest = top + area.height() + room - self.viewport().height()
        if bar.value() > top - room:
            bar.setValue(top - room)
        elif bar.value() < lowest:
            bar.setValue(lowest)

    def make_room(self, widget: QWidget, area: QRect, height: int) -> None:
        """Scroll so that an area of a field is in view, with ``height`` px free below it if so."""
        self.show_area(widget, area)
        top = widget.mapTo(self.viewport(), area.topLeft()).y()
        missing = top + area.height() + height - self.viewport().height()
        spare = top - min(self._theme.px(_CARET_ROOM), self.viewport().height() // 4)
        if missing > 0 and spare > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + min(missing, spare))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the column the new width."""
        super().resizeEvent(event)
        self.column.resize(self.viewport().width(), self.column.height())
        bar = self.verticalScrollBar().sizeHint().width()
        self.column.set_room(self.width() - bar, self.viewport().height())
