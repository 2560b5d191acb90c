"""Takes pictures into the library, one after the other, and says what became of each."""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.message import Message
from editor_app.services.add_pictures import add_pictures
from editor_app.services.images import update_image
from editor_app.services.session import Session
from editor_app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """A picture that had its turn; without an image it was refused, and ``remarks`` say why."""

    purpose: str
    image: Image | None = None
    remarks: tuple[Message, ...] = ()


def _take(session: Session, path: Path, purpose: str) -> TakenPicture:
    outcome = add_pictures(session, [path])
    refused = tuple(each.message for each in outcome.refused)
    remarks = refused + tuple(each.message for each in outcome.remarks)
    return TakenPicture(purpose, next(iter((*outcome.added, *outcome.known)), None), remarks)


def _take_bitmap(session: Session, bitmap: QImage, name: str, purpose: str) -> TakenPicture:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.png")
        bitmap.save(str(path))
        return _take(session, path, purpose)


class PictureIntake(QObject):
    """Runs beside the writes, in order; whoever asked recognises the answer by its purpose."""

    taken = Signal(object)
    """Carries a TakenPicture."""
    failed = Signal(object)
    """Carries the exception."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: deque[Callable[[], TakenPicture]] = deque()
        self._is_busy = False

    def take(self, picture: Path | QImage, purpose: str) -> None:
        """Store a picture file, or a bitmap from the clipboard, as an image of its own."""
        session = self._desk.session
        if isinstance(picture, QImage):
            work = partial(_take_bitmap, session, picture, self.tr("Clipboard"), purpose)
        else:
            work = partial(_take, session, picture, purpose)
        self._waiting.append(work)
        self._go_on()

    def give_file(self, image_id: EntityId, picture: Path) -> None:
        """Give an image that has only its credit the file it lacks."""
        work = partial(update_image, self._desk.session, image_id, {}, picture)
        job = self._desk.jobs.write(work)
        job.failed.connect(self.failed)

    def _go_on(self) -> None:
        if self._waiting and not self._is_busy:
            self._is_busy = True
            job = self._desk.jobs.read(self._waiting.popleft())
            job.succeeded.connect(self._on_taken)
            job.failed.connect(self.failed)
            job.finished.connect(self._on_finished)

    def _on_taken(self, taken: TakenPicture) -> None:
        if taken.image is not None:  # everyone who lists images wants to know
            ids = frozenset({taken.image.id})
            self._desk.changes.announce(Changes(frozenset({"image"}), ids))
        self.taken.emit(taken)

    def _on_finished(self) -> None:
        self._is_busy = False
        self._go_on()
