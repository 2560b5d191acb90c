"""The one way a picture's bytes become part of an image: decoded, read, and stored with it.

Decoding and reading take long and need no transaction; only storing does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.image import Image
from editor_app.domain.message import Message, message
from editor_app.media.decode import PictureFacts
from editor_app.media.embedded import interpret_metadata
from editor_app.media.errors import MetadataError
from editor_app.media.metadata_fields import UNREADABLE
from editor_app.media.picture_worker import PictureWorker
from editor_app.services.prefill_image import prefill_image
from editor_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """What is known of a picture from its bytes alone.

    ``found`` are names and values of its metadata; ``remark`` says what of them could not be read.
    """

    facts: PictureFacts
    byte_size: int
    found: tuple[tuple[str, str], ...] = ()
    remark: Message | None = None


def prepare_picture(reader: PictureWorker, data: bytes) -> PreparedPicture:
    """Return what a picture is and what its file says of it.

    Raises PictureError when the bytes are no picture. Metadata that cannot be read are no
    reason to refuse it.
    """
    facts = reader.inspect(data)
    try:
        found = reader.read_metadata(data)
    except MetadataError as error:
        return PreparedPicture(facts, len(data), remark=error.message)
    remark = None
    if UNREADABLE in found:
        remark = message("A part of what the file says of its picture could not be read.")
    return PreparedPicture(facts, len(data), found, remark)


def with_prepared(
    uow: UnitOfWork, image: Image, data: bytes, prepared: PreparedPicture, now: datetime
) -> Image:
    """Return the image with its original stored, and with what the file says filled in.

    Fields that hold something already are left alone.
    """
    facts, language = prepared.facts, uow.publication().language
    image = replace(
        image,
        media_hash=uow.media.put(data, facts.media_type),
        media_type=facts.media_type,
        width=facts.width,
        height=facts.height,
        byte_size=prepared.byte_size,
        fingerprint=facts.fingerprint,
        embedded_metadata=prepared.found,
        added_at=image.added_at or now,
    )
    return prefill_image(image, interpret_metadata(prepared.found, language), language)
