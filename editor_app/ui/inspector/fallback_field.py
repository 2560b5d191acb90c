"""A text that stands for another one until it is given: a search title instead of the headline."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.growing_text_edit import GrowingLineEdit


class FallbackField(GrowingLineEdit):
    """Shows the text that counts; Enter takes a change in, Escape takes it back."""

    committed = Signal(str)
    """What is to be stored: empty when the text is the one it stands for."""

    def __init__(
        self, theme: Theme, role: TypeRole, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme.font(role), theme.line_height(role), parent)
        self._theme = theme
        self._role = role
        self._own = ""
        self._fallback = ""
        if tone:
            self.setProperty("tone", tone)
        self.next_requested.connect(self._leave)
        theme.changed.connect(self._restyle)

    def show_texts(self, own: str, fallback: str) -> None:
        """Show the text given, else the one it stands for."""
        self._own, self._fallback = own, fallback
        if not self.hasFocus() and self.text() != (own or fallback):
            self.set_text(own or fallback)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the change back with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text() != (self._own or self._fallback):
            self.set_text(self._own or self._fallback)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the change in."""
        super().focusOutEvent(event)
        self._commit()

    def _leave(self) -> None:
        self._commit()
        self.focusNextChild()

    def _commit(self) -> None:
        text = self.text().strip()
        own = "" if text == self._fallback else text
        if own != self._own:
            self._own = own
            self.committed.emit(own)
        if not text:
            self.set_text(self._fallback)

    def _restyle(self) -> None:
        self.set_type(self._theme.font(self._role), self._theme.line_height(self._role))
