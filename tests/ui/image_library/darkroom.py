"""A desk with a few pictures in its library, for the tests of the image library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.session import Session, create_session
from editor_app.ui.actions import ActionBook
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.image_library.images_pane import ImagesPane
from editor_app.ui.jobs import Jobs
from editor_app.ui.screens.screen import ScreenTools
from editor_app.ui.settings import Settings
from editor_app.ui.theme.theme import Theme
from editor_app.ui.translations import install_translations
from editor_app.ui.undo_history import UndoHistory
from tests.unit.services.pictures import draw_scene

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


@dataclass
class Darkroom:
    """The desk, a window to put things into, and what nobody else listened to."""

    desk: Desk
    session: Session
    history: UndoHistory
    folder: Path
    window: QWidget
    qtbot: QtBot
    errors: list[Exception] = field(default_factory=list)
    _count: int = 0

    def image(self, name: str, **fields: object) -> Image:
        """Store an image without a file, later than those before it, and return it."""
        self._count += 1
        make: Callable[..., Image] = Image
        values = {"added_at": NOON + timedelta(minutes=self._count), "alt": "Ein Bild", **fields}
        image = make(EntityId(name), f"{name}.jpg", **{"photographer": "Jule Sander", **values})
        with self.session.library.write("test") as uow:
            uow.save(image)
        return image

    def stored(self, image_id: EntityId | str) -> Image:
        """Return what the library holds of an image."""
        with self.session.library.read() as uow:
            return uow.images.get(EntityId(image_id))

    def picture_file(self, name: str = "bus.jpg", seed: int = 1) -> Path:
        """Return the path of a new picture file."""
        path = self.folder / name
        draw_scene(seed).save(path)
        return path

    def wait(self) -> None:
        """Wait until nothing is on its way: a reading, a write and the reading after it."""
        for _ in range(3):
            self.qtbot.wait(40)
            self.qtbot.waitUntil(lambda: not self.desk.jobs.is_busy(), timeout=10000)


def names(pane: ImagesPane) -> list[str]:
    """Return the ids of the loaded images, in order."""
    return [card.id for card in pane.model.cards()]


def said(pane: ImagesPane, row: int) -> str:
    """Return what a screen reader says of a row."""
    return str(pane.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def darkroom(qapp: QApplication, light: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Darkroom]:
    """Return a desk with an empty library that speaks English.

    Everything asked for is done when it is closed.
    """
    translators = install_translations(qapp, "en")
    session = create_session(tmp_path / "Probe.druckreif", title="Probeblatt", author="Lena Brandt")
    changes = ChangeBroadcaster()
    jobs = Jobs(changes)
    window = QWidget()
    window.resize(1300, 800)
    window.show()
    desk = Desk(session, jobs, changes, light, Settings())
    room = Darkroom(desk, session, UndoHistory(jobs, jobs), tmp_path, window, qtbot)
    jobs.failed.connect(room.errors.append)
    yield room
    room.wait()
    jobs.close()
    session.close()
    window.close()
    window.deleteLater()
    for translator in translators:
        qapp.removeTranslator(translator)
    jobs.deleteLater()
    changes.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def screen(darkroom: Darkroom) -> Iterator[ImageScreen]:
    """Return the shown screen of an empty library."""
    desk = darkroom.desk
    thumbnails = Thumbnails(desk.jobs, darkroom.window)
    thumbnails.attach(darkroom.session)
    actions = ActionBook(desk.theme, darkroom.window)
    made = ImageScreen(ScreenTools(desk, darkroom.history, thumbnails, actions))
    made.setParent(darkroom.window)
    made.resize(darkroom.window.size())
    made.show()
    darkroom.wait()
    yield made
    made.hand_over()
    darkroom.wait()
