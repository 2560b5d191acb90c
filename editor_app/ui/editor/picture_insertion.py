"""Puts a picture into the body, as a paragraph of its own."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from editor_app.domain.image import ImageUse
from editor_app.text.body_pictures import picture_markdown
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.picture_spot import PictureSpot


class PictureInsertion:
    """One or more pictures that come in at one place, in one step of undo."""

    def __init__(self, body: BodyEdit, cursor: QTextCursor) -> None:
        self._body = body
        self._cursor = QTextCursor(cursor)
        self._cursor.clearSelection()
        self._written = -1

    def insert(self, use: ImageUse) -> PictureSpot:
        """Insert a picture after the paragraph that the cursor is in, or after the last one."""
        cursor, document = self._cursor, self._body.document()
        if document.revision() == self._written:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        block = cursor.block()
        if block.text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n\n")
        elif block.previous().isValid() and block.previous().text().strip():
            cursor.insertText("\n")
        start = cursor.position()
        cursor.insertText(picture_markdown(use))
        end = cursor.position()
        after = cursor.block().next()
        if after.isValid() and after.text().strip():
            cursor.insertText("\n")
            cursor.setPosition(end)
        cursor.endEditBlock()
        self._written = document.revision()
        return PictureSpot(self._body, start, use.image_id)
