"""Images and where they are used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection, select

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.storage.id_list import is_among
from editor_app.storage.image_summaries import (
    ImageCard,
    ImageCounts,
    ImageCursor,
    ImageFilter,
    ImageLooks,
)
from editor_app.storage.kinds import KINDS
from editor_app.storage.repositories import image_list
from editor_app.storage.repositories.entities import EntityRepository
from editor_app.storage.rows.image import ImageRow
from editor_app.storage.rows.image_use import ImageUseRow


class ImageRepository(EntityRepository[Image]):
    """Reads images."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, KINDS["image"], Image)

    def list_all(self) -> tuple[Image, ...]:
        """Return all images, ordered by file name."""
        return self.read(order=("file_name", "id"))

    def list_page(
        self, wanted: ImageFilter, today: date, after: ImageCursor | None, limit: int
    ) -> tuple[ImageCard, ...]:
        """Return at most ``limit`` cells of the grid behind ``after``."""
        return image_list.list_page(self._connection, wanted, today, after, limit)

    def find_cards(self, image_ids: Iterable[EntityId]) -> Mapping[EntityId, ImageCard]:
        """Return the cells of those of the images that exist."""
        return image_list.find_cards(self._connection, image_ids)

    def matching(
        self, wanted: ImageFilter, today: date, image_ids: Iterable[EntityId]
    ) -> frozenset[EntityId]:
        """Return those of the images that a filter shows."""
        return image_list.matching_ids(self._connection, wanted, today, image_ids)

    def counts(self, today: date) -> ImageCounts:
        """Return how many images there are, and how many of them need attention."""
        return image_list.count_images(self._connection, today)

    def find_by_media_hash(self, media_hash: str) -> Image | None:
        """Return an image whose original has this SHA-256, or None."""
        return next(iter(self.read(ImageRow.media_hash == media_hash)), None)

    def looks(self) -> tuple[ImageLooks, ...]:
        """Return the images that have a perceptual hash, with their credits."""
        statement = select(
            ImageRow.id,
            ImageRow.file_name,
            ImageRow.fingerprint,
            ImageRow.photographer,
            ImageRow.agency,
        ).where(ImageRow.fingerprint != "")
        return tuple(ImageLooks(*row) for row in self._connection.execute(statement))

    def uses(self, image_ids: Iterable[EntityId] | None) -> Mapping[EntityId, tuple[EntityId, ...]]:
        """Return the articles that show each image; of all images for None.

        An image that no article shows is left out. Articles in the trash count.
        """
        statement = select(ImageUseRow.image_id, ImageUseRow.article_id).distinct()
        if image_ids is not None:
            statement = statement.where(is_among(ImageUseRow.image_id, image_ids))
        found: dict[EntityId, list[EntityId]] = defaultdict(list)
        for image_id, article_id in self._connection.execute(
            statement.order_by(ImageUseRow.image_id, ImageUseRow.article_id)
        ):
            found[image_id].append(article_id)
        return {image_id: tuple(articles) for image_id, articles in found.items()}
