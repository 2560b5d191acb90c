"""The image library: scrolling through 10,000 pictures, and adding 200, without a stall.

The whole screen is measured in an event loop that beats every 4 ms: the longest work of the
window's thread between two beats, and beside it how long it was away on the clock, which on a
busy machine is mostly others' work. The first ride through the grid makes every thumbnail
from its original, the second finds them on disk.
"""

from __future__ import annotations

import io
import os
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from PIL import Image as Picture
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.heartbeat import Heartbeat, Pause
from benchmarks.measure import percentile
from benchmarks.row import Row
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.session import Session, create_session
from editor_app.ui.actions import ActionBook
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.jobs import Jobs
from editor_app.ui.screens.screen import ScreenTools
from editor_app.ui.settings import Appearance, Settings
from editor_app.ui.theme.theme import Theme
from editor_app.ui.undo_history import UndoHistory

IMAGES = 10_000
ORIGINALS = 1_000
"""Different pictures among the images, as many as one ride goes past and more."""
ADDED = 200
STALL = 50.0
_STEPS = 400
_STEP_MS = 16
_GIVE_UP_S = 120.0


@dataclass
class _Room:
    app: QApplication
    session: Session
    screen: ImageScreen
    folder: Path
    jobs: Jobs


def run() -> list[Row]:
    """Return the longest pauses of the window's thread, in ms."""
    rows: list[Row] = []
    with _room() as room:
        _load_everything(room)
        for name, ride in (("thumbnails made on the way", 1), ("thumbnails on disk", 2)):
            pauses = _measured(room, lambda: _scroll(room))
            rows.append(_row(f"scrolling through {IMAGES:,} images, {name}", pauses))
            if ride == 1:
                _settle(room)
        pauses = _measured(room, lambda: _add(room))
        rows.append(_row(f"adding {ADDED} pictures", pauses))
    return rows


def _row(name: str, pauses: list[Pause]) -> Row:
    worked, away = [each.worked for each in pauses], [each.away for each in pauses]
    note = f"p99 {percentile(worked, 0.99):.0f} ms; on the clock worst {max(away):.0f}, "
    note += f"p99 {percentile(away, 0.99):.0f} ms"
    return Row(name, max(worked), None, STALL, note=note)


def _measured(room: _Room, work: Callable[[], None]) -> list[Pause]:
    heart = Heartbeat(room.screen)
    heart.start()
    work()
    pauses = heart.stop()
    heart.deleteLater()
    return pauses


def _load_everything(room: _Room) -> None:
    """Go to the end until there are no more pages, as the End key does."""
    view, model = room.screen.images.view, room.screen.images.model
    deadline = perf_counter() + _GIVE_UP_S
    while model.rowCount() < IMAGES and perf_counter() < deadline:
        view.scrollToBottom()
        _turn(room.app, 20)
    assert model.rowCount() == IMAGES  # noqa: S101 - nothing to measure otherwise
    view.scrollToTop()
    _settle(room)


def _scroll(room: _Room) -> None:
    """Turn the wheel without a break, then drag the bar to the end and back."""
    bar = room.screen.images.view.verticalScrollBar()
    bar.setValue(0)
    for _ in range(_STEPS):
        bar.setValue(bar.value() + 60)
        _turn(room.app, _STEP_MS)
    for step in range(_STEPS // 4):
        bar.setValue(bar.maximum() * step // (_STEPS // 4))
        _turn(room.app, _STEP_MS)


def _add(room: _Room) -> None:
    files = [room.folder / f"new-{number}.jpg" for number in range(ADDED)]
    room.screen.adding.add_files(files)
    deadline = perf_counter() + _GIVE_UP_S
    while room.screen.adding.is_busy and perf_counter() < deadline:
        _turn(room.app, _STEP_MS)
    _settle(room)


def _settle(room: _Room) -> None:
    deadline = perf_counter() + _GIVE_UP_S
    while perf_counter() < deadline:
        _turn(room.app, 100)
        if not room.jobs.is_busy():
            return


def _turn(app: QApplication, milliseconds: int) -> None:
    """Let the event loop run for a while, sleeping when there is nothing to do."""
    loop = QEventLoop(app)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _jpeg(source: random.Random, width: int, height: int) -> bytes:
    small = Picture.new("RGB", (12, 8))
    small.putdata([tuple(source.randrange(256) for _ in range(3)) for _ in range(96)])
    buffer = io.BytesIO()
    small.resize((width, height), Picture.Resampling.BICUBIC).save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


def _fill(session: Session, folder: Path) -> None:
    source = random.Random(7)
    now = datetime(2026, 11, 27, 12, tzinfo=UTC)
    with session.library.write("bench") as uow:
        hashes = [uow.media.put(_jpeg(source, 1200, 800), "image/jpeg") for _ in range(ORIGINALS)]
        uow.save(
            *(
                Image(
                    EntityId(f"image-{number:05}"),
                    file_name=f"bild-{number:05}.jpg",
                    media_hash=hashes[number % ORIGINALS],
                    media_type="image/jpeg",
                    width=1200,
                    height=800,
                    photographer="Jule Sander" if number % 9 else "",
                    agency="Agentur Weitblick",
                    alt="" if number % 7 == 0 else "Ein Bild",
                    embedded_metadata=(("Iptc.Application2.Caption", "x" * 1500),),
                    added_at=now - timedelta(minutes=number),
                )
                for number in range(IMAGES)
            )
        )
    for number in range(ADDED):
        (folder / f"new-{number}.jpg").write_bytes(_jpeg(source, 3000, 2000))


@contextmanager
def _room() -> Iterator[_Room]:
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["bench"])
    theme = Theme(app, Appearance.LIGHT, 100)
    with (
        tempfile.TemporaryDirectory(prefix="bench-images-") as name,
        create_session(Path(name, "Bilder.druckreif"), title="Bilder") as session,
    ):
        os.environ["XDG_CACHE_HOME"] = str(Path(name, "cache"))
        _fill(session, Path(name))
        changes = ChangeBroadcaster()
        jobs = Jobs(changes)
        desk = Desk(session, jobs, changes, theme, Settings())
        thumbnails = Thumbnails(jobs)
        thumbnails.attach(session)
        tools = ScreenTools(desk, UndoHistory(jobs), thumbnails, ActionBook(theme, app))
        screen = ImageScreen(tools)
        screen.resize(1384, 1000)
        screen.show()
        room = _Room(app, session, screen, Path(name), jobs)
        _turn(app, 500)
        yield room
        screen.hide()
        jobs.close()
        screen.deleteLater()
        thumbnails.deleteLater()
        jobs.deleteLater()
        changes.deleteLater()
        _turn(app, 50)
