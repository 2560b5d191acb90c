"""Gives a Markdown text the look of paragraphs: the empty lines between them are low.

Line heights are block formats, and those are part of the undo stack. A change of height is
therefore joined to the edit that made it necessary, and undone together with it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class ParagraphSpacing(QObject):
    """Keeps the line heights of a document right while it is edited."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._line = 27
        self._gap = 11
        self._busy = False
        self._first = self._last = -1
        document.contentsChange.connect(self._on_change)
        document.contentsChanged.connect(self._on_changed)

    def set_heights(self, line: int, gap: int) -> None:
        """Take a line height and the height of an empty line between paragraphs, in px."""
        self._line, self._gap = line, gap
        self.apply_everywhere()

    def apply_everywhere(self) -> None:
        """Set all heights anew. What was typed before can no longer be undone."""
        document = self._document
        self._busy = True
        undo = document.isUndoRedoEnabled()
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_height(self._line))
        low = _height(self._gap)
        block = document.begin()
        while block.isValid():
            if _is_gap(block):
                QTextCursor(block).mergeBlockFormat(low)
            block = block.next()
        cursor.endEditBlock()
        document.setUndoRedoEnabled(undo)
        self._busy = False

    def _on_change(self, position: int, _removed: int, added: int) -> None:
        if self._busy:
            return
        self._first = position if self._first < 0 else min(self._first, position)
        self._last = max(self._last, position + added)

    def _on_changed(self) -> None:
        first, last, self._first, self._last = self._first, self._last, -1, -1
        # While something can be redone, this is an undo: the heights come back with the text.
        if self._busy or first < 0 or self._document.isRedoAvailable():
            return
        wrong = self._wrong_blocks(first, last)
        if not wrong:
            return
        self._busy = True
        cursor = QTextCursor(self._document)
        cursor.joinPreviousEditBlock()
        for block, height in wrong:
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(_height(height))
        cursor.endEditBlock()
        self._busy = False

    def _wrong_blocks(self, first: int, last: int) -> list[tuple[QTextBlock, int]]:
        block = self._document.findBlock(first)
        if block.previous().isValid():
            block = block.previous()
        wrong = []
        past = False
        while block.isValid() and not past:
            past = block.position() > last  # the block after the change is looked at as well
            height = self._gap if _is_gap(block) else self._line
            if round(block.blockFormat().lineHeight()) != height:
                wrong.append((block, height))
            block = block.next()
        return wrong


def _is_gap(block: QTextBlock) -> bool:
    """Whether a block is the empty line between two paragraphs, not one being begun."""
    return (
        block.length() == 1
        and block.next().isValid()
        and block.previous().isValid()
        and block.previous().length() > 1
    )


def _height(pixels: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(float(pixels), _FIXED)
    return made
