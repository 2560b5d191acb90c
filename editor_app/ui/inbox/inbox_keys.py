"""The single keys of lists of comments, and what each of them wishes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class CommentWish(StrEnum):
    """What somebody wants to happen to the selected comments."""

    REPLY = "reply"
    SHOW = "show"
    HIDE = "hide"
    SPAM = "spam"
    TRASH = "trash"
    DONE = "done"
    UNREAD = "unread"
    ARTICLE = "article"
    NEXT_OPEN = "next-open"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


_KEYS = {
    Qt.Key.Key_R: CommentWish.REPLY,
    Qt.Key.Key_V: CommentWish.HIDE,
    Qt.Key.Key_S: CommentWish.SPAM,
    Qt.Key.Key_E: CommentWish.DONE,
    Qt.Key.Key_U: CommentWish.UNREAD,
    Qt.Key.Key_O: CommentWish.ARTICLE,
    Qt.Key.Key_N: CommentWish.NEXT_OPEN,
}
_STEPS = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def wish_of(event: QKeyEvent, *, single_keys: bool) -> CommentWish | None:
    """Return what a key wishes; letters only where they may be commands (WCAG 2.1.4)."""
    key = Qt.Key(event.key())
    if event.modifiers() not in _PLAIN:
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return CommentWish.ARTICLE if is_enter and ctrl else None
    if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return CommentWish.REPLY
    if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
        return CommentWish.TRASH
    return _KEYS.get(key) if single_keys else None


def step_of(event: QKeyEvent, *, single_keys: bool) -> QKeyEvent | None:
    """Return J and K as the arrow keys they stand for."""
    step = _STEPS.get(Qt.Key(event.key()))
    if step is None or not single_keys or event.modifiers() not in _PLAIN:
        return None
    return QKeyEvent(QKeyEvent.Type.KeyPress, step, event.modifiers())
