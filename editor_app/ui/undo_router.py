"""Sends undo to where the keyboard is: to a text, otherwise to the last command."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from editor_app.ui.undo_history import UndoHistory


class UndoRouter(QObject):
    """Keeps the two actions available exactly when there is something to do."""

    def __init__(self, undo: QAction, redo: QAction, history: UndoHistory, parent: QObject) -> None:
        super().__init__(parent)
        self._undo = undo
        self._redo = redo
        self._history = history
        self._text: QTextEdit | None = None
        undo.triggered.connect(self._on_undo)
        redo.triggered.connect(self._on_redo)
        history.changed.connect(self._refresh)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self._refresh()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._text is not None:
            self._text.undoAvailable.disconnect(self._refresh)
            self._text.redoAvailable.disconnect(self._refresh)
            self._text.destroyed.disconnect(self._on_destroyed)
        self._text = now if isinstance(now, QTextEdit) else None
        if self._text is not None:
            self._text.undoAvailable.connect(self._refresh)
            self._text.redoAvailable.connect(self._refresh)
            self._text.destroyed.connect(self._on_destroyed)
        self._refresh()

    def _on_destroyed(self) -> None:
        self._text = None

    def _refresh(self) -> None:
        text = self._text.document() if self._text is not None else None
        can_undo = bool(text and text.isUndoAvailable()) or bool(self._history.recent())
        can_redo = bool(text and text.isRedoAvailable()) or self._history.can_redo()
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    def _on_undo(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.isUndoAvailable():
            focus.undo()
        elif self._text is not None and self._text.document().isUndoAvailable():
            self._text.undo()
        else:
            self._history.undo()

    def _on_redo(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.isRedoAvailable():
            focus.redo()
        elif self._text is not None and self._text.document().isRedoAvailable():
            self._text.redo()
        else:
            self._history.redo()
