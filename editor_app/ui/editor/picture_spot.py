"""One picture in the text of the body: what the text says of it, and how that is changed."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.text.body_pictures import BodyPicture, find_body_pictures, picture_markdown
from editor_app.ui.editor.body_edit import BodyEdit


class PictureSpot:
    """Stays with its picture while the text around it is edited.

    Changes that follow one another are one step of undo.
    """

    def __init__(self, body: BodyEdit, position: int, image_id: EntityId) -> None:
        self.image_id = image_id
        self._body = body
        self._mark = QTextCursor(body.document())
        self._mark.setPosition(position)
        self._mark.setKeepPositionOnInsert(True)
        self._written = -1

    def use(self) -> ImageUse | None:
        """Return what the text says; None once the picture is no longer there."""
        picture = self._picture()
        return picture.use if picture is not None else None

    def change(self, use: ImageUse) -> None:
        """Write something else; another image may take the place."""
        picture = self._picture()
        if picture is not None and picture.use != use:
            self.image_id = use.image_id
            self._replace(picture, picture_markdown(use, picture.attributes))

    def remove(self) -> None:
        """Take the picture out, and the line with it where nothing else stands there."""
        picture = self._picture()
        if picture is None:
            return
        block = self._mark.block()
        alone = not (block.text()[: picture.start] + block.text()[picture.end :]).strip()
        after, before = _lines_to_drop(block) if alone else (0, 0)
        cursor = self._selection(picture)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if alone:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
        for _ in range(after):
            cursor.deleteChar()
        for _ in range(before):
            cursor.deletePreviousChar()
        cursor.endEditBlock()

    def end(self) -> int:
        """Return the position in the text after the picture."""
        picture = self._picture()
        return self._selection(picture).selectionEnd() if picture else self._mark.position()

    def rect(self) -> QRect:
        """Return the lines of the picture, as wide as the body, in the body's coordinates."""
        last = QTextCursor(self._mark)
        last.setPosition(self.end())
        top, bottom = self._body.cursorRect(self._mark).top(), self._body.cursorRect(last).bottom()
        return QRect(0, top, self._body.width(), bottom - top + 1)

    def select(self) -> None:
        """Put the caret behind the picture."""
        cursor = self._body.textCursor()
        cursor.setPosition(self.end())
        self._body.setTextCursor(cursor)

    def _picture(self) -> BodyPicture | None:
        block = self._mark.block()
        column = self._mark.positionInBlock()
        ours = [
            picture
            for picture in find_body_pictures(block.text())
            if picture.use.image_id == self.image_id
        ]
        return min(ours, key=lambda picture: abs(picture.start - column), default=None)

    def _selection(self, picture: BodyPicture) -> QTextCursor:
        base = self._mark.block().position()
        cursor = QTextCursor(self._body.document())
        cursor.setPosition(base + picture.start)
        cursor.setPosition(base + picture.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _replace(self, picture: BodyPicture, text: str) -> None:
        document = self._body.document()
        cursor = self._selection(picture)
        if document.revision() == self._written:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.insertText(text)
        cursor.endEditBlock()
        self._written = document.revision()


def _lines_to_drop(block: QTextBlock) -> tuple[int, int]:
    """Return how many line ends after and before an emptied line go with it."""
    after, before = block.next(), block.previous()
    if after.isValid():
        return (2 if after.length() == 1 and after.next().isValid() else 1), 0
    if before.isValid():
        return 0, (2 if before.length() == 1 and before.previous().isValid() else 1)
    return 0, 0
