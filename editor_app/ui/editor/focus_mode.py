"""Writing with everything but the current paragraph stepped back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.theme.theme import Theme


class FocusMode(QObject):
    """Paints the other paragraphs in ``t3`` while it is on; the text itself is not touched."""

    def __init__(self, body: BodyEdit, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self._theme = theme
        self._on = False
        self._block = -1
        body.caret_moved.connect(self._follow)
        theme.changed.connect(self._repaint)

    def set_on(self, on: bool) -> None:
        """Switch it on or off."""
        self._on = on
        self._repaint()

    def _follow(self) -> None:
        if self._on and self._body.textCursor().blockNumber() != self._block:
            self._repaint()

    def _repaint(self) -> None:
        if not self._on:
            self._body.setExtraSelections([])
            return
        document = self._body.document()
        current = self._body.textCursor().block()
        self._block = current.blockNumber()
        faint = QTextCharFormat()
        faint.setForeground(self._theme.color("t3"))
        parts = []
        end = document.characterCount() - 1
        after = min(current.position() + current.length(), end)
        for start, stop in ((0, current.position()), (after, end)):
            part = QTextEdit.ExtraSelection()
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
            part.cursor = cursor
            part.format = faint
            parts.append(part)
        self._body.setExtraSelections(parts)
