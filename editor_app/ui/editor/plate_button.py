"""A button that lies on a picture: drawn while it is asked for, there for the keyboard always."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

_PLATE = QColor(20, 19, 17, 205)
"""Dark in both themes, as the picture below is the same in both."""


class PlateButton(QPushButton):
    """White text and icon on a dark plate."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        self._revealed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def reveal(self, revealed: bool) -> None:
        """Draw the button, or leave the picture alone."""
        if revealed != self._revealed:
            self._revealed = revealed
            self.update()

    def is_revealed(self) -> bool:
        """Whether a person sees it."""
        return self._revealed or self.hasFocus()

    def sizeHint(self) -> QSize:
        """Return icon, text and padding, 30 px high."""
        px = self._theme.px
        self.setFont(self._theme.font(TypeRole.CONTROL))
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(px(10) + px(16) + px(6) + width + px(10), px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plate while it is asked for or has the focus."""
        if not self.is_revealed():
            return
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(_PLATE)
        ring = QPen(Qt.GlobalColor.white, 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
        painter.setPen(ring)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        icon = _white(self._theme.pixmap(self._icon_name, 16, "canvas"))
        painter.drawPixmap(px(10), (self.height() - px(16)) // 2, icon)
        painter.setPen(Qt.GlobalColor.white)
        place = self.rect().adjusted(px(32), 0, 0, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self.text())


def _white(pixmap: QPixmap) -> QPixmap:
    made = QPixmap(pixmap)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), Qt.GlobalColor.white)
    painter.end()
    return made
