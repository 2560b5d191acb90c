"""The window's keys work while somebody writes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.widgets.growing_text_edit import GrowingTextEdit

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "is_taken"),
    [
        (Qt.Key.Key_E, False),  # export, and on X11 "end of line"
        (Qt.Key.Key_K, False),  # search, and on X11 "delete to the end of the line"
        (Qt.Key.Key_Z, True),  # undo is the text's own
        (Qt.Key.Key_V, True),
    ],
)
def test_a_text_leaves_the_windows_keys_alone(qtbot: QtBot, key: Qt.Key, *, is_taken: bool) -> None:
    field = GrowingTextEdit(QFont(), 20)
    qtbot.addWidget(field)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted() is is_taken
