"""What long work has brought about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor_app.ui.theme.theme import Theme


class ResultPanel(QWidget):
    """A tick, a sentence, and lines of facts that can be selected and copied."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        icon = QLabel()
        icon.setPixmap(theme.pixmap("circle-check", 24, "ok"))
        words = QLabel(title)
        words.setProperty("role", "h2")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(icon, 0, 0)
        self._grid.addWidget(words, 0, 1)

    def add(self, line: str) -> None:
        """Add a line."""
        label = QLabel(line)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "t2")
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(label, self._grid.rowCount(), 1)
