"""A paragraph cut after so many lines, for painted rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter


class ClampedText:
    """Wraps at words; the last line that fits ends with an ellipsis when more follows."""

    def __init__(self, text: str, font: QFont, width: float, lines: int, line_height: int) -> None:
        self._font = font
        self._line_height = line_height
        self._metrics = QFontMetricsF(font)
        self._lines = self._wrap(" ".join(text.split()), width, lines)

    @property
    def line_count(self) -> int:
        """How many lines there are, at least one."""
        return max(len(self._lines), 1)

    def draw(self, painter: QPainter, top_left: QPointF) -> None:
        """Draw the lines in the painter's pen."""
        painter.setFont(self._font)
        inset = (self._line_height - self._metrics.height()) / 2 + self._metrics.ascent()
        for number, line in enumerate(self._lines):
            y = top_left.y() + number * self._line_height + inset
            painter.drawText(QPointF(top_left.x(), y), line)

    def _wrap(self, text: str, width: float, limit: int) -> list[str]:
        lines: list[str] = []
        words = text.split()
        while words and len(lines) < limit - 1:
            line = words.pop(0)
            while words and self._fits(f"{line} {words[0]}", width):
                line = f"{line} {words.pop(0)}"
            lines.append(self._cut(line, width))
        if words and limit > 0:
            lines.append(self._cut(" ".join(words), width))
        return lines

    def _fits(self, text: str, width: float) -> bool:
        return self._metrics.horizontalAdvance(text) <= width

    def _cut(self, text: str, width: float) -> str:
        # A line holds at most a few hundred letters; measuring a whole standfirst is wasted.
        return self._metrics.elidedText(text[:400], Qt.TextElideMode.ElideRight, width)
