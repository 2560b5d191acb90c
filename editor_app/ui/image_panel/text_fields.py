"""Fields of the credit panel for a line, for a few lines, and for yes or no."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit

from editor_app.ui.image_panel.panel_field import FieldLink
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.text_box import TextBox
from editor_app.ui.widgets.window_keys import belongs_to_window


def various_word() -> str:
    """Return what stands in a field whose images differ in it."""
    return QCoreApplication.translate("ImagePanel", "Various")


class LineField(QLineEdit):
    """One line of text."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.field_name = name
        self.link = FieldLink(self)
        self._placeholder = placeholder
        self.textEdited.connect(self._on_edited)

    def show_value(self, text: str, *, various: bool) -> None:
        """Show a text; one that differs only in space at its ends leaves the caret alone."""
        self.setPlaceholderText(various_word() if various else self._placeholder)
        if text != self.text().strip():
            self.setText(text)
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        if belongs_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.link.left.emit(self.field_name)

    def _on_edited(self, text: str) -> None:
        self.link.edited.emit(self.field_name, text)


class TextField(TextBox):
    """A few lines of text."""

    def __init__(self, theme: Theme, name: str, lines: int) -> None:
        super().__init__(theme, lines)
        self.field_name = name
        self.link = FieldLink(self)
        self.text_edited.connect(self._on_edited)

    def show_value(self, text: str, *, various: bool) -> None:
        """Show a text."""
        self.setPlaceholderText(various_word() if various else "")
        self.set_text(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.link.left.emit(self.field_name)

    def _on_edited(self) -> None:
        self.link.edited.emit(self.field_name, self.text())


class CheckField(QCheckBox):
    """Yes or no; half checked where images differ."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.field_name = name
        self.link = FieldLink(self)
        self.clicked.connect(self._on_clicked)

    def show_value(self, text: str, *, various: bool) -> None:
        """Show whether it is so."""
        self.setTristate(various)
        if various:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(text == "true")

    def _on_clicked(self) -> None:
        is_set = self.checkState() is not Qt.CheckState.Unchecked
        self.setTristate(False)
        self.setChecked(is_set)
        self.link.edited.emit(self.field_name, "true" if is_set else "false")
        self.link.left.emit(self.field_name)
