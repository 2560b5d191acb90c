"""Paints the cards of the inbox: who, when, two lines of what, and what it waits for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.services.inbox import InboxRow
from editor_app.text.unsafe_characters import without_unsafe_characters
from editor_app.ui.inbox.answer_words import AnswerWord
from editor_app.ui.inbox.avatars import paint_avatar
from editor_app.ui.inbox.inbox_model import (
    GROUP_ROLE,
    PLACE_ROLE,
    ROW_ROLE,
    TIME_ROLE,
    WORD_ROLE,
)
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.clamped_text import ClampedText

Index = QModelIndex | QPersistentModelIndex

_GROUP = 38
_CARD = 62
_LINES = 2
_LINE = 19
_MARGIN = 8
_AVATAR = 28
_DOT = 7
_TEXT_AT = 56
_LONGEST = 400
"""Characters of a comment that two lines can need at most."""


class InboxDelegate(QStyledItemDelegate):
    """Paints from the model's roles only; ``shows_ring`` is set while the keyboard moves here."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.shows_ring = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the viewport's width and the height of the card with its heading."""
        height = self._card_height() + (self._theme.px(_GROUP) if index.data(GROUP_ROLE) else 0)
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the heading of a group where one begins, then the card."""
        px, row = self._theme.px, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(GROUP_ROLE)
        if heading:
            self._paint_heading(painter, heading, row)
            row.setTop(row.top() + px(_GROUP))
        card = row.adjusted(px(_MARGIN), 1, -px(_MARGIN), -1)
        self._paint_ground(painter, option, card)
        self._paint_card(painter, index, card)
        painter.restore()

    def _card_height(self) -> int:
        line = max(self._theme.px(_LINE), self._theme.line_height(TypeRole.BODY) + 1)
        return max(self._theme.px(_CARD), 3 * line) + _LINES * line

    def _paint_heading(self, painter: QPainter, heading: str, row: QRect) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font(TypeRole.SECTION))
        painter.setPen(self._theme.color("t2"))
        room = row.width() - 2 * px(20)
        words = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, room)
        baseline = row.top() + px(_GROUP) - px(8) - painter.fontMetrics().descent()
        painter.drawText(row.left() + px(20), baseline, words)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect) -> None:
        state, radius = option.state, self._theme.px(8)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(card, radius, radius)
        if self.shows_ring and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_card(self, painter: QPainter, index: Index, card: QRect) -> None:
        px = self._theme.px
        row: InboxRow = index.data(ROW_ROLE)
        if row.entry.is_unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            dot = px(_DOT)
            painter.drawEllipse(QRectF(card.left() + px(4), card.top() + px(20), dot, dot))
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        mark = QRect(card.left() + px(18), card.top() + px(9), px(_AVATAR), px(_AVATAR))
        is_ours = row.entry.comment.person_id is not None
        paint_avatar(painter, self._theme, mark, name, is_ours=is_ours)
        inner = card.adjusted(px(_TEXT_AT), px(8), -px(12), -px(8))
        self._paint_head(painter, name, str(index.data(TIME_ROLE)), row.entry.is_unread, inner)
        self._paint_text(painter, row, inner)
        self._paint_foot(painter, str(index.data(PLACE_ROLE)), index.data(WORD_ROLE), row, inner)

    def _paint_head(
        self, painter: QPainter, name: str, time: str, is_unread: bool, inner: QRect
    ) -> None:
        painter.setFont(self._theme.font(TypeRole.META))
        painter.setPen(self._theme.color("t3"))
        line = QRect(inner.left(), inner.top(), inner.width(), self._theme.px(_LINE))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, time)
        room = line.width() - painter.fontMetrics().horizontalAdvance(time) - self._theme.px(8)
        painter.setFont(self._theme.font(TypeRole.ROW_TITLE if is_unread else TypeRole.CONTROL))
        painter.setPen(self._theme.color("t1"))
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_text(self, painter: QPainter, row: InboxRow, inner: QRect) -> None:
        font, line = self._theme.font(TypeRole.BODY), self._theme.px(_LINE)
        text = without_unsafe_characters(row.entry.comment.text[:_LONGEST])
        text = " ".join(text.split())
        painter.setPen(self._theme.color("t1" if row.entry.is_unread else "t2"))
        words = ClampedText(text, font, inner.width(), _LINES, line)
        words.draw(painter, QPointF(inner.left(), inner.top() + line + 1))

    def _paint_foot(
        self, painter: QPainter, place: str, word: AnswerWord | None, row: InboxRow, inner: QRect
    ) -> None:
        px = self._theme.px
        line = QRect(inner.left(), inner.bottom() - px(_LINE) + 1, inner.width(), px(_LINE))
        middle = Qt.AlignmentFlag.AlignVCenter
        right = line.right() + 1
        if word is not None:
            painter.setFont(self._theme.font(TypeRole.SECTION))
            painter.setPen(self._theme.color(word.tone))
            words = word.in_words()
            right -= painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(
                QRect(right, line.top(), line.right() + 2 - right, line.height()), middle, words
            )
            right -= px(18)
            icon = self._theme.pixmap(word.icon, 14, word.tone)
            painter.drawPixmap(right, line.center().y() - px(7) + 1, icon)
        if row.marks:
            right -= px(20)
            icon = self._theme.pixmap("triangle-alert", 14, "warn")
            painter.drawPixmap(right, line.center().y() - px(7) + 1, icon)
        painter.setFont(self._theme.font(TypeRole.META))
        painter.setPen(self._theme.color("t3"))
        room = right - line.left() - px(6)
        words = painter.fontMetrics().elidedText(place, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, words)
