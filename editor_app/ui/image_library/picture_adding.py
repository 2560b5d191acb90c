"""Takes picture files into the library while everything else goes on."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor_app.domain.progress import Cancelled, Report
from editor_app.services.add_pictures import AddedPictures, add_pictures
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Job, Lane, LongWork


@dataclass(frozen=True, slots=True)
class _FilesWork:
    session: Session
    paths: tuple[Path, ...]

    def __call__(self, *, report: Report, cancelled: Cancelled) -> AddedPictures:
        return add_pictures(self.session, self.paths, report=report, cancelled=cancelled)


@dataclass(frozen=True, slots=True)
class _BitmapWork:
    session: Session
    bitmap: QImage
    name: str

    def __call__(self, *, report: Report, cancelled: Cancelled) -> AddedPictures:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"{self.name}.png")
            self.bitmap.save(str(path))
            return add_pictures(self.session, [path], report=report, cancelled=cancelled)


class PictureAdding(QObject):
    """One run at a time; what is asked for meanwhile waits its turn.

    The service holds the library's writer for moments only, so it runs beside the other writes.
    """

    started = Signal()
    progressed = Signal(int, int)
    """Files done, and files in all."""
    added = Signal(object)
    """Carries AddedPictures, of a run that was stopped as well."""
    failed = Signal(object)
    """Carries the exception."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._waiting: list[LongWork] = []

    @property
    def is_busy(self) -> bool:
        """Whether pictures are being taken in."""
        return self._job is not None

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take in files, and the pictures in folders."""
        self._add(_FilesWork(self._desk.session, tuple(paths)))

    def add_bitmap(self, bitmap: QImage) -> None:
        """Take in what was copied as a picture and has no file."""
        self._add(_BitmapWork(self._desk.session, bitmap, self.tr("Clipboard")))

    def cancel(self) -> None:
        """Stop; what was taken in stays, what waits is dropped."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _add(self, work: LongWork) -> None:
        self._waiting.append(work)
        if self._job is None:
            self._next()

    def _next(self) -> None:
        job = self._desk.jobs.run(self._waiting.pop(0), Lane.READ)
        self._job = job
        job.progressed.connect(self.progressed)
        job.succeeded.connect(self._on_added)
        job.failed.connect(self.failed)
        job.finished.connect(self._on_finished)
        self.started.emit()

    def _on_added(self, outcome: AddedPictures) -> None:
        self._desk.changes.announce(outcome.changes)
        self.added.emit(outcome)

    def _on_finished(self) -> None:
        self._job = None
        if self._waiting:
            self._next()
