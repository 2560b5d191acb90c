"""A sentence across a pane that stays until its matter is settled."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from editor_app.ui.theme.theme import Theme

_ICONS = {"warn": "triangle-alert", "info": "info", "bad": "circle-alert"}
_INKS = {"warn": "warn", "info": "accent_text", "bad": "bad"}


class Banner(QFrame):
    """Tones warn, info and bad; one action at most."""

    action_requested = Signal()

    def __init__(self, theme: Theme, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self._theme = theme
        self._tone = tone
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self.action_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, text: str, action: str = "") -> None:
        """Show a sentence; without ``action`` there is no button."""
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(_ICONS[self._tone], 16, _INKS[self._tone]))
