"""The list of images: columns only, by key from page to page, and how many are where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, tuple_

from editor_app.domain.identity import EntityId
from editor_app.domain.licence import NOTICE
from editor_app.storage.id_list import is_among
from editor_app.storage.image_summaries import (
    ImageCard,
    ImageCounts,
    ImageCursor,
    ImageFilter,
    ImageOrder,
    ImageShelf,
)
from editor_app.storage.repositories.search import contains_words
from editor_app.storage.rows.history import EntityRow
from editor_app.storage.rows.image import ImageRow
from editor_app.storage.rows.image_use import ImageUseRow
from editor_app.storage.rows.person import PersonRow
from editor_app.storage.rows.publication import PublicationRow


def list_page(
    connection: Connection, wanted: ImageFilter, today: date, after: ImageCursor | None, limit: int
) -> tuple[ImageCard, ...]:
    """Return at most ``limit`` images behind ``after``, in the order that is wanted."""
    statement = _narrowed(_CARDS, wanted, today)
    if after is not None:
        statement = statement.where(_behind(after, wanted.order))
    by_name = (ImageRow.file_name, ImageRow.id)
    by_age = (ImageRow.added_at.desc(), ImageRow.id.desc())
    ordered = statement.order_by(*(by_name if wanted.order is ImageOrder.NAME else by_age))
    cards = [ImageCard(*row) for row in connection.execute(ordered.limit(limit))]
    counts = use_counts(connection, [card.id for card in cards])
    return tuple(replace(card, use_count=counts.get(card.id, 0)) for card in cards)


def find_cards(connection: Connection, image_ids: Iterable[EntityId]) -> dict[EntityId, ImageCard]:
    """Return the cards of those of the images that exist."""
    ids = tuple(image_ids)
    counts = use_counts(connection, ids)
    rows = connection.execute(_CARDS.where(is_among(ImageRow.id, ids)))
    cards = (ImageCard(*row) for row in rows)
    return {card.id: replace(card, use_count=counts.get(card.id, 0)) for card in cards}


def matching_ids(
    connection: Connection, wanted: ImageFilter, today: date, image_ids: Iterable[EntityId]
) -> frozenset[EntityId]:
    """Return those of the images that a filter shows."""
    statement = _narrowed(select(ImageRow.id), wanted, today)
    return frozenset(connection.scalars(statement.where(is_among(ImageRow.id, image_ids))))


def use_counts(connection: Connection, image_ids: Iterable[EntityId]) -> dict[EntityId, int]:
    """Return how many articles show each image; one that no article shows is left out."""
    statement = (
        select(ImageUseRow.image_id, func.count(ImageUseRow.article_id.distinct()))
        .where(is_among(ImageUseRow.image_id, image_ids))
        .group_by(ImageUseRow.image_id)
    )
    return {row[0]: row[1] for row in connection.execute(statement)}


def count_images(connection: Connection, today: date) -> ImageCounts:
    """Return how many images there are in all, and how many need attention."""
    ended, ends = ImageRow.valid_until < today, _shelf(ImageShelf.ENDING, today)
    row = connection.execute(
        select(
            func.count(),
            *(
                func.count().filter(condition)
                for condition in (
                    _shelf(ImageShelf.WITHOUT_CREDIT, today),
                    _shelf(ImageShelf.WITHOUT_ALT, today),
                    _shelf(ImageShelf.UNUSED, today),
                    ends & ~ended,
                    ended,
                )
            ),
        ).select_from(ImageRow)
    ).one()
    return ImageCounts(*(int(count) for count in row))


_LACKS_ALT = (func.trim(ImageRow.alt) == "") & ImageRow.is_decorative.is_(False)

_CARDS: Select[*tuple[Any, ...]] = select(
    ImageRow.id,
    ImageRow.file_name,
    ImageRow.media_hash,
    ImageRow.focal_point,
    ImageRow.photographer,
    ImageRow.agency,
    _LACKS_ALT,
    ImageRow.valid_until,
    ImageRow.added_at,
)
"""The fields of an ImageCard but the last."""


def _narrowed(
    statement: Select[*tuple[Any, ...]], wanted: ImageFilter, today: date
) -> Select[*tuple[Any, ...]]:
    if wanted.shelf is not ImageShelf.ALL:
        statement = statement.where(_shelf(wanted.shelf, today))
    if wanted.words.strip():
        statement = statement.join(EntityRow, EntityRow.id == ImageRow.id)
        statement = statement.where(contains_words("image", wanted.words))
    return statement


def _shelf(shelf: ImageShelf, today: date) -> ColumnElement[bool]:
    if shelf is ImageShelf.WITHOUT_CREDIT:
        return (func.trim(ImageRow.photographer) == "") & (func.trim(ImageRow.agency) == "")
    if shelf is ImageShelf.WITHOUT_ALT:
        return _LACKS_ALT
    if shelf is ImageShelf.UNUSED:
        shown = select(ImageUseRow.image_id).where(ImageUseRow.image_id == ImageRow.id).exists()
        portraits = select(PersonRow.portrait_id).where(PersonRow.portrait_id.is_not(None))
        logos = select(PublicationRow.logo_id).where(PublicationRow.logo_id.is_not(None))
        return and_(~shown, ImageRow.id.not_in(portraits), ImageRow.id.not_in(logos))
    return ImageRow.valid_until <= today + NOTICE


def _behind(after: ImageCursor, order: ImageOrder) -> ColumnElement[bool]:
    if order is ImageOrder.NAME:
        return tuple_(ImageRow.file_name, ImageRow.id) > (after.file_name, after.id)
    undated = ImageRow.added_at.is_(None)
    if after.added_at is None:
        return undated & (ImageRow.id < after.id)
    same = (ImageRow.added_at == after.added_at) & (ImageRow.id < after.id)
    return or_(ImageRow.added_at < after.added_at, same, undated)
