"""Paints the cells of the ledger: two lines where there are two things to say."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.credits import ledger_words as words
from editor_app.ui.credits.ledger_model import ROW_ROLE
from editor_app.ui.credits.ledger_query import LedgerSort
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 54
SIDE = 8
_PICTURE = (54, 36)
_RADIUS = 4
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a cell: its words, type, colour token, and an icon in front."""

    text: str
    role: TypeRole = TypeRole.BODY
    ink: str = "t1"
    icon: str = ""


class LedgerDelegate(QStyledItemDelegate):
    """Paints from the row alone and asks the theme at paint time.

    ``shows_ring`` while the keyboard moves in the table.
    """

    def __init__(self, theme: Theme, thumbnails: Thumbnails, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._thumbnails = thumbnails
        self._view = view
        self.shows_ring = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines; columns have widths of their own."""
        return QSize(0, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: LedgerRow = index.data(ROW_ROLE)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, rect)
        inner = rect.adjusted(self._theme.px(SIDE), 0, -self._theme.px(SIDE), 0)
        if index.column() == LedgerSort.ARTICLE.value:
            inner.setLeft(self._paint_picture(painter, row, inner))
        self._paint_lines(painter, _lines(row, LedgerSort(index.column())), inner)
        self._paint_ring(painter, index, rect)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selected"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line"))

    def _paint_picture(self, painter: QPainter, row: LedgerRow, rect: QRect) -> int:
        """Paint the picture and return where the texts begin."""
        px = self._theme.px
        width, height = px(_PICTURE[0]), px(_PICTURE[1])
        place = QRect(rect.left() + px(16), rect.center().y() - height // 2, width, height)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place), px(_RADIUS), px(_RADIUS))
        use = row.use
        picture = self._thumbnails.find(use.media_hash, width, height, use.focal_point)
        if picture is None:
            painter.fillPath(frame, self._theme.color("well"))
            if not use.media_hash:
                icon = self._theme.pixmap("image-off", 16, "t3")
                corner = place.center()
                painter.drawPixmap(corner.x() - px(8) + 1, corner.y() - px(8) + 1, icon)
        else:
            painter.save()
            painter.setClipPath(frame)
            painter.drawImage(place, picture)
            painter.restore()
        return place.right() + 1 + px(12)

    def _paint_lines(self, painter: QPainter, lines: tuple[_Line, ...], rect: QRect) -> None:
        heights = [self._theme.line_height(line.role) for line in lines]
        top = rect.center().y() + 1 - sum(heights) // 2
        for line, height in zip(lines, heights, strict=True):
            place = QRect(rect.left(), top, rect.width(), height)
            if line.icon:
                size = self._theme.px(14)
                icon = self._theme.pixmap(line.icon, 14, line.ink)
                painter.drawPixmap(place.left(), place.center().y() - size // 2 + 1, icon)
                place.setLeft(place.left() + size + self._theme.px(5))
            painter.setFont(self._theme.font(line.role))
            painter.setPen(self._theme.color(line.ink))
            text = painter.fontMetrics().elidedText(line.text, _ELIDE, place.width())
            painter.drawText(place, _LEFT, text)
            top += height

    def _paint_ring(self, painter: QPainter, index: Index, rect: QRect) -> None:
        """The keyboard's ring goes round the whole row, of which a cell paints its part."""
        view = self._view
        if not (self.shows_ring and view.hasFocus() and index.row() == view.currentIndex().row()):
            return
        whole = QRectF(0, rect.top(), view.viewport().width(), rect.height())
        painter.setClipRect(rect)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("focus"), 2))
        radius = self._theme.px(6)
        painter.drawRoundedRect(whole.adjusted(2, 2, -2, -3), radius, radius)


def _lines(row: LedgerRow, column: LedgerSort) -> tuple[_Line, ...]:
    if column is LedgerSort.ARTICLE:
        return (
            _Line(words.title_words(row), TypeRole.ROW_TITLE),
            _Line(words.place_words(row), TypeRole.META, "t3"),
        )
    if column is LedgerSort.PUBLISHED:
        return (_Line(words.published_words(row), ink="t1" if row.published_on else "t3"),)
    if column is LedgerSort.PHOTOGRAPHER:
        if not row.credit:
            return (_Line(words.missing_words(), TypeRole.LABEL, "warn", "triangle-alert"),)
        return (_Line(row.use.photographer),)
    if column is LedgerSort.AGENCY:
        return (_Line(row.use.agency),)
    return _right_lines(row)


def _right_lines(row: LedgerRow) -> tuple[_Line, ...]:
    licence = _Line(words.licence_words(row), ink="t1" if row.use.licence else "t3")
    until = words.right_words(row)
    if not until:
        return (licence,)
    tone = words.RIGHT_TONES.get(row.right)
    if tone is None:
        return (licence, _Line(until, TypeRole.META, "t3"))
    icon = "circle-alert" if tone == "bad" else "triangle-alert"
    return (licence, _Line(until, TypeRole.LABEL, tone, icon))
