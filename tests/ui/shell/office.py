"""The whole program on a copy of the sample publication, for tests of the window's shell."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.services.create_sample import create_sample
from editor_app.services.session import Session
from editor_app.ui.application import Application
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.main_view import MainView
from editor_app.ui.places_on_disk import PlacesOnDisk
from editor_app.ui.settings import Appearance, Settings, SettingsFile, write_settings
from editor_app.ui.theme.theme import Theme
from editor_app.ui.workroom import Workroom

SIZE = (1600, 1000)


@dataclass
class Office:
    """One application with its own settings; ``open`` waits until the first article is there."""

    app: QApplication
    qtbot: QtBot
    home: Path
    library: Path
    running: list[Application] = field(default_factory=list)

    @property
    def places(self) -> PlacesOnDisk:
        return PlacesOnDisk(self.home / "settings.toml", self.home / "states", self.home / "log")

    def application(self) -> Application:
        """Return a new application; it is ended with the test."""
        made = Application(self.app, self.places, SettingsFile(self.places.settings))
        self.running.append(made)
        return made

    def open(self, size: tuple[int, int] = SIZE) -> LibraryWindow:
        """Open the library in a new application."""
        application = self.application()
        application.open_library(self.library)
        shown = application.library
        assert shown is not None
        shown.shell.resize(*size)
        self.wait_open(shown)
        return shown

    def wait_open(self, shown: LibraryWindow) -> None:
        """Wait until an article is open and nothing is on its way."""
        self.qtbot.waitUntil(lambda: shown.workroom is not None, timeout=20000)
        self.qtbot.waitUntil(lambda: bool(room_of(shown).open_article_id), timeout=20000)
        self.wait_calm(shown)

    def wait_calm(self, shown: LibraryWindow) -> None:
        """Wait until the list has caught up with all that was written."""
        self.qtbot.wait(150)
        self.qtbot.waitUntil(lambda: not shown.jobs.is_busy(), timeout=20000)
        self.qtbot.wait(20)

    def close(self, shown: LibraryWindow) -> None:
        """Close the window as a person does."""
        shown.shell.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def room_of(shown: LibraryWindow) -> Workroom:
    """Return the workroom of a window whose library is open."""
    assert shown.workroom is not None
    return shown.workroom


def session_of(shown: LibraryWindow) -> Session:
    """Return the session of a window whose library is open."""
    session = shown._opening._session
    assert session is not None
    return session


def headlines(view: MainView) -> list[str]:
    """Return the headlines of the loaded rows."""
    return [row.headline for row in view.list_pane.model.summaries()]


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample publication, made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("sample") / "Talblatt.druckreif"
    create_sample(folder).close()
    return folder


@pytest.fixture
def library(sample_folder: Path, tmp_path: Path) -> Path:
    """Return a copy of the sample publication."""
    folder = tmp_path / "Talblatt.druckreif"
    shutil.copytree(sample_folder, folder)
    return folder


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, library: Path, tmp_path: Path) -> Iterator[Office]:
    """Return an office that speaks German, with everything closed at the end."""
    made = Office(qapp, qtbot, tmp_path / "home", library)
    locale_before = QLocale()
    settings = Settings(language="de", appearance=Appearance.LIGHT, reduce_motion=True)
    write_settings(made.places.settings, settings)
    yield made
    for application in made.running:
        application.end()
        for translator in application._translators:
            qapp.removeTranslator(translator)
        application.deleteLater()
    QLocale.setDefault(locale_before)
    qapp.setStyleSheet("")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def light(qapp: QApplication) -> Iterator[Theme]:
    """Return a light theme."""
    made = Theme(qapp, Appearance.LIGHT, 100)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")


Wait = Callable[[], bool]
