"""The one button of a bar or dialog that does what it is there for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

RING = 4
"""Pixels around the face kept free for the focus ring: 2 px gap, 2 px ring.

A ring on the edge would be invisible in light mode, where it has the button's colour.
"""


class PrimaryButton(QPushButton):
    """A filled button, 32 px high plus the ring's margin, with an optional icon."""

    def __init__(
        self, theme: Theme, text: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(TypeRole.ROW_TITLE))
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return the face of 32 px and the ring around it."""
        px = self._theme.px
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * px(13)
        if self._icon_name:
            width += px(16) + px(7)
        return QSize(width + 2 * RING, px(32) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: this button never collapses."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up below the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go back when the pointer leaves."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face, the icon, the text and the ring of the keyboard's focus."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._ground()))
        painter.drawRoundedRect(face, theme.px(6), theme.px(6))
        ink = "on_accent" if self.isEnabled() else "disabled"
        self._paint_content(painter, face, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.px(6) + 3, theme.px(6) + 3)

    def _paint_content(self, painter: QPainter, face: QRectF, ink: str) -> None:
        px = self._theme.px
        text_width = self.fontMetrics().horizontalAdvance(self.text())
        icon_width = px(16) + px(7) if self._icon_name else 0
        left = face.center().x() - (text_width + icon_width) / 2
        if self._icon_name:
            top = face.center().y() - px(16) / 2
            painter.drawPixmap(
                round(left), round(top), self._theme.pixmap(self._icon_name, 16, ink)
            )
        painter.setPen(self._theme.color(ink))
        painter.setFont(self.font())
        place = QRectF(left + icon_width, face.top(), text_width + 2, face.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _ground(self) -> str:
        if not self.isEnabled():
            return "pressed"
        if self.isDown():
            return "accent_pressed"
        return "accent_hover" if self._hovered else "accent"

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TypeRole.ROW_TITLE))
        self.updateGeometry()
        self.update()
