"""From the start of the program to a window on the screen, and only then the rest."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from editor_app.ui.opening.opened_shell import OpenedShell, open_shell
from editor_app.ui.places_on_disk import PlacesOnDisk
from editor_app.ui.settings import SettingsFile

if TYPE_CHECKING:  # All of the program; it comes after the first paint.
    from editor_app.ui.application import Application


class FirstStart(QObject):
    """Begins with a library, or the one opened last, or the first screen."""

    def __init__(self, app: QApplication, places: PlacesOnDisk, settings: SettingsFile) -> None:
        super().__init__(app)
        self.app = app
        self._places = places
        self._settings = settings
        self._opened: OpenedShell | None = None
        self.application: Application | None = None

    @property
    def opened(self) -> OpenedShell | None:
        """The window on the screen, when there was a library to begin with."""
        return self._opened

    def begin(self, folder: Path | None) -> bool:
        """Show something; False when another window has come forward instead."""
        if folder is None:
            recent = (each for each in self._settings.current.recent if each.is_dir())
            folder = next(recent, None)
        if folder is None:
            gc.enable()
            self._make_application().show_start()
            return True
        settings = self._settings.current
        self._opened = open_shell(self.app, self._places, settings, folder.absolute())
        if self._opened is None:
            return False
        self._opened.shell.painted.connect(self._go_on)
        return True

    def end(self) -> None:
        """Close whatever is open."""
        if self.application is not None:
            self.application.end()

    def _go_on(self) -> None:
        """Put the real content in place of the painted one."""
        gc.enable()  # bootstrap switched it off
        if self._opened is not None:
            self._make_application().fill(self._opened)

    def _make_application(self) -> Application:
        from editor_app.ui.application import Application  # noqa: PLC0415 - after the first paint

        self.application = Application(self.app, self._places, self._settings)
        self.application.guard.install()
        return self.application
