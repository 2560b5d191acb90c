"""Which lines of the body show a picture, known at any time without reading the whole text.

A mark stays with each such line while the text around it is edited; only what an edit has
touched is read again.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.domain.identity import EntityId
from editor_app.text.body_pictures import find_body_pictures
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.markdown_spans import BlockState
from editor_app.ui.editor.picture_spot import PictureSpot


class PictureLines(QObject):
    """Follows one body."""

    def __init__(self, body: BodyEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self._marks: list[QTextCursor] = []
        self._first = self._last = -1
        body.document().contentsChange.connect(self._on_change)
        body.document().contentsChanged.connect(self._catch_up)

    def blocks(self) -> list[QTextBlock]:
        """Return the paragraphs that show a picture, in order; code shows none."""
        self._catch_up()
        blocks = (mark.block() for mark in self._marks)
        return [block for block in blocks if block.userState() <= BlockState.TEXT]

    def spots(self) -> list[PictureSpot]:
        """Return the pictures, in the order of the text."""
        return [spot for block in self.blocks() for spot in spots_in(self._body, block)]

    def at_caret(self) -> PictureSpot | None:
        """Return the picture that the caret stands in or before, else the last of its line."""
        cursor = self._body.textCursor()
        spots = spots_in(self._body, cursor.block())
        ahead = (spot for spot in spots if cursor.position() <= spot.end())
        return next(ahead, spots[-1] if spots else None)

    def find(self, image_id: EntityId) -> PictureSpot | None:
        """Return the first place that shows an image, None where only a reference names it."""
        return next((spot for spot in self.spots() if spot.image_id == image_id), None)

    def _on_change(self, position: int, _removed: int, added: int) -> None:
        self._first = position if self._first < 0 else min(self._first, position)
        self._last = max(self._last, position + added)

    def _catch_up(self) -> None:
        """Read what was edited, once the edit is over.

        While a document is filled anew Qt puts its list of cursors aside and back: one that
        comes or goes meanwhile leaves a dangling pointer in it (Qt 6.11.3, seen in 2026-11).
        """
        if self._first < 0 or self._body.is_filling:
            return
        first, last, self._first, self._last = self._first, self._last, -1, -1
        document = self._body.document()
        block = document.findBlock(first)
        lowest = document.findBlock(last)
        end = (lowest if lowest.isValid() else document.lastBlock()).position()
        kept = [
            mark
            for mark in self._marks
            if mark.position() < block.position() or mark.block().position() > end
        ]
        found = []
        while block.isValid() and block.position() <= end:
            if next(iter(find_body_pictures(block.text())), None) is not None:
                mark = QTextCursor(block)
                mark.setKeepPositionOnInsert(True)
                found.append(mark)
            block = block.next()
        if found or len(kept) != len(self._marks):
            self._marks = sorted([*kept, *found], key=QTextCursor.position)


def spots_in(body: BodyEdit, block: QTextBlock) -> list[PictureSpot]:
    """Return the pictures of one paragraph."""
    return [
        PictureSpot(body, block.position() + picture.start, picture.use.image_id)
        for picture in find_body_pictures(block.text())
    ]
