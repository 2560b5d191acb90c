"""A paragraph cut after so many lines, for painted rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

_NARROW = 0.4
"""The narrowest text has letters of about this share of the average width."""


class ClampedText:
    """Wraps at words; the last line that fits ends with an ellipsis when more follows.

    Words are measured one by one and once: a list is painted often.
    """

    def __init__(self, text: str, font: QFont, width: float, lines: int, line_height: int) -> None:
        self._font = font
        self._line_height = line_height
        self._metrics = QFontMetricsF(font)
        self._width = width
        self._space = self._metrics.horizontalAdvance(" ")
        self._most_letters = int(width / (self._metrics.averageCharWidth() * _NARROW)) + 1
        self._lines = self._wrap(text, lines)

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

    def _wrap(self, text: str, limit: int) -> list[str]:
        words = text[: self._most_letters * limit].split()
        lines: list[str] = []
        place = 0
        while place < len(words) and len(lines) < limit - 1:
            end = self._end_of_line(words, place)
            lines.append(self._cut(" ".join(words[place:end])))
            place = end
        if place < len(words):
            lines.append(self._cut(" ".join(words[place:])))
        return lines

    def _end_of_line(self, words: list[str], place: int) -> int:
        """The place of the first word of the next line."""
        room = self._width - self._metrics.horizontalAdvance(words[place])
        for end in range(place + 1, len(words)):
            room -= self._space + self._metrics.horizontalAdvance(words[end])
            if room < 0:
                return end
        return len(words)

    def _cut(self, line: str) -> str:
        letters = line[: self._most_letters]
        return self._metrics.elidedText(letters, Qt.TextElideMode.ElideRight, self._width)
