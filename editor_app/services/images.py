"""Pictures in the library: listed, described, and given their file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.media.embedded import interpret_metadata
from editor_app.media.metadata_precedence import Disagreement
from editor_app.media.picture_files import read_picture
from editor_app.media.thumbnail import small_copy
from editor_app.services.image_fields import with_fields
from editor_app.services.prepare_picture import prepare_picture, with_prepared
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class ImageListing:
    """An image and the articles that show it."""

    image: Image
    used_in: tuple[EntityId, ...]


def list_images(session: Session) -> tuple[ImageListing, ...]:
    """Return every image with the articles it is used in."""
    with session.library.read() as uow:
        uses = uow.images.uses(None)
        return tuple(ImageListing(image, uses.get(image.id, ())) for image in uow.images.list_all())


def get_image(session: Session, image_id: EntityId) -> Image:
    """Return one image. Raises NotFoundError."""
    with session.library.read() as uow:
        return uow.images.get(image_id)


def find_images(session: Session, image_ids: Sequence[EntityId]) -> tuple[Image, ...]:
    """Return those of the images that exist, in the order in which they are named."""
    with session.library.read() as uow:
        found = uow.images.get_many(image_ids)
    return tuple(found[each] for each in dict.fromkeys(image_ids) if each in found)


def list_disagreements(session: Session, image_id: EntityId) -> tuple[Disagreement, ...]:
    """Return what an image's file says differently in two places. Raises NotFoundError."""
    with session.library.read() as uow:
        image, language = uow.images.get(image_id), uow.publication().language
    return interpret_metadata(image.embedded_metadata, language).disagreements


def save_image(session: Session, image: Image) -> Changes:
    """Store what was changed about an image."""
    with session.library.write("image") as uow:
        return uow.save(image)


def update_image(
    session: Session,
    image_id: EntityId,
    fields: Mapping[str, str],
    picture: Path | None = None,
) -> Changes:
    """Set fields of an image and attach a file to it, all or none.

    The file fills in what is empty afterwards. Raises NotFoundError, InvalidFieldError, and
    PictureError when the file is no picture.
    """
    data = read_picture(picture) if picture else b""
    prepared = prepare_picture(session.pictures, data) if picture else None
    with session.library.write("image") as uow:
        image = with_fields(uow.images.get(image_id), fields)
        if picture is not None and prepared is not None:
            image = replace(image, file_name=picture.name)
            image = with_prepared(uow, image, data, prepared, session.clock.now())
        return uow.save(image)


def update_images(
    session: Session, image_ids: Sequence[EntityId], fields: Mapping[str, str]
) -> Changes:
    """Set the same fields of many images, all or none.

    Raises NotFoundError when one of them is not there, InvalidFieldError.
    """
    with session.library.write("image") as uow:
        return uow.save(*(with_fields(uow.images.get(each), fields) for each in image_ids))


def picture_bytes(session: Session, image_id: EntityId) -> bytes:
    """Return the original of an image. Raises NotFoundError when it is not in the library."""
    with session.library.read() as uow:
        return uow.media.get(uow.images.get(image_id).media_hash)


def small_picture(session: Session, media_hash: str, edge: int) -> bytes:
    """Return a whole picture whose shorter side has ``edge`` pixels, as JPEG.

    Never call it on the UI thread. Raises NotFoundError or PictureError.
    """
    with session.library.read() as uow:
        data = uow.media.get(media_hash)
    return small_copy(data, edge)
