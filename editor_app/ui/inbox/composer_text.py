"""Where an answer is typed: a mention is one thing, taken away as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from editor_app.domain.mention import Mention, find_mentions
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import SEMIBOLD, TypeRole
from editor_app.ui.widgets.growing_text_edit import GrowingTextEdit


class ComposerText(GrowingTextEdit):
    """Markdown, light. Ctrl+Enter sends, Escape leaves; neither loses a word."""

    send_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme.font(TypeRole.COMMENT), theme.line_height(TypeRole.COMMENT), parent)
        self._theme = theme
        self._mentions = _MentionPainter(theme, self.document())
        theme.changed.connect(self._restyle)

    def set_names(self, names: tuple[str, ...]) -> None:
        """Take the names a mention may mean."""
        self._mentions.set_names(names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, leave, or type; Backspace behind a mention takes all of it."""
        ctrl = Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & ctrl:
            self.send_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif event.key() == Qt.Key.Key_Backspace and self._take_mention():
            return
        else:
            super().keyPressEvent(event)

    def _take_mention(self) -> bool:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        place = cursor.position()
        text = self.toPlainText()
        found = next((m for m in self._mentions.find(text) if _ends_at(m, text, place)), None)
        if found is None:
            return False
        cursor.setPosition(found.start)
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return True

    def _restyle(self) -> None:
        self.set_type(self._theme.font(TypeRole.COMMENT), self._theme.line_height(TypeRole.COMMENT))
        self._mentions.rehighlight()


class _MentionPainter(QSyntaxHighlighter):
    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._names: tuple[str, ...] = ()

    def set_names(self, names: tuple[str, ...]) -> None:
        if names != self._names:
            self._names = names
            self.rehighlight()

    def find(self, text: str) -> tuple[Mention, ...]:
        return find_mentions(text, self._names)

    def highlightBlock(self, text: str) -> None:
        form = QTextCharFormat()
        form.setForeground(self._theme.color("accent_text"))
        form.setFontWeight(SEMIBOLD)
        for mention in self.find(text):
            self.setFormat(mention.start, mention.end - mention.start, form)


def _ends_at(mention: Mention, text: str, place: int) -> bool:
    """Whether a mention, with the space behind it, ends where the caret stands."""
    return place == mention.end or (place == mention.end + 1 and text[mention.end] == " ")
