"""Setting the same fields of one image or many, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.image_fields import field_text, with_fields
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class EditedImages:
    """What an edit changed, and what the fields said before, by image."""

    changes: Changes
    before: Mapping[EntityId, Mapping[str, str]]


def edit_images(
    session: Session, image_ids: Collection[EntityId], fields: Mapping[str, str]
) -> EditedImages:
    """Set fields of images, all or none; an image that is gone is passed over.

    Raises InvalidFieldError for a name or value.
    """
    with session.library.write("image") as uow:
        images = uow.images.get_many(image_ids)
        before = {
            image.id: {name: field_text(image, name) for name in fields}
            for image in images.values()
        }
        changes = uow.save(*(with_fields(image, fields) for image in images.values()))
        return EditedImages(changes, before)


def put_fields_back(session: Session, before: Mapping[EntityId, Mapping[str, str]]) -> Changes:
    """Let fields say again what they said; what else was changed since stays."""
    with session.library.write("undo") as uow:
        images = uow.images.get_many(before)
        return uow.save(*(with_fields(image, before[image.id]) for image in images.values()))
