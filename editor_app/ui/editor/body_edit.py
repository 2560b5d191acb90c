"""The field for an article's body: Markdown that grows with its text, however long it becomes.

It is a QTextEdit as high as its document inside the canvas that scrolls. A growing height alone
must not lay the text out again: at 20,000 words that would cost more than the key itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor_app.ui.editor.markdown_edits import Edit, continue_line
from editor_app.ui.editor.markdown_spans import BlockState
from editor_app.ui.editor.paragraph_spacing import ParagraphSpacing
from editor_app.ui.widgets.window_keys import belongs_to_window

_MAY_CHANGE_HEIGHT = 2
"""The length, with its end, of a paragraph that one key can make empty or no longer so."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class BodyEdit(QTextEdit):
    """Plain Markdown with a fixed line height; Enter begins a paragraph."""

    text_edited = Signal()
    """A person has changed the text; not emitted for ``set_text``."""
    previous_requested = Signal()
    """Shift+Tab, or Backspace at the very start: back to the field before."""
    next_requested = Signal()
    """Tab: on to whatever comes after the canvas."""
    picture_requested = Signal()
    """Ctrl+Enter: the details of the picture in the caret's line."""
    caret_moved = Signal()
    grown = Signal(int)
    """The height the document needs, in px."""
    pasted = Signal(object)
    """Something other than plain text was pasted or dropped: its QMimeData, for now only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._line_height = 27
        self.setProperty("kind", "bare")
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self._spacing = ParagraphSpacing(self.document())
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.textChanged.connect(self._on_text)
        self.cursorPositionChanged.connect(self.caret_moved)

    @property
    def is_filling(self) -> bool:
        """Whether the text is being replaced as a whole; ``grown`` comes when it is there."""
        return self._filling

    def text(self) -> str:
        """Return the whole text. Costs its length: not for every key."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text; this cannot be undone by the person and is not ``text_edited``."""
        self._filling = True
        self.setPlainText(text)
        self._spacing.apply_everywhere()
        height = self.needed_height()
        self._filling = False
        self.grown.emit(height)

    def set_type(self, font: QFont, line_height: int, gap: int) -> None:
        """Set the font, the line height and the height between paragraphs in px."""
        self._filling = True
        self._line_height = line_height
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._spacing.set_heights(line_height, gap)
        height = self.needed_height()
        self._filling = False
        self.grown.emit(height)

    def needed_height(self) -> int:
        """Return the height of the whole document, laid out to its end, in px."""
        return max(round(self.document().size().height()), self._line_height)

    def apply(self, edit: Edit) -> None:
        """Carry out an edit that counts from the start of the caret's paragraph, as one step."""
        cursor = self.textCursor()
        base = self.document().findBlock(cursor.selectionStart()).position()
        cursor.beginEditBlock()
        cursor.setPosition(base + edit.start)
        cursor.setPosition(base + edit.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(edit.text)
        cursor.endEditBlock()
        cursor.setPosition(base + edit.anchor)
        cursor.setPosition(base + edit.caret, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        if belongs_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with lists, join paragraphs, leave the field at its edges; otherwise type."""
        cursor = self.textCursor()
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.picture_requested.emit()
        elif event.key() in _ENTER:
            self._break_line(soft=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Backspace and cursor.atStart() and not cursor.hasSelection():
            self.previous_requested.emit()
        elif event.key() == Qt.Key.Key_Backspace and self._joins_paragraphs(cursor):
            cursor.beginEditBlock()
            cursor.deletePreviousChar()
            cursor.deletePreviousChar()
            cursor.endEditBlock()
        elif event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self.next_requested.emit()
        elif event.key() == Qt.Key.Key_Backtab:
            self.previous_requested.emit()
        elif cursor.block().length() <= _MAY_CHANGE_HEIGHT:
            # A change of height can only be joined to an edit that is a block itself; longer
            # paragraphs keep Qt's own way of undoing words, not letters.
            cursor.beginEditBlock()
            super().keyPressEvent(event)
            cursor.endEditBlock()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let the canvas follow text that is composed."""
        super().inputMethodEvent(event)
        self.caret_moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the canvas."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out again only when its width has changed, and then to its end.

        Qt would do it piece by piece and tell of heights in between, which the canvas would
        take for the truth.
        """
        if event.size().width() != event.oldSize().width():
            filling, self._filling = self._filling, True
            super().resizeEvent(event)
            height = self.needed_height()
            self._filling = filling
            self.grown.emit(height)

    def sizeHint(self) -> QSize:
        """Return one line: the canvas sets the size."""
        return QSize(self._line_height, self._line_height)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, HTML and pictures."""
        return source.hasText() or source.hasHtml() or source.hasUrls() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand everything on: what it becomes is decided elsewhere."""
        self.pasted.emit(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give away Markdown as plain text, without the editor's fonts."""
        made = QMimeData()
        made.setText(self.textCursor().selection().toPlainText())
        return made

    def _break_line(self, *, soft: bool) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if soft:
            cursor.insertText("  \n")  # Markdown's line break inside a paragraph
        else:
            block = cursor.block()
            in_code = block.userState() > BlockState.TEXT
            wanted = continue_line(block.text(), cursor.positionInBlock(), in_code=in_code)
            if wanted.drops_line:
                cursor.select(QTextCursor.SelectionType.LineUnderCursor)
                cursor.removeSelectedText()
            cursor.insertText(wanted.text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @staticmethod
    def _joins_paragraphs(cursor: QTextCursor) -> bool:
        before = cursor.block().previous()
        return (
            not cursor.hasSelection()
            and cursor.atBlockStart()
            and before.length() == 1
            and before.previous().isValid()
            and before.previous().length() > 1
        )

    def _on_text(self) -> None:
        if not self._filling:
            self.text_edited.emit()

    def _on_size(self, size: QSizeF) -> None:
        if not self._filling:
            self.grown.emit(max(round(size.height()), self._line_height))
