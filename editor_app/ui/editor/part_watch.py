"""Tells which part of the body is being written, so that the preview can follow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock

from editor_app.ui.editor.body_edit import BodyEdit

_PAUSE_MS = 250


class PartWatch(QObject):
    """Counts paragraphs, headings, lists and the like as the page shows them: from 0."""

    part_changed = Signal(int)

    def __init__(self, body: BodyEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self._block = -1
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        body.caret_moved.connect(self._on_caret)

    def _on_caret(self) -> None:
        block = self._body.textCursor().blockNumber()
        if block != self._block and self._body.hasFocus():
            self._block = block
            self._pause.start()

    def _tell(self) -> None:
        self.part_changed.emit(part_at(self._body.textCursor().block()))


def part_at(block: QTextBlock) -> int:
    """Return the number of the part that a block belongs to: empty lines divide parts."""
    part = -1
    after_gap = True
    here = block.document().begin()
    while here.isValid():
        is_gap = here.length() == 1
        if after_gap and not is_gap:
            part += 1
        after_gap = is_gap
        if here == block:
            break
        here = here.next()
    return max(part, 0)
