"""What the same address has written before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.comment import Comment
from editor_app.services.comment_context import EarlierComment
from editor_app.ui.inbox.short_day import short_day
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole

_SHOWN = 110
"""Characters of an earlier comment that are shown."""


class EarlierComments(QWidget):
    """A short list; each leads to its comment."""

    comment_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        heading = QLabel(self.tr("Earlier comments"))
        heading.setProperty("role", "lab")
        self._column.addWidget(heading)
        self._rows: list[QWidget] = []

    def show_comments(self, earlier: Sequence[EarlierComment]) -> None:
        """Show them, the latest first; nothing when there are none."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in earlier]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(earlier))

    def _row(self, earlier: EarlierComment) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, self._theme.px(4))
        column.setSpacing(self._theme.px(2))
        text = " ".join(earlier.comment.text.split())
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"
        words = QLabel(self.tr("“{text}”").format(text=shown))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        font = self._theme.font(TypeRole.COMMENT)
        font.setItalic(True)
        font.setPixelSize(self._theme.px(13))
        words.setFont(font)
        place = QPushButton()
        place.setProperty("kind", "link")
        created = earlier.comment.created_at
        day = short_day(created.astimezone()) if created else ""
        label = " · ".join(part for part in (day, earlier.headline) if part)
        place.setText(
            place.fontMetrics()
            .elidedText(label, Qt.TextElideMode.ElideRight, self._theme.px(250))
            .replace("&", "&&")
        )
        place.setAccessibleName(label)
        place.clicked.connect(partial(self._go, earlier.comment))
        column.addWidget(words)
        column.addWidget(place)
        return row

    def _go(self, comment: Comment, _checked: bool = False) -> None:
        self.comment_requested.emit(comment)
