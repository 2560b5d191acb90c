"""Turns the table of commands into Qt's actions."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from editor_app.ui.action_table import ACTIONS, ActionSpec, Menu
from editor_app.ui.theme.theme import Theme


def make_action(spec: ActionSpec, theme: Theme, parent: QObject) -> QAction:
    """Return the action of a spec in the language of the window; its object name is the id."""
    text = QCoreApplication.translate("Actions", spec.text)
    action = QAction(text.replace("&", "&&"), parent)
    action.setObjectName(spec.id)
    action.setIconText(text)
    action.setCheckable(spec.checkable)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    if spec.icon:
        action.setIcon(theme.icon(spec.icon))
    keys = native_keys(action.shortcut())
    action.setToolTip(f"{text} ({keys})" if keys else text)
    return action


def native_keys(keys: QKeySequence) -> str:
    """Return a shortcut as the system writes it, e.g. ``Strg+K``."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


class ActionBook(QObject):
    """All actions of one window by id."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = {spec.id: make_action(spec, theme, self) for spec in ACTIONS}
        self._paused: list[QAction] = []
        theme.changed.connect(self._restyle)

    def __getitem__(self, action_id: str) -> QAction:
        """Return an action. Raises KeyError for an id that is not in the table."""
        return self._actions[action_id]

    def all(self) -> tuple[QAction, ...]:
        """Return all actions, in the order of the table."""
        return tuple(self._actions.values())

    def pause(self, *, paused: bool) -> None:
        """Switch every action off while a dialog lies over the window, and on again."""
        if paused:
            self._paused = [action for action in self.all() if action.isEnabled()]
        for action in self._paused:
            action.setEnabled(not paused)

    def fill(self, menu_bar: QMenuBar, extra: dict[Menu, Iterable[QAction]]) -> dict[Menu, QMenu]:
        """Fill the menu bar from the table; ``extra`` goes to the end of a menu."""
        menus: dict[Menu, QMenu] = {}
        for kind in Menu:
            if kind is Menu.NONE:
                continue
            menu = menu_bar.addMenu(QCoreApplication.translate("Menus", kind.value))
            self._fill_menu(menu, [spec for spec in ACTIONS if spec.menu is kind])
            more = tuple(extra.get(kind, ()))
            if more and not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(more)
            menu.menuAction().setVisible(not menu.isEmpty())
            menus[kind] = menu
        return menus

    def _fill_menu(self, menu: QMenu, specs: list[ActionSpec]) -> None:
        group = specs[0].group if specs else 0
        for spec in specs:
            if spec.group != group:
                menu.addSeparator()
                group = spec.group
            menu.addAction(self._actions[spec.id])

    def _restyle(self) -> None:
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(self._theme.icon(spec.icon))
