"""Deleting images, so that it can be taken back; one that is shown needs another in its place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorialError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.replace_image import ExchangedEntity, exchange, restored, shown_by
from editor_app.services.session import Session


class ImageInUseError(EditorialError):
    """An image that is shown somewhere would be deleted without another in its place."""


@dataclass(frozen=True, slots=True)
class DeletedImages:
    """The images that were deleted, and what showed them and now shows another."""

    changes: Changes
    images: tuple[Image, ...]
    exchanged: tuple[ExchangedEntity, ...] = ()


def list_used_images(session: Session, image_ids: Collection[EntityId]) -> tuple[EntityId, ...]:
    """Return those of the images that something shows, a text that is being typed included."""
    with session.library.read() as uow:
        return tuple(image_id for image_id in image_ids if shown_by(uow, image_id))


def delete_images(
    session: Session, image_ids: Collection[EntityId], replacement: EntityId | None = None
) -> DeletedImages:
    """Delete images, all or none; their originals and their history stay.

    Where one of them is shown, ``replacement`` is shown from now on; it is not deleted itself.
    Raises ImageInUseError when there is none, NotFoundError when it does not exist.
    """
    with session.library.write("delete") as uow:
        doomed = (each for each in image_ids if each != replacement)
        images = tuple(uow.images.get_many(doomed).values())
        changes = Changes()
        first: dict[EntityId, ExchangedEntity] = {}
        for image in images:
            if replacement is None:
                if shown_by(uow, image.id):
                    raise ImageInUseError(
                        "The image “{name}” is shown in articles. Choose another one to put in"
                        " its place.",
                        name=image.file_name or image.id,
                    )
                continue
            uow.images.get(replacement)
            exchanged = exchange(uow, image.id, replacement)
            changes |= uow.save(*(each.after for each in exchanged))
            for each in exchanged:
                before = first.get(each.before.id, each).before
                first[each.before.id] = ExchangedEntity(before, each.after)
        changes |= uow.delete("image", *(image.id for image in images))
        return DeletedImages(changes, images, tuple(first.values()))


def restore_images(session: Session, deleted: DeletedImages) -> Changes:
    """Bring deleted images back to where they were; what else was changed since stays."""
    with session.library.write("undo") as uow:
        return uow.save(*deleted.images) | uow.save(*restored(uow, deleted.exchanged))
