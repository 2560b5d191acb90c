"""A large choice: icon, title, one line, an arrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.clamped_text import ClampedText

_LINES = 3


class OptionCard(QAbstractButton):
    """The preselected one is tinted; each is a button of its own."""

    def __init__(
        self, theme: Theme, icon: str, title: str, line: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._title = title
        self._line = line
        self.is_preselected = False
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height that title and line need at this width."""
        px = self._theme.px
        lines = self._text(max(self.width(), px(300))).line_count
        return QSize(px(440), px(50) + lines * px(18) + px(4))

    def resizeEvent(self, _event: object) -> None:
        """Take another height where the line wraps."""
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go back."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.is_preselected
        ground = "author_bg" if self.is_preselected else "hover" if self.underMouse() else "raised"
        width = 2 if strong else 1
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color("focus" if strong else "border"), width))
        inset = width / 2
        face = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(face, px(8), px(8))
        painter.drawPixmap(px(18), px(17), theme.pixmap(self._icon_name, 22, "accent_text"))
        arrow = theme.pixmap("arrow-right", 16, "accent_text" if strong else "t2")
        painter.drawPixmap(self.width() - px(34), (self.height() - px(16)) // 2, arrow)
        painter.setPen(theme.color("t1"))
        painter.setFont(theme.font(TypeRole.NAV_TITLE))
        painter.drawText(px(58), px(17) + painter.fontMetrics().ascent(), self._title)
        painter.setPen(theme.color("t2"))
        self._text(self.width()).draw(painter, QPointF(px(58), px(38)))

    def _text(self, width: int) -> ClampedText:
        px = self._theme.px
        return ClampedText(
            self._line, self._theme.font(TypeRole.META), width - px(58) - px(52), _LINES, px(18)
        )
