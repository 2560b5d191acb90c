"""How far long work has come."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from editor_app.ui.theme.theme import Theme


class ProgressPanel(QWidget):
    """A sentence, a bar and the numbers; the bar runs to and fro while the total is unknown."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._text = QLabel(text)
        self._text.setProperty("role", "title")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(text)
        self._numbers = QLabel(" ")
        self._numbers.setProperty("role", "dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        column.setSpacing(theme.px(10))
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addWidget(self._numbers)

    def show_progress(self, done: int, total: int) -> None:
        """Show numbers; a total of 0 means that it is not known."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        locale = QLocale()
        words = locale.toString(done)
        self._numbers.setText(f"{words} / {locale.toString(total)}" if total else words)
