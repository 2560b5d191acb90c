"""Which ways of getting the focus come from the keyboard, so that a ring belongs on screen."""

from __future__ import annotations

from PySide6.QtCore import Qt

KEYBOARD_REASONS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
