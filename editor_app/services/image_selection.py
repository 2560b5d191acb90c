"""What the credit panel shows of one image, or of many at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageRole
from editor_app.domain.image_exchange import roles_of
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.domain.time_zone import day_in, zone_named
from editor_app.media.embedded import interpret_metadata
from editor_app.media.metadata_precedence import Disagreement
from editor_app.services.image_fields import FIELD_SETTERS, field_text
from editor_app.services.replace_image import shown_by
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork

_FIELDS_OF_ROLES = {
    ImageRole.LEAD: "lead",
    ImageRole.INLINE: "body",
    ImageRole.GALLERY: "gallery",
    ImageRole.SOCIAL: "social",
}
"""Where the editor shows an image, as the checks name it."""


@dataclass(frozen=True, slots=True)
class ImagePlace:
    """Something that shows an image: an article with its status and the field, or else a name.

    Without ``article_id`` it is a person's portrait, or the logo when ``is_logo``.
    """

    title: str
    article_id: EntityId | None = None
    status: ArticleStatus | None = None
    field: str = ""
    is_logo: bool = False


@dataclass(frozen=True, slots=True)
class ImageSelection:
    """Images in hand.

    ``fields`` holds what is the same in all of them, ``various`` names the fields that are not.
    ``image``, ``places``, ``disagreements`` and ``has_position`` are there for a single image.
    ``without_credit`` are those that name nobody. ``language`` is the publication's,
    ``today`` the day on its clock.
    """

    ids: tuple[EntityId, ...]
    fields: Mapping[str, str]
    various: frozenset[str]
    pattern: CreditPattern
    language: str
    today: date
    without_credit: tuple[EntityId, ...] = ()
    image: Image | None = None
    places: tuple[ImagePlace, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    has_position: bool = False


def load_image_selection(session: Session, image_ids: Collection[EntityId]) -> ImageSelection:
    """Return those of the images that exist, with what they have in common."""
    with session.library.read() as uow:
        images = tuple(uow.images.get_many(image_ids).values())
        publication = uow.publication()
        fields, various = _in_common(images)
        selection = ImageSelection(
            ids=tuple(image.id for image in images),
            fields=fields,
            various=various,
            pattern=publication.credit_pattern,
            language=publication.language,
            today=day_in(session.clock.now(), zone_named(publication.time_zone)),
            without_credit=tuple(image.id for image in images if image.credit.is_missing),
        )
        return _with_details(uow, selection, images[0]) if len(images) == 1 else selection


def _in_common(images: Iterable[Image]) -> tuple[Mapping[str, str], frozenset[str]]:
    fields: dict[str, str] = {}
    various: set[str] = set()
    for image in images:
        for name in FIELD_SETTERS.keys() - various:
            text = field_text(image, name)
            if fields.setdefault(name, text) != text:
                various.add(name)
                del fields[name]
    return fields, frozenset(various)


def _with_details(uow: UnitOfWork, selection: ImageSelection, image: Image) -> ImageSelection:
    metadata = interpret_metadata(image.embedded_metadata, selection.language)
    return replace(
        selection,
        image=image,
        places=tuple(_place(entity, image.id) for entity in shown_by(uow, image.id)),
        disagreements=metadata.disagreements,
        has_position=metadata.has_position,
    )


def _place(entity: Article | Person | Publication, image_id: EntityId) -> ImagePlace:
    if isinstance(entity, Article):
        roles = roles_of(entity, image_id)
        field = _FIELDS_OF_ROLES[roles[0]] if roles else ""
        title = entity.headline or entity.slug
        return ImagePlace(title, entity.id, entity.status, field)
    if isinstance(entity, Person):
        return ImagePlace(entity.name)
    return ImagePlace(entity.title, is_logo=True)
