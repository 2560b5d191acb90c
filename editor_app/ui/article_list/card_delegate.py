"""Paints an article as a card: headline, standfirst, thumbnail, status, counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.article_list.article_list_model import (
    GROUP_ROLE,
    MARK_ROLE,
    META_ROLE,
    SUMMARY_ROLE,
    CheckMark,
)
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.status_names import STATUS_DOTS
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.clamped_text import ClampedText

Index = QModelIndex | QPersistentModelIndex

THUMB = 64
_MARGIN = 8
_PADDING = 12
_GROUP = 34
_HEADLINE_LINES = 2
_TEXT_LINES = 3


class CardDelegate(QStyledItemDelegate):
    """Paints from the model's roles only and asks the theme at paint time.

    ``shows_ring`` is set while the keyboard moves in the list.
    """

    def __init__(self, theme: Theme, thumbnails: Thumbnails, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._thumbnails = thumbnails
        self.shows_ring = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the viewport's width and the height three lines of text and one of facts need."""
        height = self._card_height()
        if index.data(GROUP_ROLE):
            height += self._theme.px(_GROUP)
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the group's heading where one begins, then the card."""
        px = self._theme.px
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = index.data(GROUP_ROLE)
        if group:
            heading = rect.adjusted(px(_MARGIN + _PADDING), 0, -px(_MARGIN), 0)
            heading.setHeight(px(_GROUP) - 2)
            painter.setFont(self._theme.font(TypeRole.SECTION))
            painter.setPen(self._theme.color("t2"))
            painter.drawText(
                heading, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), group
            )
            rect.setTop(rect.top() + px(_GROUP))
        card = rect.adjusted(px(_MARGIN), 1, -px(_MARGIN), -1)
        self._paint_ground(painter, option, card)
        summary = index.data(SUMMARY_ROLE)
        inner = card.adjusted(px(_PADDING), px(11), -px(_PADDING), -px(8))
        text = QRect(inner)
        if summary.lead_image_id is not None:
            self._paint_thumbnail(painter, summary, inner)
            text.setRight(inner.right() - px(THUMB) - px(14))
        self._paint_text(painter, summary, index, text)
        self._paint_facts(painter, summary, index, inner)
        painter.restore()

    def _card_height(self) -> int:
        line = self._theme.line_height(TypeRole.ARTICLE_TITLE)
        facts = QFontMetrics(self._theme.font(TypeRole.META)).height()
        return max(_TEXT_LINES * line + facts + self._theme.px(28), self._theme.px(104))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        radius = self._theme.px(8)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(card, radius, radius)
        if self.shows_ring and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_text(
        self, painter: QPainter, summary: ArticleSummary, index: Index, rect: QRect
    ) -> None:
        theme = self._theme
        line = theme.line_height(TypeRole.ARTICLE_TITLE)
        untitled = not summary.headline
        title = ClampedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)),
            _italic(theme.font(TypeRole.ARTICLE_TITLE), italic=untitled),
            rect.width(),
            _HEADLINE_LINES,
            line,
        )
        painter.setPen(theme.color("t3" if untitled else "t1"))
        title.draw(painter, QPointF(rect.topLeft()))
        rest = _TEXT_LINES - title.line_count
        if summary.standfirst and rest:
            line_height = theme.px(17)
            standfirst = ClampedText(
                summary.standfirst, theme.font(TypeRole.META), rect.width(), rest, line_height
            )
            painter.setPen(theme.color("t3"))
            top = rect.top() + title.line_count * line + theme.px(2)
            standfirst.draw(painter, QPointF(rect.left(), top))

    def _paint_facts(
        self, painter: QPainter, summary: ArticleSummary, index: Index, rect: QRect
    ) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(TypeRole.META))
        metrics = painter.fontMetrics()
        row = QRect(rect.left(), rect.bottom() - metrics.height(), rect.width(), metrics.height())
        right = self._paint_counts(painter, summary, index.data(MARK_ROLE), row)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(STATUS_DOTS[summary.status]))
        dot = px(7)
        painter.drawEllipse(QRectF(row.left(), row.center().y() - dot / 2 + 0.5, dot, dot))
        painter.setPen(theme.color("t2"))
        left = row.left() + px(13)
        words = metrics.elidedText(
            index.data(META_ROLE), Qt.TextElideMode.ElideRight, right - left - px(8)
        )
        painter.drawText(left, row.top() + metrics.ascent(), words)

    def _paint_counts(
        self, painter: QPainter, summary: ArticleSummary, mark: CheckMark, row: QRect
    ) -> int:
        """Paint the counts from the right and return where they begin."""
        right = row.right() + 1
        findings = mark.blocked + mark.hints
        if findings:
            tone = "bad" if mark.blocked else "warn"
            icon = "circle-alert" if mark.blocked else "triangle-alert"
            right = self._paint_count(painter, icon, findings, tone, right, row)
        if summary.comment_count:
            icon = "message-square"
            right = self._paint_count(painter, icon, summary.comment_count, "t3", right, row)
        return right

    def _paint_count(
        self, painter: QPainter, icon: str, count: int, tone: str, right: int, row: QRect
    ) -> int:
        px = self._theme.px
        metrics = painter.fontMetrics()
        text = str(count)
        left = right - metrics.horizontalAdvance(text)
        painter.setPen(self._theme.color(tone if tone != "t3" else "t2"))
        painter.drawText(left, row.top() + metrics.ascent(), text)
        left -= px(18)
        top = row.center().y() - px(14) // 2 + 1
        painter.drawPixmap(left, top, self._theme.pixmap(icon, 14, tone))
        return left - px(9)

    def _paint_thumbnail(self, painter: QPainter, summary: ArticleSummary, rect: QRect) -> None:
        px = self._theme.px
        place = QRect(rect.right() - px(THUMB) + 1, rect.top(), px(THUMB), px(THUMB))
        picture = self._thumbnails.find(
            summary.lead_media_hash, px(THUMB), px(THUMB), summary.focal_point
        )
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), px(6), px(6))
        if picture is None:
            painter.fillPath(path, self._theme.color("well"))
            if not summary.lead_media_hash:
                icon = self._theme.pixmap("image-off", 18, "t3")
                offset = (px(THUMB) - px(18)) // 2
                painter.drawPixmap(place.left() + offset, place.top() + offset, icon)
            return
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(place, picture)
        painter.restore()


def _italic(font: QFont, *, italic: bool) -> QFont:
    font.setItalic(italic)
    return font
