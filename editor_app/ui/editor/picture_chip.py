"""A small thumbnail beside a line of the text that shows a picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor_app.domain.credit import CreditPattern
from editor_app.domain.image import Image, ImageUse
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_state import PictureState, picture_state
from editor_app.ui.editor.shown_cut import ShownCut
from editor_app.ui.theme.theme import Theme

_PICTURE = (42, 28)
_MARK = 20
"""Px at 100 % zoom: the thumbnail, and the room for a warning before it."""


class PictureChip(QAbstractButton):
    """The picture of one line, with a warning where something is missing."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = PictureState("", "", is_complete=True)
        self._has_picture = False
        self._shown = ShownCut(loader, self)
        self._told: tuple[object, ...] = ()
        # Ctrl+Enter in the line does the same; the Tab key goes through the fields only.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_picture(self, use: ImageUse, image: Image | None, pattern: CreditPattern) -> None:
        """Show a use of an image, which is None where the library has none of that id."""
        if self._told == (use, image, pattern):
            return
        self._told = (use, image, pattern)
        self._state = picture_state(image, use, pattern)
        self._has_picture = image is not None and image.has_file
        self._shown.fill(self._theme.size(*_PICTURE))
        self._shown.want(image, use.crop)
        self.setAccessibleName(self._state.name)
        self.setAccessibleDescription(self._state.text)
        self.setToolTip(f"{self._state.name}\n{self._state.text}")
        self.update()

    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return self._state.is_complete

    def sizeHint(self) -> QSize:
        """Return the size of warning and thumbnail."""
        return self._theme.size(_PICTURE[0] + _MARK, _PICTURE[1])

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up below the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._state.is_complete:
            middle = (self.height() - px(16)) // 2
            painter.drawPixmap(0, middle, theme.pixmap("triangle-alert", 16, "warn"))
        picture = QRectF(px(_MARK), 0, px(_PICTURE[0]), self.height()).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        frame = QPainterPath()
        frame.addRoundedRect(picture, px(4), px(4))
        painter.save()
        painter.setClipPath(frame)
        painter.fillPath(frame, theme.color("well"))
        self._shown.draw(painter, picture)
        painter.restore()
        if not self._has_picture:
            icon = theme.pixmap("image-off", 16, "t3")
            painter.drawPixmap(
                round(picture.center().x()) - px(8), round(picture.center().y()) - px(8), icon
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if self.underMouse() else "border"), 1))
        painter.drawRoundedRect(picture, px(4), px(4))
