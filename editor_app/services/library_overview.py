"""What stands around every article: the publication, its sections, counts, the last export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.domain.publication import Publication
from editor_app.services.session import Session
from editor_app.storage.image_summaries import ImageCounts
from editor_app.storage.summaries import ArticleCounts, ExportRecord


@dataclass(frozen=True, slots=True)
class LibraryOverview:
    """Read in one transaction; ``categories`` are in the order of the publication."""

    publication: Publication
    categories: Mapping[EntityId, Category]
    counts: ArticleCounts
    images: ImageCounts
    last_export: ExportRecord | None


def load_overview(session: Session) -> LibraryOverview:
    """Return the overview of an open library."""
    with session.library.read() as uow:
        exports = uow.export_records.list_newest(1)
        return LibraryOverview(
            publication=uow.publication(),
            categories={category.id: category for category in uow.categories.list_all()},
            counts=uow.articles.counts(),
            images=uow.images.counts(session.clock.now().date()),
            last_export=exports[0] if exports else None,
        )
