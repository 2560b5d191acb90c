"""A button that is only an icon, with its name for tooltip and screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from editor_app.ui.theme.theme import Theme


class IconButton(QToolButton):
    """32×32 px with a 16 px icon; takes the focus by keyboard only, so that a click shows no ring.

    ``name`` is the accessible name and the tooltip; the shortcut of an action is added to the
    tooltip alone.
    """

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._tone = "t2"
        self._edge = 32
        self._size = 16
        self._action: QAction | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_name(name)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        """Say what the button does."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str, tone: str = "t2") -> None:
        """Show another icon, or the same in another colour."""
        self._icon_name, self._tone = icon, tone
        self._restyle()

    def make_small(self) -> None:
        """Shrink to the 26×26 px of a button inside a card."""
        self._edge, self._size = 26, 14
        self.setProperty("kind", "small")
        self._restyle()

    def follow(self, action: QAction) -> None:
        """Trigger an action, and show whether it is checked and available."""
        self._action = action
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._copy_action)
        self._copy_action()

    def _copy_action(self) -> None:
        action = self._action
        if action is None:
            return
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        name = self.accessibleName()
        self.setToolTip(f"{name} ({keys})" if keys else name)

    def _restyle(self) -> None:
        edge = self._theme.px(self._edge)
        self.setFixedSize(edge, edge)
        self.setIconSize(self._theme.size(self._size, self._size))
        self.setIcon(self._theme.icon(self._icon_name, self._size, self._tone))
