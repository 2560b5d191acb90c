"""The whole picture with what a crop leaves of it; a free frame is drawn by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.domain.crop import Crop, CropBox, CropShape, FocalPoint
from editor_app.domain.image import Image
from editor_app.ui.editor.crop_moves import Edges, drag_frame, frame_of
from editor_app.ui.editor.picture_loader import PictureKey, PictureLoader
from editor_app.ui.theme.theme import Theme

_HEIGHT = 190
_GRIP = 9
"""How near in px at 100 % zoom the pointer must be to an edge to take hold of it."""

_SHADE = QColor(0, 0, 0, 150)
_CURSORS = {
    Edges.ALL: Qt.CursorShape.SizeAllCursor,
    Edges.LEFT: Qt.CursorShape.SizeHorCursor,
    Edges.RIGHT: Qt.CursorShape.SizeHorCursor,
    Edges.TOP: Qt.CursorShape.SizeVerCursor,
    Edges.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Edges.LEFT | Edges.TOP: Qt.CursorShape.SizeFDiagCursor,
    Edges.RIGHT | Edges.BOTTOM: Qt.CursorShape.SizeFDiagCursor,
    Edges.RIGHT | Edges.TOP: Qt.CursorShape.SizeBDiagCursor,
    Edges.LEFT | Edges.BOTTOM: Qt.CursorShape.SizeBDiagCursor,
}
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropFrame(QWidget):
    """Arrow keys move a free frame by 1 %, with Shift they move its right and lower edges."""

    framed = Signal(object)
    """A person has moved the frame: the new CropBox."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loader = loader
        self._image: Image | None = None
        self._crop = Crop()
        self._held = Edges.NONE
        self._from = QPoint()
        self._before = CropBox()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Crop"))
        loader.loaded.connect(self.update)
        theme.changed.connect(self.update)

    def show_crop(self, image: Image, crop: Crop) -> None:
        """Show what a crop leaves of an image."""
        self._image, self._crop = image, crop
        free = crop.shape is CropShape.FREE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if free else Qt.FocusPolicy.NoFocus)
        self.unsetCursor()
        box = self.frame_box()
        self.setAccessibleDescription(
            self.tr("{width} % wide, {height} % high, {left} % from the left, {top} % from the top")
            .format(width=box.width, height=box.height, left=box.left, top=box.top)
        )  # fmt: skip
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def frame_box(self) -> CropBox:
        """Return what the crop shows, in percent."""
        image = self._image
        if image is None or not (image.width and image.height):
            return CropBox()
        return frame_of(self._crop, image.width, image.height, image.focal_point)

    def picture_rect(self) -> QRect:
        """Return where the whole picture is drawn."""
        image = self._image
        if image is None or not (image.width and image.height):
            return QRect()
        size = QSize(image.width, image.height).scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        rect = QRect(QPoint(0, 0), size.expandedTo(QSize(1, 1)))
        rect.moveCenter(self.rect().center())
        return rect

    def frame_rect(self) -> QRectF:
        """Return where the frame is drawn."""
        picture, box = QRectF(self.picture_rect()), self.frame_box()
        return QRectF(
            picture.left() + picture.width() * box.left / 100,
            picture.top() + picture.height() * box.top / 100,
            picture.width() * box.width / 100,
            picture.height() * box.height / 100,
        )

    def sizeHint(self) -> QSize:
        """Return a height in which pictures of any shape find room."""
        return self._theme.size(320, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, darkened where it is cut off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = self.picture_rect()
        painter.fillRect(whole, self._theme.color("well"))
        if self._image is not None and self._image.has_file and not whole.isEmpty():
            picture = self._loader.find(self._key(whole.size()))
            if picture is not None:
                painter.drawPixmap(whole, picture)
        frame = self.frame_rect()
        shade = QPainterPath()
        shade.addRect(QRectF(whole))
        kept = QPainterPath()
        kept.addRect(frame)
        painter.fillPath(shade.subtracted(kept), _SHADE)
        self._paint_frame(painter, frame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, of a corner, or of the whole frame."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._edges_at(event.position())
            self._from, self._before = event.position().toPoint(), self.frame_box()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; otherwise show what could be."""
        if self._held is Edges.NONE:
            shape = _CURSORS.get(self._edges_at(event.position()))
            self.setCursor(shape if shape is not None else Qt.CursorShape.ArrowCursor)
            return
        way, whole = event.position().toPoint() - self._from, self.picture_rect()
        across = round(100 * way.x() / max(whole.width(), 1))
        down = round(100 * way.y() / max(whole.height(), 1))
        self._move_to(drag_frame(self._before, self._held, across, down))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = Edges.NONE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or resize by one percent, ten with Ctrl."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._crop.shape is not CropShape.FREE:
            super().keyPressEvent(event)
            return
        held = event.modifiers()
        many = 10 if held & Qt.KeyboardModifier.ControlModifier else 1
        edges = (
            Edges.RIGHT | Edges.BOTTOM if held & Qt.KeyboardModifier.ShiftModifier else Edges.ALL
        )
        self._move_to(drag_frame(self.frame_box(), edges, step[0] * many, step[1] * many))

    def _move_to(self, box: CropBox) -> None:
        if self._image is not None and box != self.frame_box():
            self.show_crop(self._image, Crop(CropShape.FREE, box))
            self.framed.emit(box)

    def _edges_at(self, point: QPointF) -> Edges:
        """Return what a press at a point takes hold of; nothing unless the frame is free."""
        frame, reach = self.frame_rect(), self._theme.px(_GRIP)
        if self._crop.shape is not CropShape.FREE:
            return Edges.NONE
        if not frame.adjusted(-reach, -reach, reach, reach).contains(point):
            return Edges.NONE
        near = (
            (abs(point.x() - frame.left()), Edges.LEFT),
            (abs(point.x() - frame.right()), Edges.RIGHT),
            (abs(point.y() - frame.top()), Edges.TOP),
            (abs(point.y() - frame.bottom()), Edges.BOTTOM),
        )
        edges = Edges.NONE
        for first, second in (near[:2], near[2:]):
            distance, edge = min(first, second, key=lambda each: each[0])
            if distance <= reach:
                edges |= edge
        return edges if edges is not Edges.NONE else Edges.ALL

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        colour = self._theme.color("focus") if self.hasFocus() else QColor("white")
        painter.setPen(QPen(colour, 3 if self.hasFocus() else 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        if self._crop.shape is not CropShape.FREE:
            return
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
        painter.setBrush(Qt.GlobalColor.white)
        size = self._theme.px(_GRIP)
        for x in (frame.left(), frame.center().x(), frame.right()):
            for y in (frame.top(), frame.center().y(), frame.bottom()):
                if (x, y) != (frame.center().x(), frame.center().y()):
                    grip = QRectF(0, 0, size, size)
                    grip.moveCenter(QPointF(x, y))
                    painter.drawRect(grip)

    def _key(self, size: QSize) -> PictureKey:
        ratio = self.devicePixelRatioF()
        assert self._image is not None  # noqa: S101 - whoever asks has one
        return PictureKey(
            self._image.media_hash,
            round(size.width() * ratio),
            round(size.height() * ratio),
            FocalPoint(),
        )
