"""Paints the cells of the grid: picture, name, credit or what is missing, and the selection."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.storage.image_summaries import ImageCard
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.image_library.image_cell import credit_rect, name_rect, picture_rect
from editor_app.ui.image_library.image_grid_model import (
    CARD_ROLE,
    CREDIT_ROLE,
    MISSING_ROLE,
    USES_ROLE,
)
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

Index = QModelIndex | QPersistentModelIndex

_RADIUS = 6
_RING, _GAP = 3, 2
_PLATE = QColor(20, 18, 16, 200)
_PLATE_INSET = 6
_ELIDE = Qt.TextElideMode.ElideRight
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ImageDelegate(QStyledItemDelegate):
    """Paints from the model's roles and asks the theme at paint time.

    ``cell`` is set by the view; ``shows_ring`` while the keyboard moves in the grid.
    """

    def __init__(self, theme: Theme, thumbnails: Thumbnails, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._thumbnails = thumbnails
        self.cell = QSize(1, 1)
        self.shows_ring = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size that all cells have."""
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        card: ImageCard = index.data(CARD_ROLE)
        cell = QRect(option.rect)
        place = picture_rect(self._theme, cell)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_picture(painter, card, place)
        uses = index.data(USES_ROLE)
        if uses:
            self._paint_plate(painter, uses, place)
        self._paint_texts(painter, index, place)
        self._paint_state(painter, option, place, cell)
        painter.restore()

    def _paint_picture(self, painter: QPainter, card: ImageCard, place: QRect) -> None:
        radius = self._theme.px(_RADIUS)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place), radius, radius)
        picture = self._thumbnails.find(
            card.media_hash, place.width(), place.height(), card.focal_point
        )
        if picture is None:
            painter.fillPath(frame, self._theme.color("well"))
            if not card.media_hash:
                icon = self._theme.pixmap("image-off", 24, "t3")
                half = self._theme.px(24) // 2
                painter.drawPixmap(place.center().x() - half, place.center().y() - half, icon)
            return
        painter.save()
        painter.setClipPath(frame)
        painter.drawImage(place, picture)
        painter.restore()

    def _paint_plate(self, painter: QPainter, text: str, place: QRect) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font(TypeRole.PLATE))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + 2 * px(7)
        height = metrics.height() + px(6)
        inset = px(_PLATE_INSET)
        plate = QRect(
            place.right() + 1 - inset - width, place.bottom() + 1 - inset - height, width, height
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_PLATE)
        painter.drawRoundedRect(QRectF(plate), px(5), px(5))
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_texts(self, painter: QPainter, index: Index, place: QRect) -> None:
        theme, px = self._theme, self._theme.px
        line = name_rect(theme, place)
        painter.setFont(theme.font(TypeRole.CONTROL))
        painter.setPen(theme.color("t1"))
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(
            line, _MIDDLE, painter.fontMetrics().elidedText(name, _ELIDE, line.width())
        )
        line = credit_rect(theme, line)
        missing = index.data(MISSING_ROLE)
        if missing:
            icon = theme.pixmap("triangle-alert", 14, "warn")
            painter.drawPixmap(line.left(), line.center().y() - px(14) // 2 + 1, icon)
            line.setLeft(line.left() + px(19))
        painter.setFont(theme.font(TypeRole.LABEL if missing else TypeRole.META))
        painter.setPen(theme.color("warn" if missing else "t3"))
        words = missing or index.data(CREDIT_ROLE)
        painter.drawText(
            line, _MIDDLE, painter.fontMetrics().elidedText(words, _ELIDE, line.width())
        )

    def _paint_state(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, cell: QRect
    ) -> None:
        px, state = self._theme.px, option.state
        painter.setBrush(Qt.BrushStyle.NoBrush)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            reach = _GAP + _RING / 2
            painter.setPen(QPen(self._theme.color("accent"), _RING))
            ring = QRectF(place).adjusted(-reach, -reach, reach, reach)
            painter.drawRoundedRect(ring, px(_RADIUS) + reach, px(_RADIUS) + reach)
        has_ring = self.shows_ring and bool(state & QStyle.StateFlag.State_HasFocus)
        if has_ring and not (is_selected and self._is_single()):
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), px(8), px(8))

    def _is_single(self) -> bool:
        """Whether the selection is one image, so that it says where the keyboard is."""
        chosen = self._view.selectionModel().selection()
        return chosen.count() == 1 and chosen.at(0).height() == 1
