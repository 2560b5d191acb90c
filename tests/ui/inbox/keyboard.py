"""A keyboard without a pointer: keys go to the window, which gives them to who has the focus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.ui.inbox.inbox_screen import InboxScreen
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.sidebar.nav_model import PLACE_ROLE
from tests.ui.shell.office import Office

CTRL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class Keyboard:
    """Presses keys, and waits until what they began is done."""

    office: Office
    shown: LibraryWindow

    def focus(self) -> QWidget:
        """Return what has the keyboard; something that is seen must have it."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        assert found.isVisible()
        return found

    def is_in(self, widget: QWidget) -> bool:
        """Return whether a widget has the keyboard."""
        return self.focus() is widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key."""
        QTest.keyClick(self.focus().window().windowHandle(), key, modifier)
        self.office.wait_calm(self.shown)

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        QTest.keyClicks(self.focus(), text)
        self.office.wait_calm(self.shown)

    def press_until(self, key: Qt.Key, wanted: QWidget) -> None:
        """Press a key until a widget has the keyboard."""
        for _ in range(30):
            if self.is_in(wanted):
                return
            self.press(key)
        raise AssertionError(f"{wanted!r} cannot be reached by {key.name}")

    def go_to(self, place: str) -> InboxScreen:
        """Go to a place of the sidebar, and into its list."""
        nav = self.shown.view.sidebar.nav
        self.press_until(Qt.Key.Key_F6, nav)
        self.press(Qt.Key.Key_Home)
        while nav.currentIndex().data(PLACE_ROLE).key != place:
            row = nav.currentIndex().row()
            self.press(Qt.Key.Key_Down)
            assert nav.currentIndex().row() > row, f"{place} cannot be reached"
        screen = self.shown.view.screens.current
        assert isinstance(screen, InboxScreen)
        self.press_until(Qt.Key.Key_F6, screen.inbox.view)
        return screen
