"""Find and replace in the body, in a bar above the canvas."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.text_search import find_matches
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.icon_button import IconButton

_PAUSE_MS = 150
_MARKED = 400
"""Matches that are coloured at most; all of them are counted and reached."""


class FindBar(QFrame):
    """Enter goes to the next match, Shift+Enter to the one before, Esc back to the text."""

    closed = Signal()

    def __init__(self, theme: Theme, body: BodyEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = body
        self._matches: tuple[tuple[int, int], ...] = ()
        self.setObjectName("paneBar")
        self.setAccessibleName(self.tr("Find and replace"))
        self.words = self._line(self.tr("Find"))
        self.replacement = self._line(self.tr("Replace with"))
        self._count = QLabel(self)
        self._count.setProperty("role", "dim")
        self._previous = IconButton(theme, "chevron-up", self.tr("Previous match"), self)
        self._next = IconButton(theme, "chevron-down", self.tr("Next match"), self)
        self._close = IconButton(theme, "x", self.tr("Close"), self)
        self._one = QPushButton(self.tr("Replace"), self)
        self._all = QPushButton(self.tr("Replace all"), self)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.words.textChanged.connect(self._pause.start)
        self._previous.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._close.clicked.connect(self.close_bar)
        self._one.clicked.connect(self.replace_one)
        self._all.clicked.connect(self.replace_all)
        self.hide()

    def open_bar(self, *, replacing: bool) -> None:
        """Show the bar, with the selected words in it."""
        chosen = self._body.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        for widget in (self.replacement, self._one, self._all):
            widget.setVisible(replacing)
        self.show()
        self._search()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        """Hide the bar; the match stays selected."""
        self._pause.stop()
        self._body.setExtraSelections([])
        self.hide()
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def find_next(self) -> None:
        """Select the next match, after the last one the first."""
        self._search()
        if self._matches:
            after = self._body.textCursor().selectionEnd()
            later = [match for match in self._matches if match[0] >= after]
            self._select((later or list(self._matches))[0])

    def find_previous(self) -> None:
        """Select the match before, before the first one the last."""
        self._search()
        if self._matches:
            before = self._body.textCursor().selectionStart()
            earlier = [match for match in self._matches if match[1] <= before]
            self._select((earlier or list(self._matches))[-1])

    def replace_one(self) -> None:
        """Replace the selected match and go on to the next."""
        cursor = self._body.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) in self._matches:
            cursor.insertText(self.replacement.text())
        self.find_next()

    def replace_all(self) -> None:
        """Replace every match; one undo takes all of it back."""
        self._search()
        cursor = QTextCursor(self._body.document())
        cursor.beginEditBlock()
        for start, end in reversed(self._matches):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(self.replacement.text())
        cursor.endEditBlock()
        replaced = len(self._matches)
        self._search()
        self._count.setText(self.tr("%n replaced", "", replaced))

    def count_text(self) -> str:
        """Return what the bar says about the matches."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between matches with Enter; leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.replacement.hasFocus():
                self.replace_one()
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.find_previous()
            else:
                self.find_next()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._pause.stop()
        self._matches = find_matches(self._body.text(), self.words.text())
        self._mark()
        self._show_count()

    def _select(self, match: tuple[int, int]) -> None:
        cursor = self._body.textCursor()
        cursor.setPosition(match[0])
        cursor.setPosition(match[1], QTextCursor.MoveMode.KeepAnchor)
        self._body.setTextCursor(cursor)
        self._show_count()

    def _show_count(self) -> None:
        cursor = self._body.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        total = len(self._matches)
        if not self.words.text():
            text = ""
        elif not total:
            text = self.tr("Nothing found")
        elif here in self._matches:
            text = self.tr("{n} of {total}").format(n=self._matches.index(here) + 1, total=total)
        else:
            text = self.tr("%n found", "", total)
        self._count.setText(text)

    def _mark(self) -> None:
        ground = QTextCharFormat()
        ground.setBackground(QColor(self._theme.color("warn_bg")))
        marks = []
        for start, end in self._matches[:_MARKED]:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._body.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format = ground
            marks.append(mark)
        self._body.setExtraSelections(marks)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setProperty("kind", "search")
        return line

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(16), px(6), px(8), px(6))
        grid.setHorizontalSpacing(px(6))
        grid.setVerticalSpacing(px(6))
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self._count, 0, 1)
        for column, button in enumerate((self._previous, self._next, self._close), 2):
            grid.addWidget(button, 0, column)
        grid.addWidget(self.replacement, 1, 0)
        grid.addWidget(self._one, 1, 1)
        grid.addWidget(self._all, 1, 2, 1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, px(84))
