"""A row of choices of which exactly one holds."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from editor_app.ui.theme.theme import Theme


class Segmented(QFrame):
    """Segments with texts or icons; the arrow keys move between them."""

    chosen = Signal(str)
    """A person has chosen the segment with this key."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seg")
        self.setAccessibleName(name)
        self._theme = theme
        self._icons: dict[str, str] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_click)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def add_text(self, key: str, text: str) -> None:
        """Add a segment with words; all such segments share the width evenly."""
        button = self._add(key, text)
        button.setText(text.replace("&", "&&"))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def name_segment(self, key: str, text: str) -> None:
        """Give a segment with words other words, such as a new number."""
        self._buttons[key].setText(text.replace("&", "&&"))
        self._buttons[key].setAccessibleName(text)

    def add_icon(self, key: str, icon: str, name: str) -> None:
        """Add a segment with an icon; ``name`` is its tooltip and accessible name."""
        self._icons[key] = icon
        button = self._add(key, name)
        button.setToolTip(name)
        self._restyle()

    def current(self) -> str:
        """Return the key of the segment that holds; empty before the first one is chosen."""
        for key, button in self._buttons.items():
            if button.isChecked():
                return key
        return ""

    def current_button(self) -> QToolButton:
        """Return the segment that takes the keyboard: the one that holds, else the first."""
        return self._buttons.get(self.current()) or next(iter(self._buttons.values()))

    def set_current(self, key: str) -> None:
        """Show that a segment holds, without telling anyone."""
        self._buttons[key].setChecked(True)

    def set_segment_visible(self, key: str, visible: bool) -> None:
        """Show or take away one segment."""
        self._buttons[key].setVisible(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; the segments pass on what they do not know."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        shown = [key for key, button in self._buttons.items() if not button.isHidden()]
        if step is None or not shown:
            super().keyPressEvent(event)
            return
        current = self.current()
        place = shown.index(current) if current in shown else 0
        button = self._buttons[shown[(place + step) % len(shown)]]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def _add(self, key: str, name: str) -> QToolButton:
        button = _Segment(self)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons[key] = button
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def _on_click(self, button: QObject) -> None:
        for key, candidate in self._buttons.items():
            if candidate is button:
                self.chosen.emit(key)

    def _restyle(self) -> None:
        for key, icon in self._icons.items():
            self._buttons[key].setIconSize(self._theme.size(16, 16))
            self._buttons[key].setIcon(self._theme.icon(icon))


class _Segment(QToolButton):
    """Leaves the arrow keys to the row, which knows the order."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
            return
        super().keyPressEvent(event)
