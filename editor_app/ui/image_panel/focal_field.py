"""The picture with the point that every crop keeps: dragged, or moved by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.domain.crop import FocalPoint
from editor_app.domain.image import Image
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.image_panel.panel_field import FieldLink
from editor_app.ui.theme.theme import Theme

HEIGHT = 214
_RADIUS = 6
_RING = 13
_STEP = 0.01
_BIG_STEP = 0.05
_MIDDLE = FocalPoint()
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class FocalField(QWidget):
    """Shows the whole picture, 214 px high; a double click asks for it in large."""

    field_name = "focal_point"

    large_requested = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self._image: Image | None = None
        self._point = _MIDDLE
        self.link = FieldLink(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Focal point"))
        self.setToolTip(self.tr("Drag the ring, or move it with the arrow keys"))
        thumbnails.ready.connect(self.update)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_image(self, image: Image) -> None:
        """Show a picture; its point comes with ``show_value``."""
        self._image = image
        self.setCursor(Qt.CursorShape.CrossCursor if image.has_file else Qt.CursorShape.ArrowCursor)
        self.update()

    def show_value(self, text: str, *, various: bool) -> None:
        """Show a point, written as "0.4,0.6"."""
        if not various and text:
            x, y = map(float, text.split(","))
            self._set(FocalPoint(x, y))

    def point(self) -> FocalPoint:
        """Return the point as it stands."""
        return self._point

    def sizeHint(self) -> QSize:
        """Return the panel's width and the height of the specification."""
        return self._theme.size(300, HEIGHT)

    def picture_rect(self) -> QRect:
        """Return where the picture is: all of it, as large as there is room."""
        image = self._image
        if image is None or not (image.width and image.height):
            return self.rect()
        size = QSize(image.width, image.height).scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        return QRect(
            (self.width() - size.width()) // 2,
            (self.height() - size.height()) // 2,
            max(size.width(), 1),
            max(size.height(), 1),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, the ring and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        radius = self._theme.px(_RADIUS)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        self._paint_picture(painter)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the point."""
        if event.button() == Qt.MouseButton.LeftButton and self._has_picture():
            self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the point."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._has_picture():
            self._move_to(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the point be where it is."""
        self.link.left.emit(self.field_name)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Ask for the picture in large."""
        self.large_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the point by one hundredth, with Shift by five; Space asks for the large view."""
        move = _MOVES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self.large_requested.emit()
        elif move is None or not self._has_picture():
            super().keyPressEvent(event)
        else:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = _BIG_STEP if shifted else _STEP
            self._change(self._point.x + move[0] * step, self._point.y + move[1] * step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.link.left.emit(self.field_name)

    def _has_picture(self) -> bool:
        return self._image is not None and self._image.has_file

    def _move_to(self, position: QPointF) -> None:
        place = self.picture_rect()
        self._change(
            (position.x() - place.left()) / place.width(),
            (position.y() - place.top()) / place.height(),
        )

    def _change(self, x: float, y: float) -> None:
        point = FocalPoint(_hundredths(x), _hundredths(y))
        if point != self._point:
            self._set(point)
            self.link.edited.emit(self.field_name, f"{point.x:g},{point.y:g}")

    def _set(self, point: FocalPoint) -> None:
        self._point = point
        across, down = round(point.x * 100), round(point.y * 100)
        self.setAccessibleDescription(
            self.tr("{across} % from the left, {down} % from the top").format(
                across=across, down=down
            )
        )
        self.update()

    def _paint_picture(self, painter: QPainter) -> None:
        image, place = self._image, self.picture_rect()
        if image is None:
            return
        if not image.has_file:
            icon = self._theme.pixmap("image-off", 24, "t3")
            half = self._theme.px(24) // 2
            centre = self.rect().center()
            painter.drawPixmap(centre.x() - half, centre.y() - half, icon)
            return
        picture = self._thumbnails.find(image.media_hash, place.width(), place.height(), _MIDDLE)
        if picture is not None:
            painter.drawImage(place, picture)
        ring = self._theme.px(_RING)
        middle = QPointF(
            place.left() + self._point.x * place.width(),
            place.top() + self._point.y * place.height(),
        )
        painter.setBrush(QColor(255, 255, 255, 70))
        painter.setPen(QPen(QColor(0, 0, 0, 120), 4))
        painter.drawEllipse(middle, ring, ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Qt.GlobalColor.white, 2.5))
        painter.drawEllipse(middle, ring, ring)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.update()


def _hundredths(value: float) -> float:
    return round(min(max(value, 0.0), 1.0), 2)
