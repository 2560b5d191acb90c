"""The few choices for this computer, behind the gear: language, appearance, size, motion."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.settings import Appearance, SettingsFile
from editor_app.ui.theme.theme import Theme
from editor_app.ui.translations import LANGUAGES, choose_language

_ZOOMS = (90, 100, 110, 125, 150)


class SettingsMenu(QObject):
    """Changes apply at once, but for the language: it takes a new start."""

    language_chosen = Signal(str)
    motion_chosen = Signal(bool)
    keys_chosen = Signal(bool)

    def __init__(self, theme: Theme, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file = file

    def make_menu(self, parent: QWidget) -> QMenu:
        """Return the menu with what holds now."""
        now = self._file.current
        menu = QMenu(parent)
        appearance = menu.addMenu(self.tr("Appearance"))
        names = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        group = self._group(appearance, self._on_appearance)
        for kind, name in names.items():
            _add(appearance, group, name, kind.value, chosen=kind is now.appearance)
        zoom = menu.addMenu(self.tr("Size of the interface"))
        group = self._group(zoom, self._on_zoom)
        for percent in _ZOOMS:
            _add(zoom, group, f"{percent} %", percent, chosen=percent == now.zoom)
        language = menu.addMenu(self.tr("Language"))
        group = self._group(language, self._on_language)
        spoken = choose_language(now.language)
        for code, name in LANGUAGES.items():
            _add(language, group, name, code, chosen=code == spoken)
        menu.addSeparator()
        motion = menu.addAction(self.tr("Reduce motion"))
        motion.setCheckable(True)
        motion.setChecked(now.reduce_motion)
        motion.toggled.connect(self._on_motion)
        keys = menu.addAction(self.tr("Single keys in lists"))
        keys.setCheckable(True)
        keys.setChecked(now.single_keys)
        keys.toggled.connect(self._on_keys)
        return menu

    def _group(self, menu: QMenu, on_choice: object) -> QActionGroup:
        group = QActionGroup(menu)
        group.triggered.connect(on_choice)
        return group

    def _on_appearance(self, action: QAction) -> None:
        now = self._file.change(self._file.current._replace(appearance=Appearance(action.data())))
        self._theme.choose(now.appearance, now.zoom)

    def _on_zoom(self, action: QAction) -> None:
        now = self._file.change(self._file.current._replace(zoom=int(action.data())))
        self._theme.choose(now.appearance, now.zoom)

    def _on_language(self, action: QAction) -> None:
        self._file.change(self._file.current._replace(language=str(action.data())))
        self.language_chosen.emit(str(action.data()))

    def _on_motion(self, reduce: bool) -> None:
        self._file.change(self._file.current._replace(reduce_motion=reduce))
        self.motion_chosen.emit(reduce)

    def _on_keys(self, on: bool) -> None:
        self._file.change(self._file.current._replace(single_keys=on))
        self.keys_chosen.emit(on)


def _add(menu: QMenu, group: QActionGroup, text: str, value: object, *, chosen: bool) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.setData(value)
    group.addAction(action)
