"""Paints a name with its pictures below and its uses at the right."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.ui.credits.totals_model import LINE_ROLE, TOTAL_ROLE
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 48
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TotalsDelegate(QStyledItemDelegate):
    """Paints from the model's roles; ``shows_ring`` while the keyboard moves in the list."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.shows_ring = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the viewport's width and the height of two lines."""
        return QSize(self._view.viewport().width(), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, px = self._theme, self._theme.px
        rect = QRect(option.rect).adjusted(px(8), px(1), -px(8), -px(1))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground(option)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(QRectF(rect), px(6), px(6))
        inner = rect.adjusted(px(8), px(5), -px(8), -px(5))
        painter.setFont(theme.font(TypeRole.CONTROL))
        uses = QLocale().toString(index.data(TOTAL_ROLE).uses)
        painter.setPen(theme.color("t2"))
        painter.drawText(inner, _RIGHT, uses)
        width = inner.width() - painter.fontMetrics().horizontalAdvance(uses) - px(12)
        half = inner.height() // 2
        for role, ink, text, top in (
            (TypeRole.CONTROL, "t1", str(index.data()), inner.top()),
            (TypeRole.META, "t3", str(index.data(LINE_ROLE)), inner.top() + half),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(ink))
            words = painter.fontMetrics().elidedText(text, _ELIDE, width)
            painter.drawText(QRect(inner.left(), top, width, half), _LEFT, words)
        if self.shows_ring and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(6), px(6))
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem) -> str:
        if option.state & QStyle.StateFlag.State_Selected:
            return "selected"
        return "hover" if option.state & QStyle.StateFlag.State_MouseOver else ""
