"""Taking picture files into the library: many at once, each for itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorialError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.message import Message, message
from editor_app.domain.progress import Cancelled, Report, ignore_progress, never_cancelled
from editor_app.media.errors import PictureError
from editor_app.media.picture_files import list_picture_files, pictures_in, read_picture
from editor_app.services.prepare_picture import PreparedPicture, prepare_picture, with_prepared
from editor_app.services.session import Session
from editor_app.services.similar_pictures import SimilarPictures, has_same_credit
from editor_app.storage.unit_of_work import UnitOfWork

BATCH_PICTURES = 10
BATCH_BYTES = 24 * 1024 * 1024
"""What is stored in one transaction: so little that nobody who writes an article waits for it."""


@dataclass(frozen=True, slots=True)
class RefusedPicture:
    """A file that was not taken in, and why."""

    name: str
    message: Message


@dataclass(frozen=True, slots=True)
class PictureRemark:
    """Something to look at about an image that was taken in.

    ``code`` is ``other-credit`` (the same picture is in the library with another credit, as
    ``other_id``), ``looks-the-same`` or ``metadata-unreadable``.
    """

    code: str
    message: Message
    image_id: EntityId
    other_id: EntityId | None = None


@dataclass(frozen=True, slots=True)
class AddedPictures:
    """What became of the files: each is in one of ``added``, ``known`` and ``refused``.

    A folder without pictures is refused as well. ``known`` are the images whose original has
    the very same bytes. ``was_stopped`` says that the work was no longer wanted before all
    files had their turn; what was taken in stays.
    """

    added: tuple[Image, ...] = ()
    known: tuple[Image, ...] = ()
    refused: tuple[RefusedPicture, ...] = ()
    remarks: tuple[PictureRemark, ...] = ()
    was_stopped: bool = False

    @property
    def changes(self) -> Changes:
        """What changed in the library."""
        ids = frozenset(image.id for image in self.added)
        return Changes(frozenset({"image"}), ids) if ids else Changes()


def add_pictures(
    session: Session,
    paths: Sequence[Path],
    *,
    report: Report = ignore_progress,
    cancelled: Cancelled = never_cancelled,
) -> AddedPictures:
    """Take files, and the pictures in folders, into the library.

    A file that is no picture keeps no other out. It runs for as long as it takes, but holds
    the library's writer for moments only: run it beside other writes.
    """
    files = list_picture_files(paths)
    with session.library.read() as uow:
        intake = _Intake(session, SimilarPictures(uow))
    for folder in filter(Path.is_dir, paths):
        if next(pictures_in(folder), None) is None:
            no_pictures = message("There are no pictures in “{name}”.", name=folder.name)
            intake.refused.append(RefusedPicture(folder.name, no_pictures))
    for done, path in enumerate(files):
        report(done, len(files))
        if cancelled():
            intake.was_stopped = True
            break
        intake.take(path)
    intake.store()
    report(len(files), len(files))
    return intake.outcome()


def add_picture(session: Session, picture: Path) -> Image:
    """Take one picture file into the library; the same picture twice is one image.

    Raises PictureError when the file is no picture.
    """
    outcome = add_pictures(session, [picture])
    for refused in outcome.refused:
        raise PictureError(refused.message.template, **refused.message.values)
    (image,) = outcome.added or outcome.known
    return image


@dataclass(frozen=True, slots=True)
class _Waiting:
    name: str
    data: bytes
    media_hash: str
    prepared: PreparedPicture


class _Intake:
    """One run: pictures wait until there are enough of them for a transaction."""

    def __init__(self, session: Session, similar: SimilarPictures) -> None:
        self._session = session
        self._similar = similar
        self._waiting: list[_Waiting] = []
        self._added: dict[EntityId, Image] = {}
        self._known: dict[EntityId, Image] = {}
        self.refused: list[RefusedPicture] = []
        self._remarks: list[PictureRemark] = []
        self.was_stopped = False

    def take(self, path: Path) -> None:
        """Read a file; store the ones that wait when they are enough."""
        try:
            data = read_picture(path)
            media_hash = hashlib.sha256(data).hexdigest()
            if self._is_known(media_hash):
                return
            prepared = prepare_picture(self._session.pictures, data)
        except PictureError as error:
            self.refused.append(RefusedPicture(path.name, error.message))
            return
        self._waiting.append(_Waiting(path.name, data, media_hash, prepared))
        size = sum(len(each.data) for each in self._waiting)
        if len(self._waiting) >= BATCH_PICTURES or size >= BATCH_BYTES:
            self.store()

    def store(self) -> None:
        """Store the pictures that wait; they are refused when the library cannot take them."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        try:
            with self._session.library.write("picture") as uow:
                stored = [self._stored(uow, each) for each in waiting]
        except EditorialError as error:
            self.refused.extend(RefusedPicture(each.name, error.message) for each in waiting)
            return
        for image, remarks in stored:
            if remarks is not None:
                self._added[image.id] = image
                self._remarks.extend(remarks)
            elif image.id not in self._added:
                self._known[image.id] = image

    def outcome(self) -> AddedPictures:
        """Return what became of all files so far."""
        return AddedPictures(
            tuple(self._added.values()),
            tuple(self._known.values()),
            tuple(self.refused),
            tuple(self._remarks),
            self.was_stopped,
        )

    def _is_known(self, media_hash: str) -> bool:
        with self._session.library.read() as uow:
            known = uow.images.find_by_media_hash(media_hash)
        if known is not None and known.id not in self._added:
            self._known[known.id] = known
        return known is not None

    def _stored(
        self, uow: UnitOfWork, waiting: _Waiting
    ) -> tuple[Image, tuple[PictureRemark, ...] | None]:
        """Store one picture and return its image with remarks, or the one that has its bytes."""
        known = uow.images.find_by_media_hash(waiting.media_hash)
        if known is not None:
            return known, None
        new = Image(self._session.ids.new_id(), file_name=waiting.name)
        now = self._session.clock.now()
        image = with_prepared(uow, new, waiting.data, waiting.prepared, now)
        uow.save(image)
        return image, tuple(self._remarks_on(image, waiting.prepared))

    def _remarks_on(self, image: Image, prepared: PreparedPicture) -> Iterator[PictureRemark]:
        if prepared.remark is not None:
            yield PictureRemark("metadata-unreadable", prepared.remark, image.id)
        other = self._similar.nearest(image)
        if other is not None:
            code = "looks-the-same" if has_same_credit(image, other) else "other-credit"
            yield PictureRemark(code, self._similar.describe(image, other), image.id, other.id)
        self._similar.add(image)
