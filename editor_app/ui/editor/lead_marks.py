"""What is painted on the lead image: its credit, what is missing, the frame while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

RADIUS = 8
_BAR = 34


def paint_credit(painter: QPainter, theme: Theme, rect: QRect, text: str) -> None:
    """Paint a credit line in white on a shade at the picture's foot."""
    px = theme.px
    shade = QLinearGradient(0, rect.bottom() - px(72), 0, rect.bottom())
    shade.setColorAt(0, Qt.GlobalColor.transparent)
    shade.setColorAt(1, Qt.GlobalColor.black)
    painter.setOpacity(0.78)
    painter.fillRect(rect, shade)
    painter.setOpacity(1)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(theme.font(TypeRole.LABEL))
    inside = rect.adjusted(px(12), 0, -px(12), -px(8))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    painter.drawText(inside, flags, shown)


def paint_warning(painter: QPainter, theme: Theme, rect: QRect, text: str) -> None:
    """Paint what is missing on a bar at the picture's foot."""
    px = theme.px
    bar = rect.adjusted(0, rect.height() - px(_BAR), 0, 0)
    painter.fillRect(bar, theme.color("warn_bg"))
    icon = theme.pixmap("triangle-alert", 16, "warn")
    painter.drawPixmap(bar.left() + px(12), bar.center().y() - px(8) + 1, icon)
    painter.setPen(theme.color("warn"))
    painter.setFont(theme.font(TypeRole.SECTION))
    flags = int(Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(bar.adjusted(px(36), 0, 0, 0), flags, text)


def paint_empty(painter: QPainter, theme: Theme, rect: QRect, text: str, foot: int) -> None:
    """Paint the frame of a picture that is not there, ``foot`` px kept free below the words."""
    px = theme.px
    painter.setBrush(theme.color("well"))
    painter.setPen(QPen(theme.color("control"), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(RADIUS), px(RADIUS))
    painter.setPen(theme.color("t2"))
    painter.setFont(theme.font(TypeRole.BODY))
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
    painter.drawText(rect.adjusted(px(12), 0, -px(12), -foot), int(flags), text)


def paint_focus(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """Paint the ring of what has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus"), 2))
    ring = QRectF(rect).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(ring, theme.px(RADIUS), theme.px(RADIUS))
