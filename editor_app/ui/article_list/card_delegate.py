"""Paints the rows of the list: a card each, with its counts, and headings above groups."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.article_list.article_list_model import (
    GROUP_ROLE,
    MARK_ROLE,
    META_ROLE,
    SUMMARY_ROLE,
    CheckMark,
)
from editor_app.ui.article_list.card_painter import (
    GROUP_HEIGHT,
    MARGIN,
    PADDING,
    THUMB,
    CardFace,
    CardPainter,
)
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.status_words import STATUS_DOTS
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

Index = QModelIndex | QPersistentModelIndex


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
        """Return the viewport's width and the height of the card with its heading."""
        height = CardPainter(self._theme.look).card_height()
        if index.data(GROUP_ROLE):
            height += self._theme.px(GROUP_HEIGHT)
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the group's heading where one begins, then the card."""
        cards = CardPainter(self._theme.look)
        row = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = index.data(GROUP_ROLE)
        if group:
            cards.paint_group(painter, group, row)
            row.setTop(row.top() + self._theme.px(GROUP_HEIGHT))
        summary: ArticleSummary = index.data(SUMMARY_ROLE)
        facts = cards.paint(painter, self._face(option, index, summary), row)
        if summary.lead_image_id is not None and not summary.lead_media_hash:
            self._paint_missing_file(painter, row)
        self._paint_counts(painter, summary, index.data(MARK_ROLE), facts)
        painter.restore()

    def _face(
        self, option: QStyleOptionViewItem, index: Index, summary: ArticleSummary
    ) -> CardFace:
        state = option.state
        edge = self._theme.px(THUMB)
        return CardFace(
            headline=str(index.data(Qt.ItemDataRole.DisplayRole)),
            is_untitled=not summary.headline,
            standfirst=summary.standfirst,
            facts=index.data(META_ROLE),
            dot=STATUS_DOTS[summary.status],
            has_picture=summary.lead_image_id is not None,
            picture=self._thumbnails.find(summary.lead_media_hash, edge, edge, summary.focal_point),
            is_selected=bool(state & QStyle.StateFlag.State_Selected),
            is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            has_ring=self.shows_ring and bool(state & QStyle.StateFlag.State_HasFocus),
        )

    def _paint_missing_file(self, painter: QPainter, row: QRect) -> None:
        px = self._theme.px
        left = row.right() - px(MARGIN + PADDING) - px(THUMB) + 1
        offset = (px(THUMB) - px(18)) // 2
        icon = self._theme.pixmap("image-off", 18, "t3")
        painter.drawPixmap(left + offset, row.top() + 1 + px(11) + offset, icon)

    def _paint_counts(
        self, painter: QPainter, summary: ArticleSummary, mark: CheckMark, row: QRect
    ) -> None:
        """Paint the counts from the right."""
        painter.setFont(self._theme.font(TypeRole.META))
        right = row.right() + 1
        findings = mark.blocked + mark.hints
        if findings:
            tone = "bad" if mark.blocked else "warn"
            icon = "circle-alert" if mark.blocked else "triangle-alert"
            right = self._paint_count(painter, icon, findings, tone, right, row)
        if summary.comment_count:
            icon = "message-square"
            self._paint_count(painter, icon, summary.comment_count, "t2", right, row)

    def _paint_count(
        self, painter: QPainter, icon: str, count: int, tone: str, right: int, row: QRect
    ) -> int:
        px = self._theme.px
        metrics = painter.fontMetrics()
        text = str(count)
        left = right - metrics.horizontalAdvance(text)
        painter.setPen(self._theme.color(tone))
        painter.drawText(left, row.top() + metrics.ascent(), text)
        left -= px(18)
        top = row.center().y() - px(14) // 2 + 1
        painter.drawPixmap(left, top, self._theme.pixmap(icon, 14, tone))
        return left - px(9)
