"""A framed field for a few lines of plain text, such as an alt text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.window_keys import belongs_to_window

_PADDING = 14


class TextBox(QPlainTextEdit):
    """As high as so many lines; one paragraph, so Enter is left to whoever holds the box."""

    text_edited = Signal()
    """A person has changed the text; not emitted for ``set_text``."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._filling = False
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """Return the text as one line."""
        return " ".join(self.toPlainText().split())

    def set_text(self, text: str) -> None:
        """Show another text, without telling anyone; the same text keeps the caret."""
        if text == self.text():
            return
        self._filling = True
        self.setPlainText(text)
        self._filling = False

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        if belongs_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, but leave Enter and Escape to the holder."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text as one line."""
        if source.hasText():
            self.insertPlainText(" ".join(source.text().split()))

    def _on_text(self) -> None:
        if not self._filling:
            self.text_edited.emit()

    def _restyle(self) -> None:
        line = QFontMetrics(self._theme.font(TypeRole.BODY)).lineSpacing()
        self.setFixedHeight(self._lines * line + self._theme.px(_PADDING))
