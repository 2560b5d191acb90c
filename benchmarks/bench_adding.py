"""200 photographs of 12 megapixels taken into a library while somebody writes.

The window's thread does nothing but look at the clock every 5 ms: the longest time between two
looks is how long the window would have stood still. What the thread waited for a processor that
other programs had is taken off, where the system tells (Linux). What the window imports is there,
and left out of garbage collections as in the window. Meanwhile a working copy is saved three times
a second, as an editor does. The yardstick for the time is Pillow decoding the same files, nothing
else, in this process.
"""

from __future__ import annotations

import io
import tempfile
import threading
import time
from functools import partial
from importlib import import_module
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QTimer

from benchmarks.corpus_photograph import photograph
from benchmarks.row import Row
from editor_app.domain.article import Article
from editor_app.services.add_pictures import add_pictures
from editor_app.services.articles import create_article
from editor_app.services.session import Session, create_session
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.jobs import Jobs, Lane
from editor_app.ui.lasting_objects import LastingObjects

PICTURES = 200
PAUSE_LIMIT = 50.0
SAVE_LIMIT = 1000.0
TIME_TARGET = 3.0
_LOOK = 5
_SAVE = 300


def run() -> list[Row]:
    """Return the window's longest pause, the longest wait of a save, and the time in all."""
    with tempfile.TemporaryDirectory() as place:
        files = _write_files(Path(place))
        started = time.perf_counter()
        for path in files:
            with Image.open(path) as picture:
                picture.load()
        theirs = (time.perf_counter() - started) * 1000
        library = Path(place, "Talblatt.druckreif")
        with create_session(library, title="Das Talblatt", author="Lena Brandt") as session:
            pauses, saves, ours = _take_in(session, files)
    return [
        Row("the window’s longest pause", max(pauses), None, PAUSE_LIMIT),
        Row("the longest wait of a save", max(saves), None, SAVE_LIMIT, note=f"{len(saves)} saves"),
        Row(f"{PICTURES} pictures", ours, theirs, TIME_TARGET, note="Pillow, decoding alone"),
    ]


def _write_files(folder: Path) -> tuple[Path, ...]:
    with Image.open(io.BytesIO(photograph())) as picture:
        target = io.BytesIO()
        picture.resize((4000, 3000)).save(target, "JPEG", quality=90)
    files = tuple(folder / f"{number:03}.jpg" for number in range(PICTURES))
    for path in files:
        path.write_bytes(target.getvalue() + path.name.encode())  # another file, the same picture
    return files


def _clock() -> float:
    """Return this thread's time in ms, without what it waited for a processor."""
    now = time.perf_counter() * 1000
    try:
        told = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text()
    except OSError:
        return now
    return now - int(told.split()[1]) / 1_000_000


def _save(session: Session, article: Article) -> None:
    with session.library.write("typing") as uow:
        uow.save_working_copy(article)


def _take_in(session: Session, files: tuple[Path, ...]) -> tuple[list[float], list[float], float]:
    """Return the pauses and the waits in ms, and how long it took."""
    application = QCoreApplication.instance() or QCoreApplication([])
    article = create_article(session, headline="Der Nachtbus")
    import_module("editor_app.ui.workroom")
    lasting = LastingObjects()
    lasting.leave_out()
    jobs = Jobs(ChangeBroadcaster())
    pauses, saves, last = list[float](), list[float](), _clock()

    def look() -> None:
        nonlocal last
        now = _clock()
        pauses.append(now - last)
        last = now

    def save() -> None:
        asked = time.perf_counter()
        job = jobs.write(partial(_save, session, article))
        job.succeeded.connect(lambda _: saves.append((time.perf_counter() - asked) * 1000))

    timers = []
    for pause, work in ((_LOOK, look), (_SAVE, save)):
        timer = QTimer()
        timer.setInterval(pause)
        timer.timeout.connect(work)
        timer.start()
        timers.append(timer)
    started = time.perf_counter()
    jobs.run(partial(add_pictures, session, files), Lane.READ).finished.connect(application.quit)
    application.exec()
    taken = (time.perf_counter() - started) * 1000
    for timer in timers:
        timer.stop()
    jobs.close()
    lasting.take_back()
    return pauses, saves, taken
