"""Puts a window on the screen with next to no imports."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication

from editor_app.storage.first_glance import glance_at_articles
from editor_app.ui.opening.first_frame import FirstFrame
from editor_app.ui.opening.window_shell import WindowShell
from editor_app.ui.places_on_disk import PlacesOnDisk
from editor_app.ui.settings import Appearance, Settings
from editor_app.ui.single_window import SingleWindow
from editor_app.ui.theme.fonts import FIRST_FONTS, load_fonts
from editor_app.ui.theme.look import Look
from editor_app.ui.theme.tokens import DARK, LIGHT, Tokens
from editor_app.ui.translations import choose_language, install_translations
from editor_app.ui.window_layout import LIST_WIDTH, Pane, arrange
from editor_app.ui.window_state import WindowStateFile

FIRST_ROWS = 40
"""As many as the tallest window shows."""


class OpenedShell(NamedTuple):
    """A window on the screen, for the library whose one window it is."""

    folder: Path
    shell: WindowShell
    single: SingleWindow


def open_shell(
    app: QApplication, places: PlacesOnDisk, settings: Settings, folder: Path
) -> OpenedShell | None:
    """Show the window of a library as it stood last, with its first articles painted.

    None when another window has this library; that one has been asked to come forward. Whether
    the folder is a library at all is found out later, and said properly then.
    """
    single = SingleWindow(places.states, folder)
    if single.may_be_taken() and not single.take() and single.ask_to_raise():
        return None
    install_translations(app, choose_language(settings.language))
    load_fonts(FIRST_FONTS)
    shell = WindowShell()
    shell.setWindowTitle(folder.stem)
    state = WindowStateFile(places.states, folder).read()
    if state.geometry:
        shell.restoreGeometry(QByteArray(state.geometry))
    look = Look(_tokens(app, settings.appearance), settings.zoom / 100)
    rows = glance_at_articles(folder, FIRST_ROWS) if state.place == "all" else ()
    arrangement = arrange(shell.width() / look.zoom, state.wishes)
    list_width = state.sizes.get(Pane.LIST, look.px(LIST_WIDTH))
    shell.setCentralWidget(FirstFrame(look, arrangement, list_width, folder.stem, rows))
    shell.show()
    return OpenedShell(folder, shell, single)


def _tokens(app: QApplication, appearance: Appearance) -> Tokens:
    if appearance is Appearance.SYSTEM:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT
