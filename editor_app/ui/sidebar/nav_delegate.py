"""Paints a place: icon or dot, name, count; in the rail only the icon."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.ui.sidebar.nav_model import PLACE_ROLE, place_name
from editor_app.ui.sidebar.places import Place
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

Index = QModelIndex | QPersistentModelIndex

_ROW = 32
_HEADING = 36
_MARGIN = 8
_TEXT_AT = 36
_PLATES = {"accent": ("accent", "on_accent"), "warn": ("warn_bg", "warn")}
"""Fill and text of the plate below a number that stands out."""


class NavDelegate(QStyledItemDelegate):
    """``is_rail`` and ``shows_ring`` are set by the view."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.is_rail = False
        self.shows_ring = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the viewport's width and the height of a place or heading."""
        place: Place = index.data(PLACE_ROLE)
        height = _ROW
        if place.is_heading:
            height = 13 if self.is_rail else _HEADING
        return QSize(self._view.viewport().width(), self._theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        place: Place = index.data(PLACE_ROLE)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place.is_heading:
            self._paint_heading(painter, place, rect)
        else:
            self._paint_place(painter, option, place, rect)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: Place, rect: QRect) -> None:
        px = self._theme.px
        if self.is_rail:
            painter.setPen(self._theme.color("line"))
            y = rect.center().y()
            if rect.top() > 0:
                painter.drawLine(rect.left() + px(14), y, rect.right() - px(14), y)
            return
        painter.setFont(self._theme.font(TypeRole.SECTION))
        painter.setPen(self._theme.color("t2"))
        inner = rect.adjusted(px(18), 0, -px(_MARGIN), -px(5))
        flags = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(inner, flags, place_name(place))

    def _paint_place(
        self, painter: QPainter, option: QStyleOptionViewItem, place: Place, rect: QRect
    ) -> None:
        px = self._theme.px
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        row = rect.adjusted(px(_MARGIN), 1, -px(_MARGIN), -1)
        radius = px(6)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(row, radius, radius)
        if self.shows_ring and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), radius, radius)
        self._paint_mark(painter, place, row, selected=selected)
        if not self.is_rail:
            self._paint_words(painter, place, row, selected=selected)

    def _paint_mark(self, painter: QPainter, place: Place, row: QRect, *, selected: bool) -> None:
        px = self._theme.px
        size = px(16)
        left = row.center().x() - size // 2 if self.is_rail else row.left() + px(10)
        top = row.center().y() - size // 2 + 1
        if place.icon:
            tone = "accent_text" if selected else "t2"
            painter.drawPixmap(left, top, self._theme.pixmap(place.icon, 16, tone))
            return
        dot = px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(place.dot))
        offset = (size - dot) / 2
        painter.drawEllipse(QRectF(left + offset, top + offset, dot, dot))

    def _paint_words(self, painter: QPainter, place: Place, row: QRect, *, selected: bool) -> None:
        px = self._theme.px
        right = row.right() - px(10)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if place.count is not None:
            right -= self._paint_count(painter, place, row) + px(8)
        painter.setFont(self._theme.font(TypeRole.ROW_TITLE if selected else TypeRole.CONTROL))
        painter.setPen(self._theme.color("t1"))
        left = row.left() + px(_TEXT_AT)
        name = painter.fontMetrics().elidedText(
            place_name(place), Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRect(left, row.top(), right - left, row.height()), middle, name)

    def _paint_count(self, painter: QPainter, place: Place, row: QRect) -> int:
        """Paint the number at the right, on a plate where it stands out; return its width."""
        px = self._theme.px
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        right = row.right() - px(10)
        count = str(place.count)
        stands_out = place.tone in _PLATES and place.count
        painter.setFont(self._theme.font(TypeRole.SECTION if stands_out else TypeRole.META))
        width = painter.fontMetrics().horizontalAdvance(count)
        if not stands_out:
            painter.setPen(self._theme.color("t3"))
            painter.drawText(
                QRect(right - width, row.top(), width + 2, row.height()), middle, count
            )
            return width
        fill, text = _PLATES[place.tone]
        height = px(18)
        plate = QRect(0, 0, max(height, width + px(10)), height)
        plate.moveCenter(row.center())
        plate.moveRight(right + px(2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(fill))
        painter.drawRoundedRect(plate, height / 2, height / 2)
        painter.setPen(self._theme.color(text))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), count)
        return plate.width()
