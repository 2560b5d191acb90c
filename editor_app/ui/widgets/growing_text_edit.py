"""Text fields that grow with their text, so that the page around them scrolls, not they."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor_app.ui.widgets.window_keys import belongs_to_window


class GrowingTextEdit(QTextEdit):
    """Plain text with a fixed line height in px; its height follows the document.

    Enter makes a new paragraph. Whoever owns the scroll area keeps the caret visible
    (``caret_moved``) and moves the focus (``next_requested``, ``previous_requested``).
    """

    text_edited = Signal()
    """A person has changed the text; not emitted for ``set_text``."""
    next_requested = Signal()
    """Tab, or in a line Enter: on to the next field."""
    previous_requested = Signal()
    """Shift+Tab, or Backspace at the very start: back to the field before."""
    caret_moved = Signal()

    def __init__(self, font: QFont, line_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line_height = line_height
        self._filling = False
        self.setProperty("kind", "bare")
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.set_type(font, line_height)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._on_text)
        self.cursorPositionChanged.connect(self.caret_moved)

    def text(self) -> str:
        """Return the whole text. Costs its length: not for every key of a long one."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text; this cannot be undone by the person and is not ``text_edited``."""
        self._filling = True
        self.setPlainText(text)
        self._set_line_height()
        self._filling = False

    def set_type(self, font: QFont, line_height: int) -> None:
        """Set the font and the line height in px, e.g. after a change of zoom."""
        self._line_height = line_height
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._set_line_height()

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        if belongs_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field at its edges, otherwise type."""
        if event.key() == Qt.Key.Key_Backspace and self._is_at_start():
            self.previous_requested.emit()
        elif event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self.next_requested.emit()
        elif event.key() == Qt.Key.Key_Backtab:
            self.previous_requested.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let the page follow text that is composed."""
        super().inputMethodEvent(event)
        self.caret_moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text only."""
        if source.hasText():
            self.insertPlainText(source.text())

    def sizeHint(self) -> QSize:
        """Return the document's height, at least one line."""
        height = max(round(self.document().size().height()), self._line_height)
        return QSize(self._line_height, height)

    def minimumSizeHint(self) -> QSize:
        """Return one line, as narrow as need be."""
        return QSize(self._line_height, self._line_height)

    def _is_at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atStart() and not cursor.hasSelection()

    def _on_text(self) -> None:
        if not self._filling:
            self.text_edited.emit()

    def _grow(self, size: QSizeF) -> None:
        height = max(round(size.height()), self._line_height)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _set_line_height(self) -> None:
        """Give every paragraph the line height, outside the undo stack; new ones inherit it."""
        filling, self._filling = self._filling, True
        document = self.document()
        undo = document.isUndoRedoEnabled()
        document.setUndoRedoEnabled(False)
        form = QTextBlockFormat()
        form.setLineHeight(
            float(self._line_height), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        document.setUndoRedoEnabled(undo)
        self._filling = filling


class GrowingLineEdit(GrowingTextEdit):
    """One paragraph that wraps: Enter goes on, and pasted line breaks become spaces."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, otherwise type."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next_requested.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text as one line."""
        if source.hasText():
            self.insertPlainText(" ".join(source.text().split()))

    def set_text(self, text: str) -> None:
        """Replace the text, as one line."""
        super().set_text(" ".join(text.split()))
