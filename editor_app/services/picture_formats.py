"""Which pictures are offered as AVIF: tried once per original, remembered beside its copies."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.errors import EditorialError
from editor_app.domain.image import Image
from editor_app.domain.progress import Cancelled, stop_if
from editor_app.exporters.kept_copies import CopyFolder, KeptCopies
from editor_app.media.picture_worker import PictureWorker
from editor_app.services.picture_cache import picture_cache_folder
from editor_app.storage.unit_of_work import UnitOfWork

_YES, _NO = b"yes", b"no"


def originals_with_avif(
    uow: UnitOfWork, worker: PictureWorker, images: Iterable[Image], cancelled: Cancelled
) -> frozenset[str]:
    """Return the hashes of those originals whose copies are smaller in AVIF than in WebP.

    An original that was never tried takes about a tenth of a second. One that is missing or
    broken is not offered; a check tells of it. Raises CancelledError.
    """
    kept = CopyFolder(picture_cache_folder())
    originals = {image.media_hash: image for image in images if image.has_file}
    found = set()
    for media_hash, image in originals.items():
        stop_if(cancelled)
        if _has_gain(uow, worker, image, kept):
            found.add(media_hash)
    return frozenset(found)


def _has_gain(uow: UnitOfWork, worker: PictureWorker, image: Image, kept: KeptCopies) -> bool:
    name = f"{image.media_hash}-offers-avif"
    answer = kept.find(name)
    if answer is None:
        try:
            original = uow.media.get(image.media_hash)
            gains = worker.is_smaller_as_avif(original, image.width, image.height)
        except EditorialError:
            return False
        answer = _YES if gains else _NO
        kept.keep(name, answer)
    return answer == _YES
