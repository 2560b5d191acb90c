"""One screen of the window on a library of its own, with an event loop to be measured in."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.heartbeat import Heartbeat, Pause
from benchmarks.measure import percentile
from benchmarks.row import Row
from editor_app.services.session import Session, create_session
from editor_app.ui.actions import ActionBook
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.screens.screen import Screen, ScreenTools
from editor_app.ui.settings import Appearance, Settings
from editor_app.ui.theme.theme import Theme
from editor_app.ui.undo_history import UndoHistory

STALL = 50.0
"""The longest the window's thread may be away from its event loop, ms."""
GIVE_UP_S = 120.0

AnyScreen = TypeVar("AnyScreen", bound=Screen)


@dataclass
class ScreenRoom(Generic[AnyScreen]):
    """A screen that is shown, and what it works with; ``folder`` holds its library."""

    app: QApplication
    session: Session
    screen: AnyScreen
    folder: Path
    jobs: Jobs

    def turn(self, milliseconds: int) -> None:
        """Let the event loop run for a while, sleeping when there is nothing to do."""
        turn(self.app, milliseconds)

    def settle(self) -> None:
        """Wait until nothing is on its way."""
        deadline = perf_counter() + GIVE_UP_S
        while perf_counter() < deadline:
            self.turn(100)
            if not self.jobs.is_busy():
                return

    def pauses_while(self, work: Callable[[], None]) -> list[Pause]:
        """Return the pauses of the window's thread while ``work`` runs."""
        heart = Heartbeat(self.screen)
        heart.start()
        work()
        pauses = heart.stop()
        heart.deleteLater()
        return pauses


@contextmanager
def screen_room(
    make: Callable[[ScreenTools], AnyScreen], fill: Callable[[Session, Path], None]
) -> Iterator[ScreenRoom[AnyScreen]]:
    """Give a screen of 1384 × 1000 px on a library that ``fill`` has filled."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["bench"])
    theme = Theme(app, Appearance.LIGHT, 100)
    with (
        tempfile.TemporaryDirectory(prefix="bench-screen-") as name,
        create_session(Path(name, "Talblatt.druckreif"), title="Das Talblatt") as session,
    ):
        os.environ["XDG_CACHE_HOME"] = str(Path(name, "cache"))
        fill(session, Path(name))
        changes = ChangeBroadcaster()
        jobs = Jobs(changes)
        desk = Desk(session, jobs, changes, theme, Settings())
        thumbnails = Thumbnails(jobs)
        thumbnails.attach(session)
        screen = make(ScreenTools(desk, UndoHistory(jobs), thumbnails, ActionBook(theme, app)))
        screen.resize(1384, 1000)
        screen.show()
        turn(app, 500)
        yield ScreenRoom(app, session, screen, Path(name), jobs)
        screen.hide()
        jobs.close()
        screen.deleteLater()
        thumbnails.deleteLater()
        jobs.deleteLater()
        changes.deleteLater()
        turn(app, 50)


def turn(app: QApplication, milliseconds: int) -> None:
    """Let an application's event loop run for a while."""
    loop = QEventLoop(app)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def stall_row(name: str, pauses: list[Pause]) -> Row:
    """Return the longest work between two beats as a row, with the rest as its note."""
    worked, away = [each.worked for each in pauses], [each.away for each in pauses]
    note = f"p99 {percentile(worked, 0.99):.0f} ms; on the clock worst {max(away):.0f}, "
    note += f"p99 {percentile(away, 0.99):.0f} ms"
    return Row(name, max(worked), None, STALL, note=note)
