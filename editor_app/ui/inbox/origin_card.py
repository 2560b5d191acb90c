"""What the origin has made of a comment since it was judged here, to decide about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.comment import Comment, OriginState
from editor_app.text.reader_html import plain_text
from editor_app.ui.theme.theme import Theme

_SHOWN = 400
"""Characters of the newer text that are shown."""


class OriginCard(QFrame):
    """Hidden while there is nothing new."""

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockedCard")
        self._sentence = _wrapping("sec")
        self._text = _wrapping("t2")
        self.accept = QPushButton(self.tr("Take over"))
        self.dismiss = QPushButton(self.tr("Keep ours"))
        row = QHBoxLayout()
        row.addWidget(self.accept)
        row.addWidget(self.dismiss)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addWidget(self._sentence)
        column.addWidget(self._text)
        column.addLayout(row)
        self.accept.clicked.connect(self.accepted)
        self.dismiss.clicked.connect(self.dismissed)
        self.hide()

    def show_news(self, comment: Comment) -> None:
        """Show what is new about a comment."""
        is_gone = comment.origin_state is OriginState.DELETED
        is_edited = comment.origin_state is OriginState.EDITED
        self.setVisible(is_gone or is_edited)
        waits = bool(comment.origin_html)
        if is_gone:
            self._sentence.setText(self.tr("Deleted where it came from"))
        elif waits:
            self._sentence.setText(self.tr("Edited where it came from; it says there:"))
        else:
            self._sentence.setText(self.tr("Edited where it came from; the new text stands here."))
        text = plain_text(comment.origin_html)
        self._text.setText(text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …")
        self._text.setVisible(waits)
        self.accept.setVisible(is_gone or waits)
        self.accept.setText(self.tr("Move to trash") if is_gone else self.tr("Take over"))
        self.dismiss.setText(self.tr("Keep ours") if is_gone or waits else self.tr("Understood"))


def _wrapping(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
