"""Takes pictures into the library, one after the other, and says what became of each."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.message import Message
from editor_app.services.add_pictures import AddedPictures
from editor_app.services.images import update_image
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.picture_adding import PictureAdding


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """A picture that had its turn; without an image it was refused, and ``remarks`` say why."""

    purpose: str
    image: Image | None = None
    remarks: tuple[Message, ...] = ()


class PictureIntake(QObject):
    """Runs beside the writes, in order; whoever asked recognises the answer by its purpose."""

    taken = Signal(object)
    """Carries a TakenPicture."""
    failed = Signal(object)
    """Carries the exception."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._adding = PictureAdding(desk, self)
        self._purposes: deque[str] = deque()
        self._adding.added.connect(self._on_added)
        self._adding.failed.connect(self._on_failed)

    def take(self, picture: Path | QImage, purpose: str) -> None:
        """Store a picture file, or a bitmap from the clipboard, as an image of its own."""
        self._purposes.append(purpose)
        if isinstance(picture, QImage):
            self._adding.add_bitmap(picture)
        else:
            self._adding.add_files([picture])

    def give_file(self, image_id: EntityId, picture: Path) -> None:
        """Give an image that has only its credit the file it lacks."""
        work = partial(update_image, self._desk.session, image_id, {}, picture)
        job = self._desk.jobs.write(work)
        job.failed.connect(self.failed)

    def _on_added(self, outcome: AddedPictures) -> None:
        image = next(iter((*outcome.added, *outcome.known)), None)
        refused = tuple(each.message for each in outcome.refused)
        remarks = refused + tuple(each.message for each in outcome.remarks)
        self.taken.emit(TakenPicture(self._purposes.popleft(), image, remarks))

    def _on_failed(self, error: Exception) -> None:
        self._purposes.popleft()
        self.failed.emit(error)
