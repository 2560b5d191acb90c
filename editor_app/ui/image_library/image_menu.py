"""The menu of the selected images."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.theme.theme import Theme


class ImageMenu(QObject):
    """Makes the menu anew each time; its keys are those of the grid."""

    large_requested = Signal()
    edit_requested = Signal()
    copy_requested = Signal()
    replace_requested = Signal()
    delete_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent

    def make(self, count: int) -> QMenu:
        """Return the menu for so many selected images."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        large = self._add(menu, self.tr("Large view"), "maximize", "Space")
        large.triggered.connect(self.large_requested)
        edit = self._add(menu, self.tr("Edit details"), "pencil", "Return")
        edit.triggered.connect(self.edit_requested)
        copy = self._add(menu, self.tr("Copy the credit"), "copy", "Ctrl+C")
        copy.triggered.connect(self.copy_requested)
        menu.addSeparator()
        replace = self._add(menu, self.tr("Replace everywhere …"), "replace")
        replace.triggered.connect(self.replace_requested)
        replace.setEnabled(count == 1)
        delete = self._add(menu, self.tr("Delete"), "trash-2", "Del")
        delete.triggered.connect(self.delete_requested)
        return menu

    def _add(self, menu: QMenu, text: str, icon: str, keys: str = "") -> QAction:
        action = menu.addAction(self._theme.icon(icon), text)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action
