"""Pictures of an import: looked at before the transaction, fitted to the library within it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from editor_app.domain.image import Image
from editor_app.domain.progress import Cancelled, stop_if
from editor_app.importers.contract import ImportedImage, ImportItem, Loss
from editor_app.media.errors import PictureError
from editor_app.services.import_arrival import ReadImage, SpooledItem, arrival_of, media_hash
from editor_app.services.prepare_picture import prepare_picture, with_prepared
from editor_app.services.session import Session
from editor_app.services.similar_pictures import SimilarPictures, has_same_credit
from editor_app.storage.unit_of_work import UnitOfWork


def prepare_pictures(
    session: Session, items: Iterable[ImportItem], cancelled: Cancelled
) -> Iterator[SpooledItem]:
    """Yield the items of an import, those of images with what their files are and say.

    A file that is no picture becomes a loss. One that the library has already is not decoded.
    Raises CancelledError.
    """
    seen = set[str]()
    for item in items:
        if not isinstance(item, ImportedImage):
            yield item
            continue
        stop_if(cancelled)
        is_again = item.image.origin in seen and not item.is_file_alone
        seen.add(item.image.origin)
        if item.data is None or (_is_stored(session, item) and not is_again):
            yield ReadImage(item)
            continue
        name = item.image.file_name or item.image.origin
        try:
            prepared = prepare_picture(session.pictures, item.data)
        except PictureError as error:
            if not item.is_file_alone:
                yield ReadImage(replace(item, data=None))
            yield Loss("picture-refused", error.message, name)
            continue
        yield ReadImage(item, prepared)
        if prepared.remark is not None:
            yield Loss("metadata-unreadable", prepared.remark, name)


def _is_stored(session: Session, item: ImportedImage) -> bool:
    with session.library.read() as uow:
        if item.is_file_alone:
            return uow.images.find_by_media_hash(media_hash(item)) is not None
        record = uow.import_records.find_many([item.image.origin]).get(item.image.origin)
    return record is not None and record.fingerprint == arrival_of(ReadImage(item)).fingerprint


class ArrivingPictures:
    """Stores the pictures of one import; ``losses`` takes what should be looked at."""

    def __init__(self, uow: UnitOfWork, now: datetime, losses: list[Loss]) -> None:
        self._uow = uow
        self._now = now
        self._losses = losses
        self._similar = SimilarPictures(uow)
        self._hashes = set[str]()

    def is_known(self, item: ReadImage) -> bool:
        """Return whether a file that comes without anything else is in the library."""
        if not item.item.is_file_alone:
            return False
        name = media_hash(item.item)
        if name in self._hashes:
            return True
        self._hashes.add(name)
        return self._uow.images.find_by_media_hash(name) is not None

    def adopt(self, item: ReadImage) -> Image:
        """Return the image with its file stored and its empty fields filled in."""
        known = self._uow.images.find(item.item.image.id)
        added_at = (known.added_at if known else None) or self._now
        image = replace(item.item.image, added_at=added_at)
        if item.item.data is None or item.prepared is None:
            return image
        image = with_prepared(self._uow, image, item.item.data, item.prepared, self._now)
        other = self._similar.nearest(image)
        if other is not None and not has_same_credit(image, other):
            message = self._similar.describe(image, other)
            self._losses.append(Loss("other-credit", message, image.file_name))
        self._similar.add(image)
        return image
