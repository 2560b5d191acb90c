"""Images of an export: attachments, and pictures in texts that no attachment stands for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from editor_app.domain.credit import Credit
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.image import Image
from editor_app.importers.contract import ImportedImage
from editor_app.importers.page_html.pictures import PagePicture
from editor_app.importers.picture_addresses import picture_key
from editor_app.importers.picture_folder import PictureFolder
from editor_app.importers.wordpress.channel import Attachment, Channel
from editor_app.importers.wordpress.credits import (
    credit_from_fields,
    licence_from_fields,
    licence_in_text,
)
from editor_app.text.credit_lines import is_credit_line, split_credit
from editor_app.text.reader_html import plain_text

_UPLOADS = "/uploads/"
_FOLDERS = ("uploads", "wp-content/uploads", "")
_MAX_CAPTION = 400


@dataclass(frozen=True, slots=True)
class KnownImage:
    """An image and where its file lies, if it was exported along."""

    image: Image
    file: Path | None


class ExportPictures:
    """Makes each image of an export once; the files are read when they are handed out."""

    def __init__(self, export: Path, channel: Channel) -> None:
        self._channel = channel
        self._folder = PictureFolder(export.parent)
        self._known: dict[EntityId, KnownImage] = {}
        self._handed_out: set[EntityId] = set()
        self._waiting: dict[EntityId, None] = {}

    def attachment(self, attachment: Attachment) -> Image:
        """Return the image of an attachment."""
        origin = self._channel.origin("attachment", attachment.number)
        found = self._known.get(derived_id(origin))
        if found is None:
            found = self._keep(_attachment_image(attachment, origin))
        return self._use(found)

    def picture(self, picture: PagePicture) -> Image:
        """Return the image of a picture in a text: its attachment, else one by its address."""
        attachment = self._channel.find_attachment(picture.attachment, picture.address)
        if attachment:
            return self.attachment(attachment)
        origin = f"image:{picture_key(picture.address)}"
        found = self._known.get(derived_id(origin))
        if found is None:
            image = Image(
                derived_id(origin),
                file_name=_file_name(picture.address),
                photographer=picture.credit.photographer,
                agency=picture.credit.agency,
                source_url=picture.address,
                alt=picture.alt,
                caption=picture.caption,
                origin=origin,
            )
            found = self._keep(image)
        return self._use(found)

    def hand_out(self) -> list[ImportedImage]:
        """Return the images that were asked for since the last time, with their files."""
        images = [self._with_data(self._known[id_]) for id_ in self._waiting]
        self._handed_out.update(self._waiting)
        self._waiting.clear()
        return images

    def _keep(self, image: Image) -> KnownImage:
        known = KnownImage(image, self._find_file(image.source_url))
        self._known[image.id] = known
        return known

    def _use(self, known: KnownImage) -> Image:
        if known.image.id not in self._handed_out:
            self._waiting[known.image.id] = None
        return known.image

    def _with_data(self, known: KnownImage) -> ImportedImage:
        return ImportedImage(known.image, self._folder.read(known.file) if known.file else None)

    def _find_file(self, address: str) -> Path | None:
        path = unquote(urlsplit(address).path)
        below = path.rpartition(_UPLOADS)[2] if _UPLOADS in path else PurePosixPath(path).name
        return self._folder.find_named([below], _FOLDERS) if below else None


def _attachment_image(attachment: Attachment, origin: str) -> Image:
    caption = split_credit(plain_text(attachment.caption))
    described = plain_text(attachment.description)
    stated = licence_in_text(described)
    credit = _first_credit(
        credit_from_fields(attachment.meta),
        caption.credit,
        next((split_credit(x).credit for x in described.split("\n") if is_credit_line(x)), None),
        split_credit(described[-_MAX_CAPTION:]).credit,
        attachment.credit,
        stated.credit if stated else None,
    )
    text = caption.caption
    if not (attachment.caption or stated or is_credit_line(described)):
        text = split_credit(described).caption if len(described) <= _MAX_CAPTION else ""
    licence, licence_url = licence_from_fields(attachment.meta)
    if stated and not licence:
        licence, licence_url = stated.licence, stated.licence_url
    return Image(
        derived_id(origin),
        file_name=_file_name(attachment.address),
        photographer=credit.photographer,
        agency=credit.agency,
        source_url=attachment.address,
        licence=licence,
        licence_url=licence_url if licence_url.startswith(("http://", "https://")) else "",
        alt=attachment.alt,
        caption=text,
        origin=origin,
    )


def _first_credit(*found: Credit | None) -> Credit:
    return next((credit for credit in found if credit and not credit.is_missing), Credit())


def _file_name(address: str) -> str:
    return PurePosixPath(unquote(urlsplit(address).path)).name
