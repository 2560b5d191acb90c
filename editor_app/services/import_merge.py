"""Storing what an importer read: same origin, same entity; local edits stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import assert_never

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.message import message
from editor_app.domain.person import Person
from editor_app.domain.progress import Cancelled, stop_if
from editor_app.importers.contract import (
    CompleteThreads,
    ImportedComment,
    Loss,
    PublicationHint,
)
from editor_app.services.import_arrival import (
    Arrival,
    Arriving,
    CommentItem,
    Entity,
    ReadImage,
    SpooledItem,
    arrival_of,
)
from editor_app.services.import_comments import ArrivingComments
from editor_app.services.import_names import ImportNames
from editor_app.services.import_outcome import ImportOutcome, ImportTally
from editor_app.services.import_pictures import ArrivingPictures
from editor_app.storage.summaries import ImportRecord
from editor_app.storage.unit_of_work import UnitOfWork

BATCH = 2000
BATCH_BYTES = 64 * 1024 * 1024
"""Entities that are stored at once, and how large their pictures may be together."""


class ImportMerge:
    """One import into one open transaction."""

    def __init__(self, uow: UnitOfWork, cancelled: Cancelled, now: datetime) -> None:
        self._uow = uow
        self._cancelled = cancelled
        self._names = ImportNames(uow)
        self._tally = ImportTally()
        self._pictures = ArrivingPictures(uow, now, self._tally.losses)
        self._comments = ArrivingComments(uow, self._names, self._tally, now)
        self._changes: list[Changes] = []

    def store(self, items: Iterable[SpooledItem]) -> ImportOutcome:
        """Store all items and return what was done. Raises CancelledError.

        ``items`` are gone through again where comments came before their articles.
        """
        self._store(items)
        self._store(self._comments.wanted_again(items))
        self._comments.finish()
        return self._tally.outcome(Changes.together([*self._changes, *self._comments.changes]))

    def _store(self, items: Iterable[SpooledItem]) -> None:
        for batch in _batches(items):
            stop_if(self._cancelled)
            self._tally.losses.extend(item for item in batch if isinstance(item, Loss))
            self._comments.settle([item for item in batch if isinstance(item, CommentItem)])
            self._settle([arrival_of(item) for item in batch if isinstance(item, Arriving)])

    def _settle(self, batch: Sequence[Arrival]) -> None:
        records = self._uow.import_records.find_many([a.entity.origin for a in batch])
        heads = self._uow.heads_of([record.entity_id for record in records.values()])
        accepted: list[tuple[Arrival, Entity]] = []
        for arrival in batch:
            record = None if _is_file_alone(arrival) else records.get(arrival.entity.origin)
            if isinstance(arrival.entity, Article):
                self._tally.article_ids.append(record.entity_id if record else arrival.entity.id)
            if record is None and not self._is_here(arrival):
                self._tally.created[arrival.kind] += 1
                accepted.append((arrival, self._adopt(arrival)))
            elif record is None or record.fingerprint == arrival.fingerprint:
                self._tally.unchanged[arrival.kind] += 1
            elif heads.get(record.entity_id) == record.revision_id:
                self._tally.updated[arrival.kind] += 1
                accepted.append((arrival, self._adopt(arrival)))
            else:
                self._keep(arrival)
        self._save(accepted)

    def _is_here(self, arrival: Arrival) -> bool:
        """Whether the library has it from elsewhere: a person's name, a picture's file."""
        if isinstance(arrival.item, ReadImage):
            return self._pictures.is_known(arrival.item)
        return self._names.same_name(arrival.entity)

    def _keep(self, arrival: Arrival) -> None:
        self._tally.kept[arrival.kind] += 1
        self._tally.losses.append(
            Loss(
                "edited-here",
                message("It changed at the origin but was edited here; your version was kept."),
                arrival.entity.origin,
            )
        )

    def _save(self, accepted: Sequence[tuple[Arrival, Entity]]) -> None:
        if not accepted:
            return
        self._changes.append(self._uow.save(*(entity for _, entity in accepted)))
        heads = self._uow.heads_of([entity.id for _, entity in accepted])
        self._uow.import_records.put_many(
            ImportRecord(entity.origin, entity.id, arrival.fingerprint, heads[entity.id])
            for arrival, entity in accepted
        )

    def _adopt(self, arrival: Arrival) -> Entity:
        """Return the entity as it fits into this library."""
        item = arrival.item
        if isinstance(item, Person):
            return self._names.adopt_person(item)
        if isinstance(item, Category):
            return self._names.adopt_category(item)
        if isinstance(item, Article):
            article, renamed = self._names.adopt_article(item)
            if renamed:
                self._tally.losses.append(
                    Loss(
                        "slug-changed",
                        message(
                            "Its address “{slug}” cannot be used or is taken; it is “{new}” now.",
                            slug=item.slug,
                            new=article.slug,
                        ),
                        item.headline or item.origin,
                    )
                )
            return article
        if isinstance(item, ReadImage):
            return self._pictures.adopt(item)
        assert_never(item)


def _is_file_alone(arrival: Arrival) -> bool:
    return isinstance(arrival.item, ReadImage) and arrival.item.item.is_file_alone


def _batches(items: Iterable[SpooledItem]) -> Iterator[Sequence[SpooledItem]]:
    """Runs of one kind, the comments of an article together: their numbers depend on it."""
    batch: list[SpooledItem] = []
    size = 0
    for item in items:
        if isinstance(item, PublicationHint):
            continue
        is_full = len(batch) >= BATCH or size >= BATCH_BYTES
        if batch and not _belong_together(batch[-1], item, is_full):
            yield batch
            batch, size = [], 0
        batch.append(item)
        if isinstance(item, ReadImage):
            size += len(item.item.data or b"")
    if batch:
        yield batch


def _belong_together(last: SpooledItem, item: SpooledItem, is_full: bool) -> bool:
    if isinstance(last, CommentItem) and isinstance(item, CommentItem):
        return not is_full or _article_of(last) == _article_of(item) is not None
    return type(last) is type(item) and not is_full


def _article_of(item: CommentItem) -> EntityId | None:
    if isinstance(item, ImportedComment):
        return item.comment.article_id
    return item.article_id if isinstance(item, CompleteThreads) else None
