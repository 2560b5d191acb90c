"""Keys that belong to the window even while a text has the keyboard.

On X11 a text field takes Ctrl+E for "end of line" and Ctrl+K for "delete to the end of the line"
before any shortcut is looked at; there Ctrl+E would never export. Undo and redo stay the text's.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

from editor_app.ui.action_table import ACTIONS

_OF_THE_TEXT = frozenset({"undo", "redo"})

_WINDOW_KEYS = frozenset(
    QKeySequence(keys).toString()
    for spec in ACTIONS
    if spec.id not in _OF_THE_TEXT
    for keys in spec.keys
)


def belongs_to_window(event: QEvent) -> bool:
    """Return whether a text is asked for a key that is one of the window's commands.

    A text's ``event`` then says no: it ignores the event and leaves it there.
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and QKeySequence(event.keyCombination()).toString() in _WINDOW_KEYS
    )
