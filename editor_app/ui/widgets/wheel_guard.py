"""Fields that leave the wheel to the column they stand in, unless they have the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


class WheelGuard(QObject):
    """Keeps a turn of the wheel that was meant to scroll from changing a number or a choice."""

    def guard(self, widget: QWidget) -> None:
        """Guard a widget and what is in it."""
        for field in (widget, *widget.findChildren(QWidget)):
            if isinstance(field, (QAbstractSpinBox, QComboBox)):
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on to the column."""
        is_turned = event.type() is QEvent.Type.Wheel
        if is_turned and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
