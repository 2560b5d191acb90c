"""A short word on a rounded ground: a status, a count, a result."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

_TONES = {
    "plain": ("well", "t2"),
    "accent": ("selected", "accent_text"),
    "author": ("author_bg", "author"),
    "ok": ("ok_bg", "ok"),
    "warn": ("warn_bg", "warn"),
    "bad": ("bad_bg", "bad"),
}


class Pill(QWidget):
    """Text in one of the tones plain, accent, author, ok, warn, bad."""

    def __init__(
        self, theme: Theme, text: str = "", tone: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)
        self.set_text(text)

    def text(self) -> str:
        """Return what it says."""
        return self._text

    def tone(self) -> str:
        """Return its tone."""
        return self._tone

    def set_text(self, text: str) -> None:
        """Say something else; an empty text hides nothing, the owner does."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Take another tone. Raises KeyError for one that is not known."""
        _TONES[tone]
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return the text's width with 9 px on each side, 22 px high."""
        metrics = QFontMetrics(self._theme.font(TypeRole.SECTION))
        width = metrics.horizontalAdvance(self._text) + 2 * self._theme.px(9)
        return QSize(width, max(self._theme.px(22), metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a pill is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and text."""
        ground, ink = _TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(self._theme.color(ink))
        painter.setFont(self._theme.font(TypeRole.SECTION))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
