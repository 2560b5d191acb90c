"""An item of an import on its way in, with what tells whether it changed at its origin."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.importers.contract import (
    CompleteThreads,
    DeletedComment,
    ImportedComment,
    ImportedImage,
    Loss,
    PublicationHint,
)
from editor_app.services.prepare_picture import PreparedPicture

Entity = Person | Category | Image | Article


@dataclass(frozen=True, slots=True)
class ReadImage:
    """An imported image whose file was looked at before the transaction.

    ``prepared`` is missing where there is no file or where it need not be looked at.
    """

    item: ImportedImage
    prepared: PreparedPicture | None = None


Arriving = Person | Category | ReadImage | Article
CommentItem = ImportedComment | DeletedComment | CompleteThreads
SpooledItem = Arriving | CommentItem | PublicationHint | Loss


@dataclass(frozen=True, slots=True)
class Arrival:
    """An item with the fingerprint of all that the origin says about it."""

    item: Arriving
    entity: Entity
    fingerprint: str

    @property
    def kind(self) -> str:
        """Return the kind of entity, as in ``Changes``."""
        return type(self.entity).__name__.lower()


def arrival_of(item: Arriving) -> Arrival:
    """Return an item as it arrives."""
    if isinstance(item, ReadImage):
        image = item.item.image
        return Arrival(item, image, fingerprint_of(image, media_hash(item.item)))
    return Arrival(item, item, fingerprint_of(item))


def fingerprint_of(entity: Entity | Comment, extra: str = "") -> str:
    """Return a hash of all that an origin says about an entity."""
    return hashlib.sha256(f"{entity!r}{extra}".encode("utf-8", "surrogatepass")).hexdigest()


def media_hash(item: ImportedImage) -> str:
    """Return the SHA-256 of an image's file, "" when it has none."""
    return hashlib.sha256(item.data).hexdigest() if item.data else ""
