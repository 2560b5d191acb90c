"""Paints a thread as its page numbers it: two levels, our own answers on a ground of their own."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.comment import CommentState
from editor_app.services.comment_thread import ThreadEntry
from editor_app.ui.inbox.answer_words import AnswerWord
from editor_app.ui.inbox.avatars import paint_avatar
from editor_app.ui.inbox.comment_texts import CommentTexts
from editor_app.ui.inbox.thread_model import ENTRY_ROLE, NAME_ROLE, TIME_ROLE, WORD_ROLE
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

Index = QModelIndex | QPersistentModelIndex

ACTIONS = 44
"""Height of the row of buttons under the selected comment, px."""
_SIDE = 24
_INDENT = 44
_GAP = 6
_PADDING = 12
_AVATAR = 28
_NUMBER = 30
_HEAD = 22
_RADIUS = 10
_LEAST_TEXT = 120


class _Places(NamedTuple):
    """Where the parts of a comment lie."""

    card: QRect
    number: QRect
    avatar: QRect
    head: QRect
    text: QRect


class ThreadDelegate(QStyledItemDelegate):
    """Measures and paints; ``shows_ring`` is set while the keyboard moves in the thread."""

    def __init__(self, theme: Theme, texts: CommentTexts, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._texts = texts
        self._view = view
        self.shows_ring = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the viewport's width and the height the comment needs."""
        width = self._view.viewport().width()
        entry: ThreadEntry = index.data(ENTRY_ROLE)
        text = self._places(QRect(0, 0, width, 0), entry).text
        height = self._text_height(entry, text.width()) + self._theme.px(
            _HEAD + 2 * _PADDING + _GAP
        )
        if self._is_chosen(index):
            height += self._theme.px(ACTIONS)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one comment."""
        entry: ThreadEntry = index.data(ENTRY_ROLE)
        places = self._places(QRect(option.rect), entry)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_elbow(painter, entry, places)
        self._paint_ground(painter, option, index, entry, places.card)
        self._paint_head(painter, index, entry, places)
        self._paint_text(painter, entry, places.text)
        painter.restore()

    def link_at(self, index: QModelIndex, position: QPointF) -> str:
        """Return the address of the link at a place of the viewport; empty where there is none."""
        entry: ThreadEntry = index.data(ENTRY_ROLE)
        if entry.comment.state is CommentState.REMOVED:
            return ""
        text = self._places(self._view.visualRect(index), entry).text
        document = self._texts.document(entry.comment, text.width(), _addressee(entry))
        return document.documentLayout().anchorAt(position - QPointF(text.topLeft()))

    def card_of(self, index: QModelIndex) -> QRect:
        """Return where a comment's card lies in the viewport."""
        return self._places(self._view.visualRect(index), index.data(ENTRY_ROLE)).card

    def _is_chosen(self, index: Index) -> bool:
        return self._view.currentIndex() == index

    def _places(self, row: QRect, entry: ThreadEntry) -> _Places:
        px = self._theme.px
        card = row.adjusted(px(_SIDE) + entry.level * px(_INDENT), 0, -px(_SIDE), -px(_GAP))
        top = card.top() + px(_PADDING)
        number = QRect(card.left() + px(4), top, px(_NUMBER), px(_HEAD))
        avatar = QRect(number.right() + px(8), top - px(3), px(_AVATAR), px(_AVATAR))
        left = avatar.right() + px(12)
        width = max(card.right() - px(16) - left, px(_LEAST_TEXT))
        head = QRect(left, top, width, px(_HEAD))
        text = QRect(left, head.bottom() + 1, width, 0)
        return _Places(card, number, avatar, head, text)

    def _text_height(self, entry: ThreadEntry, width: int) -> int:
        if entry.comment.state is CommentState.REMOVED:
            return self._theme.line_height(TypeRole.COMMENT)
        return self._texts.height(entry.comment, width, _addressee(entry))

    def _paint_elbow(self, painter: QPainter, entry: ThreadEntry, places: _Places) -> None:
        if not entry.level:
            return
        px = self._theme.px
        left, middle = places.card.left() - px(15), places.card.top() + px(20)
        path = QPainterPath(QPointF(left, places.card.top() - px(4)))
        path.lineTo(left, middle - px(6))
        path.quadTo(left, middle, left + px(6), middle)
        path.lineTo(places.card.left() - px(4), middle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("border"), 1.2))
        painter.drawPath(path)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        entry: ThreadEntry,
        card: QRect,
    ) -> None:
        radius = self._theme.px(_RADIUS)
        frame = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if entry.comment.person_id is not None:
            painter.setBrush(self._theme.color("author_bg"))
            painter.drawRoundedRect(frame, radius, radius)
        if not self._is_chosen(index):
            return
        if entry.comment.person_id is None:
            painter.setBrush(self._theme.color("raised"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("selected_border"), 1))
        painter.drawRoundedRect(frame, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        bar = QRectF(
            card.left(), card.top() + radius, self._theme.px(3), card.height() - 2 * radius
        )
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if self.shows_ring and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_head(
        self, painter: QPainter, index: Index, entry: ThreadEntry, places: _Places
    ) -> None:
        px, middle = self._theme.px, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(TypeRole.META))
        painter.setPen(self._theme.color("t3"))
        painter.drawText(places.number, middle | Qt.AlignmentFlag.AlignRight, entry.comment.number)
        if entry.comment.state is CommentState.REMOVED:
            return
        name = str(index.data(NAME_ROLE))
        is_ours = entry.comment.person_id is not None
        paint_avatar(painter, self._theme, places.avatar, name, is_ours=is_ours)
        right = self._paint_word(painter, index.data(WORD_ROLE), places.head)
        time = str(index.data(TIME_ROLE))
        badge_width = self._badge_width(entry.badge)
        time_width = self._metrics(TypeRole.META).horizontalAdvance(time) + px(10)
        room = right - places.head.left() - badge_width - time_width
        painter.setFont(self._theme.font(TypeRole.ROW_TITLE))
        painter.setPen(self._theme.color("t1"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, px(40)))
        painter.drawText(places.head, middle | Qt.AlignmentFlag.AlignLeft, shown)
        left = places.head.left() + metrics.horizontalAdvance(shown) + px(8)
        if entry.badge:
            self._paint_badge(painter, entry.badge, left, places.head)
            left += badge_width
        painter.setFont(self._theme.font(TypeRole.META))
        painter.setPen(self._theme.color("t3"))
        line = QRect(left, places.head.top(), right - left, places.head.height())
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, time)

    def _paint_badge(self, painter: QPainter, badge: str, left: int, head: QRect) -> None:
        px = self._theme.px
        plate = QRect(left, 0, self._badge_width(badge) - px(8), px(20))
        plate.moveTop(head.center().y() - plate.height() // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        painter.setPen(self._theme.color("on_accent"))
        painter.setFont(self._theme.font(TypeRole.PLATE))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, badge)

    def _badge_width(self, badge: str) -> int:
        if not badge:
            return 0
        return self._metrics(TypeRole.PLATE).horizontalAdvance(badge) + self._theme.px(16 + 8)

    def _paint_word(self, painter: QPainter, word: AnswerWord | None, head: QRect) -> int:
        """Paint what the comment waits for on a pill at the right; return what is left of it."""
        if word is None:
            return head.right()
        px, text = self._theme.px, word.in_words()
        grounds = {"warn": "warn_bg", "bad": "bad_bg", "ok": "ok_bg"}
        width = self._metrics(TypeRole.SECTION).horizontalAdvance(text) + px(36)
        plate = QRect(head.right() - width, 0, width, px(22))
        plate.moveTop(head.center().y() - plate.height() // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(grounds.get(word.tone, "well")))
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        icon = self._theme.pixmap(word.icon, 14, word.tone)
        painter.drawPixmap(plate.left() + px(9), plate.center().y() - px(7) + 1, icon)
        painter.setPen(self._theme.color(word.tone))
        painter.setFont(self._theme.font(TypeRole.SECTION))
        words = plate.adjusted(px(27), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        return plate.left() - px(8)

    def _paint_text(self, painter: QPainter, entry: ThreadEntry, place: QRect) -> None:
        if entry.comment.state is CommentState.REMOVED:
            font = self._theme.font(TypeRole.COMMENT)
            font.setItalic(True)
            painter.setFont(font)
            painter.setPen(self._theme.color("t3"))
            line = QRect(
                place.left(), place.top(), place.width(), self._theme.line_height(TypeRole.COMMENT)
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.tr("Comment removed"))
            return
        document = self._texts.document(entry.comment, place.width(), _addressee(entry))
        context = QAbstractTextDocumentLayout.PaintContext()
        muted = not entry.is_public and entry.comment.person_id is None
        ink = self._theme.color("t3" if muted else "t1")
        context.palette.setColor(QPalette.ColorRole.Text, ink)
        painter.translate(place.topLeft())
        document.documentLayout().draw(painter, context)
        painter.translate(-place.topLeft())

    def _metrics(self, role: TypeRole) -> QFontMetrics:
        return QFontMetrics(self._theme.font(role))


def _addressee(entry: ThreadEntry) -> str:
    """The name a reply below another reply begins with."""
    above = entry.answers
    is_deep = above is not None and above.parent_id is not None
    return above.author_name.strip() if above is not None and is_deep else ""
