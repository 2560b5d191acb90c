"""What stands around every article: the publication, its sections, counts, the last export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.domain.publication import Publication
from editor_app.domain.time_zone import day_in, zone_named
from editor_app.domain.usage_right import RightCounts
from editor_app.services.session import Session
from editor_app.storage.image_summaries import ImageCounts
from editor_app.storage.inbox_rows import CommentCounts
from editor_app.storage.summaries import ArticleCounts, ExportRecord


@dataclass(frozen=True, slots=True)
class LibraryOverview:
    """Read in one transaction; ``categories`` are in the order of the publication.

    ``rights`` counts only pictures that articles outside the trash show.
    """

    publication: Publication
    categories: Mapping[EntityId, Category]
    counts: ArticleCounts
    images: ImageCounts
    rights: RightCounts
    comments: CommentCounts
    last_export: ExportRecord | None


def load_overview(session: Session) -> LibraryOverview:
    """Return the overview of an open library."""
    with session.library.read() as uow:
        exports = uow.export_records.list_newest(1)
        publication = uow.publication()
        today = day_in(session.clock.now(), zone_named(publication.time_zone))
        return LibraryOverview(
            publication=publication,
            categories={category.id: category for category in uow.categories.list_all()},
            counts=uow.articles.counts(),
            images=uow.images.counts(today),
            comments=uow.inbox.counts(),
            rights=uow.picture_uses.count_rights(today),
            last_export=exports[0] if exports else None,
        )
