"""Takes picture files into the library and says what became of them."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.add_pictures import add_picture
from editor_app.services.images import update_image
from editor_app.services.session import Session
from editor_app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """An image that now is in the library, and what it was taken in for."""

    image: Image
    purpose: str


def _take(session: Session, path: Path, purpose: str) -> TakenPicture:
    return TakenPicture(add_picture(session, path), purpose)


def _take_bitmap(session: Session, bitmap: QImage, name: str, purpose: str) -> TakenPicture:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.png")
        bitmap.save(str(path))
        return _take(session, path, purpose)


class PictureIntake(QObject):
    """Runs the writes; whoever asked recognises the answer by its purpose."""

    taken = Signal(object)
    """Carries a TakenPicture."""
    failed = Signal(object)
    """Carries the exception."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def take(self, picture: Path | QImage, purpose: str) -> None:
        """Store a picture file, or a bitmap from the clipboard, as an image of its own."""
        session = self._desk.session
        if isinstance(picture, QImage):
            name = self.tr("Clipboard")
            job = self._desk.jobs.write(partial(_take_bitmap, session, picture, name, purpose))
        else:
            job = self._desk.jobs.write(partial(_take, session, picture, purpose))
        job.succeeded.connect(self._on_taken)
        job.failed.connect(self.failed)

    def give_file(self, image_id: EntityId, picture: Path) -> None:
        """Give an image that has only its credit the file it lacks."""
        work = partial(update_image, self._desk.session, image_id, {}, picture)
        job = self._desk.jobs.write(work)
        job.failed.connect(self.failed)

    def _on_taken(self, taken: TakenPicture) -> None:
        # The library has a new image; everyone who lists images wants to know.
        self._desk.changes.announce(Changes(frozenset({"image"}), frozenset({taken.image.id})))
        self.taken.emit(taken)
