"""Pictures in the library: listed, described, and given their file."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from editor_app.domain.changes import Changes
from editor_app.domain.crop import FocalPoint
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.media.decode import inspect_picture
from editor_app.media.derivatives import thumbnail
from editor_app.media.errors import PictureError
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork

MAX_PICTURE_BYTES = 200 * 1024 * 1024

TEXT_FIELDS = (
    "photographer",
    "agency",
    "alt",
    "caption",
    "licence",
    "licence_url",
    "source_url",
    "copyright_notice",
)


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

    Raises NotFoundError, InvalidFieldError, and PictureError when the file is no picture.
    """
    data = read_picture(picture) if picture else None
    with session.library.write("image") as uow:
        image = uow.images.get(image_id)
        if picture is not None and data is not None:
            image = _with_file(uow, image, picture, data)
        for name, value in fields.items():
            image = _with_field(image, name, value.strip())
        return uow.save(image)


def add_picture(session: Session, picture: Path) -> Image:
    """Take a picture file into the library; the same picture twice is one image.

    Raises PictureError when the file is no picture.
    """
    data = read_picture(picture)
    with session.library.write("picture") as uow:
        new = _with_file(uow, Image(session.ids.new_id()), picture, data)
        known = uow.images.find_by_media_hash(new.media_hash)
        if known is not None:
            return known
        uow.save(new)
        return new


def read_picture(picture: Path) -> bytes:
    """Return a picture file's bytes.

    Raises PictureError when it cannot be read or is larger than any picture should be.
    """
    try:
        if picture.stat().st_size > MAX_PICTURE_BYTES:
            raise PictureError("“{name}” is too large for a picture.", name=picture.name)
        return picture.read_bytes()
    except OSError as error:
        raise PictureError(
            "“{name}” could not be read: {reason}.",
            name=picture.name,
            reason=error.strerror or "unknown error",
        ) from error


def picture_bytes(session: Session, image_id: EntityId) -> bytes:
    """Return the original of an image. Raises NotFoundError when it is not in the library."""
    with session.library.read() as uow:
        return uow.media.get(uow.images.get(image_id).media_hash)


def picture_thumbnail(
    session: Session, media_hash: str, width: int, height: int, focal_point: FocalPoint
) -> bytes:
    """Return a picture cropped to ``width`` × ``height`` pixels around its focal point.

    It is decoded on each call: callers keep what they show. Never call it on the UI thread.
    """
    with session.library.read() as uow:
        data = uow.media.get(media_hash)
    return thumbnail(data, width, height, focal_point)


def with_picture(uow: UnitOfWork, image: Image, data: bytes) -> Image:
    """Return the image with its original stored and its facts filled in.

    Raises PictureError when the bytes are no picture.
    """
    facts = inspect_picture(data)
    return replace(
        image,
        media_hash=uow.media.put(data, facts.media_type),
        media_type=facts.media_type,
        width=facts.width,
        height=facts.height,
        byte_size=len(data),
    )


def _with_file(uow: UnitOfWork, image: Image, picture: Path, data: bytes) -> Image:
    image = with_picture(uow, image, data)
    extension = mimetypes.guess_extension(image.media_type) or picture.suffix
    return replace(image, file_name=picture.name or f"{image.id}{extension}")


def _with_field(image: Image, name: str, value: str) -> Image:
    setter = FIELD_SETTERS.get(name)
    if setter is None:
        raise InvalidFieldError(
            "There is no field “{name}”. The fields are: {names}.",
            name=name,
            names=", ".join(sorted(FIELD_SETTERS)),
        )
    return setter(image, value)


def _with_text(name: str, image: Image, value: str) -> Image:
    text: dict[str, Any] = {name: value}
    return replace(image, **text)


def _with_valid_until(image: Image, value: str) -> Image:
    try:
        return replace(image, valid_until=date.fromisoformat(value) if value else None)
    except ValueError as error:
        raise InvalidFieldError(
            "“{value}” is no date. Write it as 2026-11-28.", value=value
        ) from error


def _with_decorative(image: Image, value: str) -> Image:
    return replace(image, is_decorative=value.lower() in {"true", "yes", "1"})


FIELD_SETTERS: Mapping[str, Callable[[Image, str], Image]] = {
    **{name: partial(_with_text, name) for name in TEXT_FIELDS},
    "valid_until": _with_valid_until,
    "is_decorative": _with_decorative,
}
