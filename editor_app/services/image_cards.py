"""The image library page by page, as its grid shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId
from editor_app.domain.time_zone import day_in, zone_named
from editor_app.services.session import Session
from editor_app.storage.image_summaries import ImageCard, ImageCounts, ImageCursor, ImageFilter


@dataclass(frozen=True, slots=True)
class ImagePage:
    """Some images of a list, what there is in all, and how the publication writes credits."""

    cards: tuple[ImageCard, ...]
    counts: ImageCounts
    pattern: CreditPattern


def list_image_cards(
    session: Session, wanted: ImageFilter, after: ImageCursor | None, limit: int
) -> ImagePage:
    """Return at most ``limit`` images of a filter behind ``after``."""
    with session.library.read() as uow:
        publication = uow.publication()
        today = day_in(session.clock.now(), zone_named(publication.time_zone))
        return ImagePage(
            uow.images.list_page(wanted, today, after, limit),
            uow.images.counts(today),
            publication.credit_pattern,
        )


@dataclass(frozen=True, slots=True)
class ChangedImages:
    """Images that were written: those that ``exist`` still, and which a filter shows now."""

    ids: frozenset[EntityId]
    exist: Mapping[EntityId, ImageCard]
    matching: frozenset[EntityId]
    counts: ImageCounts
    pattern: CreditPattern


def read_changed_images(
    session: Session, image_ids: Collection[EntityId], wanted: ImageFilter
) -> ChangedImages:
    """Return what a list has to know of some images to show them as they are now."""
    with session.library.read() as uow:
        publication = uow.publication()
        today = day_in(session.clock.now(), zone_named(publication.time_zone))
        return ChangedImages(
            frozenset(image_ids),
            uow.images.find_cards(image_ids),
            uow.images.matching(wanted, today, image_ids),
            uow.images.counts(today),
            publication.credit_pattern,
        )
