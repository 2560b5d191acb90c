"""Paints a row that can be ticked: tick, icon, title and line, a chip at the right."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

Index = QModelIndex | QPersistentModelIndex

CHIP_ROLE = Qt.ItemDataRole.UserRole + 2
"""A pair: the tone of the chip ("plain", "ok", "warn", "bad") and its words."""
LINE_ROLE = Qt.ItemDataRole.UserRole + 3
"""The line below the title."""

ROW_HEIGHT = 50
_GROUNDS = {"plain": "well", "ok": "ok_bg", "warn": "warn_bg", "bad": "bad_bg"}
_INKS = {"plain": "t2", "ok": "ok", "warn": "warn", "bad": "bad"}


class TickRowDelegate(QStyledItemDelegate):
    """A click anywhere on the row, or Space, ticks it, where the model lets it be ticked.

    The model's DisplayRole is the title, CheckStateRole the tick; see also the roles above.
    """

    def __init__(self, theme: Theme, view: QListView, icon: str) -> None:
        super().__init__(view)
        self._theme = theme
        self._icon = icon
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the viewport's width and the height of two lines."""
        return QSize(self._view.viewport().width(), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, px = self._theme, self._theme.px
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row():
            painter.setPen(theme.color("line"))
            painter.drawLine(rect.left() + px(14), rect.top(), rect.right() - px(14), rect.top())
        self._paint_tick(painter, index, rect)
        icon_top = rect.center().y() - px(9)
        painter.drawPixmap(rect.left() + px(48), icon_top, theme.pixmap(self._icon, 18, "t2"))
        right = self._paint_chip(painter, index, rect)
        left = rect.left() + px(80)
        width = right - left - px(12)
        for role, ink, text, top in (
            (TypeRole.ROW_TITLE, "t1", index.data(), px(7)),
            (TypeRole.META, "t3", index.data(LINE_ROLE), px(26)),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(ink))
            words = painter.fontMetrics().elidedText(str(text), Qt.TextElideMode.ElideRight, width)
            baseline = rect.top() + top + painter.fontMetrics().ascent()
            painter.drawText(left, baseline, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -3), px(6), px(6))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick by a click on the row or by Space."""
        clicked = event.type() == QEvent.Type.MouseButtonRelease
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if (clicked or space) and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            new = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            return model.setData(index, new, Qt.ItemDataRole.CheckStateRole)
        return False

    def _paint_tick(self, painter: QPainter, index: Index, rect: QRect) -> None:
        theme, px = self._theme, self._theme.px
        box = QRectF(rect.left() + px(15), rect.center().y() - px(9), px(18), px(18))
        if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(box, px(4), px(4))
            painter.drawPixmap(
                round(box.left()) + px(2), round(box.top()) + px(2),
                theme.pixmap("check", 14, "on_accent"),
            )  # fmt: skip
            return
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        painter.setPen(QPen(theme.color("control" if enabled else "border"), 1))
        painter.setBrush(theme.color("canvas" if enabled else "well"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))

    def _paint_chip(self, painter: QPainter, index: Index, rect: QRect) -> int:
        theme, px = self._theme, self._theme.px
        tone, text = index.data(CHIP_ROLE)
        painter.setFont(theme.font(TypeRole.SECTION))
        width = painter.fontMetrics().horizontalAdvance(text) + px(18)
        chip = QRectF(rect.right() - px(14) - width, rect.center().y() - px(11), width, px(22))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(_GROUNDS[tone]))
        painter.drawRoundedRect(chip, px(11), px(11))
        painter.setPen(theme.color(_INKS[tone]))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)
        return round(chip.left())
