"""The menus of a window: the menu bar, and the same behind the publication's name.

On macOS the bar is the system's. Elsewhere it would be a row that the screens do not need: it
stays folded until Alt or F10 is pressed, as in browsers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from editor_app.ui.action_table import Menu
from editor_app.ui.actions import ActionBook
from editor_app.ui.settings import SettingsFile
from editor_app.ui.undo_history import Command, UndoHistory


class WindowMenus(QObject):
    """Fills the bar once; what changes is made when a menu opens."""

    library_requested = Signal(object)
    """The folder of a publication that was opened before."""

    def __init__(
        self,
        window: QMainWindow,
        actions: ActionBook,
        settings: SettingsFile,
        folder: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._settings = settings
        self._folder = folder
        self._history: UndoHistory | None = None
        self._alt_alone = False
        self._bar = window.menuBar()
        self._menus = actions.fill(self._bar, {})
        self._recent = QMenu(self.tr("Open recent"), window)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._recent.triggered.connect(self._on_recent)
        after = actions["import"]
        self._menus[Menu.FILE].insertMenu(after, self._recent)
        self._undoable = QMenu(self.tr("Recently done"), window)
        self._undoable.aboutToShow.connect(self._fill_undoable)
        self._undoable.triggered.connect(self._on_undoable)
        self._menus[Menu.EDIT].insertMenu(actions["search"], self._undoable)
        window.addActions(actions.all())
        if sys.platform != "darwin":
            self._bar.hide()
            window.installEventFilter(self)

    def add_format_actions(self, format_actions: Iterable[QAction]) -> None:
        """Fill the Format menu, once there is an editor."""
        menu = self._menus[Menu.FORMAT]
        menu.addActions(list(format_actions))
        menu.menuAction().setVisible(not menu.isEmpty())

    def set_history(self, history: UndoHistory) -> None:
        """Offer what was done to be taken back one by one."""
        self._history = history

    def make_popup(self) -> QMenu:
        """Return one menu that holds all menus."""
        popup = QMenu(self._window)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for menu in self._menus.values():
            if menu.menuAction().isVisible():
                popup.addMenu(menu)
        return popup

    def popup(self, position: QPoint) -> None:
        """Show all menus at a global position."""
        self.make_popup().popup(position)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Unfold the bar with Alt pressed alone, or F10; fold it again the same way."""
        if isinstance(event, QKeyEvent):
            alt = event.key() == Qt.Key.Key_Alt
            if event.type() == QEvent.Type.KeyPress:
                self._alt_alone = alt and not event.isAutoRepeat()
                if event.key() == Qt.Key.Key_F10:
                    self._toggle_bar()
            elif event.type() == QEvent.Type.KeyRelease and alt and self._alt_alone:
                self._alt_alone = False
                self._toggle_bar()
        return False

    def _toggle_bar(self) -> None:
        self._bar.setVisible(self._bar.isHidden())
        if self._bar.isVisible():
            self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            self._bar.setActiveAction(self._menus[Menu.FILE].menuAction())

    def _fill_recent(self) -> None:
        self._recent.clear()
        for folder in self._settings.current.recent:
            if folder != self._folder and folder.is_dir():
                action = self._recent.addAction(folder.stem.replace("&", "&&"))
                action.setToolTip(str(folder))
                action.setData(str(folder))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _on_recent(self, action: QAction) -> None:
        if action.data():
            self.library_requested.emit(Path(action.data()))

    def _fill_undoable(self) -> None:
        self._undoable.clear()
        commands = self._history.recent() if self._history else ()
        for place, command in enumerate(commands):
            text = self.tr("Undo: {what}").format(what=command.text)
            self._undoable.addAction(text.replace("&", "&&")).setData(place)
        if self._undoable.isEmpty():
            self._undoable.addAction(self.tr("Nothing to undo")).setEnabled(False)

    def _on_undoable(self, action: QAction) -> None:
        if self._history is None or action.data() is None:
            return
        commands: tuple[Command, ...] = self._history.recent()
        self._history.undo_this(commands[action.data()])
