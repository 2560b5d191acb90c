"""What is typed about one picture, on its way into the library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.images import update_image
from editor_app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class ImageEdit:
    """What a person has changed about an image: each field before and after."""

    image: Image
    before: Mapping[str, str]
    after: Mapping[str, str]


class ImageEdits(QObject):
    """From the moment somebody looks at an image's fields until everything is stored.

    What could not be stored is sent again with the next change, until the library has it.
    """

    saved = Signal()
    failed = Signal(object)
    """Carries the exception."""
    finished = Signal(object)
    """The person has left and all is stored: an ImageEdit, or None where nothing was changed."""

    def __init__(self, desk: Desk, image: Image, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._image = image
        self._before = dict(fields_of(image))
        self._stored = dict(self._before)
        self._wanted = dict(self._before)
        self._writing: dict[str, str] | None = None
        self._left = False

    @property
    def image_id(self) -> EntityId:
        """The image that is edited."""
        return self._image.id

    def keep(self, fields: Mapping[str, str]) -> None:
        """Store what differs from what the library holds."""
        self._wanted = {**self._wanted, **fields}
        self._go_on()

    def leave(self) -> None:
        """Say that nothing more will come."""
        self._left = True
        self._go_on()

    def _go_on(self) -> None:
        if self._writing is not None:
            return
        changed = {n: text for n, text in self._wanted.items() if text != self._stored[n]}
        if not changed:
            if self._left:
                self._finish()
            return
        self._writing = changed
        work = partial(update_image, self._desk.session, self._image.id, changed)
        job = self._desk.jobs.write(work)
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._on_failed)

    def _on_saved(self, _changes: object) -> None:
        self._stored.update(self._writing or {})
        self._writing = None
        self.saved.emit()
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        self._writing = None
        self._left = False  # the person stays with what could not be stored
        self.failed.emit(error)

    def _finish(self) -> None:
        changed = [name for name, text in self._stored.items() if text != self._before[name]]
        before = {name: self._before[name] for name in changed}
        after = {name: self._stored[name] for name in changed}
        self.finished.emit(ImageEdit(self._image, before, after) if changed else None)
        self.deleteLater()


def fields_of(image: Image) -> Mapping[str, str]:
    """Return the fields that the popover edits, as ``update_image`` takes them."""
    return {
        "photographer": image.photographer,
        "agency": image.agency,
        "alt": image.alt,
        "is_decorative": "true" if image.is_decorative else "false",
        "caption": image.caption,
        "licence": image.licence,
        "licence_url": image.licence_url,
        "valid_until": image.valid_until.isoformat() if image.valid_until else "",
    }
