"""One picture of the gallery on the canvas, with its credit under it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.credit import CreditPattern
from editor_app.domain.image import Image, ImageUse
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_state import PictureState, picture_state
from editor_app.ui.editor.shown_cut import ShownCut
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

TILE_TYPE = "application/x-druckreif-gallery-tile"
"""What a dragged tile carries: its number."""

_RADIUS = 6
_FOOT = 22
_RATIO = 3 / 2


class GalleryTile(QWidget):
    """Enter opens it, Alt with the arrows moves it, Delete takes it out."""

    opened = Signal(int)
    removed = Signal(int)
    stepped = Signal(int, int)
    """Its number, and by how many places it shall move."""
    left = Signal(int, int)
    """Its number, and by how many places the keyboard goes on."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = 0
        self._state = PictureState("", "", is_complete=False)
        self._has_picture = False
        self._pressed: QPoint | None = None
        self._shown = ShownCut(loader, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_picture(
        self, number: int, count: int, use: ImageUse, image: Image | None, pattern: CreditPattern
    ) -> None:
        """Show a use of an image, which is None where the library has none of that id."""
        self.number = number
        self._state = picture_state(image, use, pattern)
        self._has_picture = image is not None and image.has_file
        self._shown.want(image, use.crop)
        self.setAccessibleName(
            self.tr("{name}, picture {number} of {count}").format(
                name=self._state.name, number=number + 1, count=count
            )
        )
        self.setAccessibleDescription(self._state.text)
        self.setToolTip(f"{self._state.name}\n{self._state.text}")
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in px of a tile of this width."""
        return round(width / _RATIO) + self._theme.px(_FOOT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the picture as there is room for."""
        super().resizeEvent(event)
        self._shown.fill(QSize(self.width(), self.height() - self._theme.px(_FOOT)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove, open, or go on."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(self.number, step)
        elif step:
            self.left.emit(self.number, step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self.number)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self.number)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the tile."""
        if self._pressed is None:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            data = QMimeData()
            data.setData(TILE_TYPE, str(self.number).encode())
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and the line under it."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = QRectF(0, 0, self.width(), self.height() - px(_FOOT))
        frame = QPainterPath()
        frame.addRoundedRect(picture, px(_RADIUS), px(_RADIUS))
        painter.save()
        painter.setClipPath(frame)
        painter.fillPath(frame, theme.color("well"))
        self._shown.draw(painter, picture)
        painter.restore()
        if not self._has_picture:
            icon = theme.pixmap("image-off", 24, "t3")
            middle = picture.center().toPoint() - QPoint(px(12), px(12))
            painter.drawPixmap(middle, icon)
        self._paint_foot(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(picture.adjusted(1, 1, -1, -1), px(_RADIUS), px(_RADIUS))

    def _paint_foot(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        foot = self.rect().adjusted(0, self.height() - px(_FOOT) + px(4), 0, 0)
        if not self._state.is_complete:
            icon = theme.pixmap("triangle-alert", 14, "warn")
            painter.drawPixmap(0, foot.center().y() - px(7) + 1, icon)
            foot.adjust(px(18), 0, 0, 0)
        painter.setFont(theme.font(TypeRole.META))
        painter.setPen(theme.color("t3" if self._state.is_complete else "warn"))
        text = painter.fontMetrics().elidedText(
            self._state.text, Qt.TextElideMode.ElideRight, foot.width()
        )
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignVCenter), text)
