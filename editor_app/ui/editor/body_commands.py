"""Carries the format commands out in the body, and decides what pasted things become."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor

from editor_app.services.paste_html import (
    has_embedded_pictures,
    is_only_a_picture,
    markdown_of_html,
)
from editor_app.ui.dropped_pictures import image_ids, picture_paths
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.format_actions import FormatActions
from editor_app.ui.editor.markdown_edits import (
    cycle_heading,
    is_address,
    make_link,
    toggle_inline,
    toggle_list,
    toggle_quote,
)


class BodyCommands(QObject):
    """One body's commands; every one is a single step of undo."""

    pictures_pasted = Signal(object)
    """Paths of picture files, or a QImage, that should become images of the library."""
    images_pasted = Signal(object)
    """Ids of images of the library."""
    html_pasted = Signal(str)
    """HTML with pictures written into it."""

    def __init__(self, body: BodyEdit, actions: FormatActions, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self._wire(actions, "format.bold", self.toggle_bold)
        self._wire(actions, "format.italic", self.toggle_italic)
        self._wire(actions, "format.code", self.toggle_code)
        self._wire(actions, "format.link", self.insert_link)
        self._wire(actions, "format.heading", self.cycle_heading)
        self._wire(actions, "format.quote", self.toggle_quote)
        self._wire(actions, "format.list", self.toggle_list)
        self._wire(actions, "format.numbers", self.toggle_numbers)
        body.pasted.connect(self.paste)

    def toggle_bold(self) -> None:
        """Make the selection bold, or no longer so."""
        self._toggle("**")

    def toggle_italic(self) -> None:
        """Make the selection italic, or no longer so."""
        self._toggle("*")

    def toggle_code(self) -> None:
        """Set the selection as code, or no longer so."""
        self._toggle("`")

    def insert_link(self) -> None:
        """Make a link of the selection, to the address on the clipboard if there is one."""
        address = QGuiApplication.clipboard().text().strip()
        self._link(address if is_address(address) else "")

    def cycle_heading(self) -> None:
        """Paragraph to heading 2, to heading 3, and back."""
        cursor = self._body.textCursor()
        block = cursor.block()
        self._replace_lines(block, block, lambda lines: [cycle_heading(line) for line in lines])

    def toggle_quote(self) -> None:
        """Make the selected paragraphs a quotation, or no longer so."""
        self._on_lines(toggle_quote)

    def toggle_list(self) -> None:
        """Make the selected lines items of a list, or no longer so."""
        self._on_lines(partial(toggle_list, numbered=False))

    def toggle_numbers(self) -> None:
        """Make the selected lines items of a numbered list, or no longer so."""
        self._on_lines(partial(toggle_list, numbered=True))

    def paste(self, source: QMimeData) -> None:
        """Insert what was pasted or dropped as Markdown; hand on what brings pictures."""
        cursor = self._body.textCursor()
        text, html = source.text(), source.html() if source.hasHtml() else ""
        bitmap = source.imageData() if source.hasImage() else None
        if ids := image_ids(source):
            self.images_pasted.emit(ids)
        elif paths := picture_paths(source):
            self.pictures_pasted.emit(paths)
        elif cursor.hasSelection() and is_address(text):
            self._link(text.strip())
        elif bitmap is not None and (not html or is_only_a_picture(html)):
            self.pictures_pasted.emit([bitmap])
        elif html and has_embedded_pictures(html):
            self.html_pasted.emit(html)
        elif html:
            cursor.insertText(markdown_of_html(html) or text)
        else:
            cursor.insertText(text.replace("\r\n", "\n"))

    def _wire(self, actions: FormatActions, action_id: str, command: Callable[[], None]) -> None:
        actions[action_id].triggered.connect(command)

    def _toggle(self, mark: str) -> None:
        block, start, end = self._selection()
        self._body.apply(toggle_inline(block.text(), start, end, mark))
        self._body.setFocus()

    def _link(self, address: str) -> None:
        block, start, end = self._selection()
        self._body.apply(make_link(block.text()[start:end], start, address))
        self._body.setFocus()

    def _selection(self) -> tuple[QTextBlock, int, int]:
        """The selection within its first paragraph; inline marks do not reach beyond one."""
        cursor = self._body.textCursor()
        block = self._body.document().findBlock(cursor.selectionStart())
        start = cursor.selectionStart() - block.position()
        end = min(cursor.selectionEnd() - block.position(), block.length() - 1)
        return block, start, end

    def _on_lines(self, change: Callable[[list[str]], list[str]]) -> None:
        cursor = self._body.textCursor()
        document = self._body.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(cursor.selectionEnd())
        self._replace_lines(first, last, change)

    def _replace_lines(
        self, first: QTextBlock, last: QTextBlock, change: Callable[[list[str]], list[str]]
    ) -> None:
        lines = [first.text()]
        block = first
        while block.position() < last.position():
            block = block.next()
            lines.append(block.text())
        cursor = self._body.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(first.position())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(change(lines)))
        cursor.endEditBlock()
        self._body.setTextCursor(cursor)
        self._body.setFocus()
