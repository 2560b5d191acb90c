"""Storing imported comments: under their article, without doubling, without undoing a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.identity import EntityId
from editor_app.domain.message import message
from editor_app.importers.contract import (
    ArticleReference,
    CompleteThreads,
    DeletedComment,
    ImportedComment,
    Loss,
)
from editor_app.services.comment_news import (
    deleted_at_origin,
    with_news,
    with_returned,
)
from editor_app.services.find_article import ArticleFinder
from editor_app.services.import_arrival import CommentItem, fingerprint_of
from editor_app.services.import_erased import erased_among
from editor_app.services.import_names import ImportNames
from editor_app.services.import_outcome import ImportTally
from editor_app.services.known_thread import KnownThread, known_thread
from editor_app.services.retention import still_kept
from editor_app.services.returned_replies import agreed_revision, is_back, says_it_again
from editor_app.storage.summaries import ImportRecord
from editor_app.storage.unit_of_work import UnitOfWork

_DELETED = "deleted"
"""The fingerprint of what the origin no longer has."""
_KIND = "comment"


@dataclass(slots=True)
class _Settled:
    """A comment as it will be stored, and what is remembered of its origin."""

    comment: Comment
    item: ImportedComment | None
    fingerprint: str
    revision_id: str | None
    """The revision that came from the origin, None for the one that is made now."""


@dataclass(slots=True)
class ArrivingComments:
    """The comments of one import."""

    uow: UnitOfWork
    names: ImportNames
    tally: ImportTally
    now: datetime
    changes: list[Changes] = field(default_factory=list)
    _missing: Counter[ArticleReference] = field(default_factory=Counter)
    _orphans: int = 0
    _finder: ArticleFinder | None = None

    def settle(self, batch: Sequence[CommentItem]) -> None:
        """Store a batch; comments whose article is not here are remembered for ``wanted_again``."""
        comments = [item for item in batch if isinstance(item, ImportedComment)]
        references = {item.article for item in comments if item.article}
        if references:
            self._articles().look_up(references)
        self._settle_comments([placed for item in comments for placed in self._place(item)])
        for item in batch:
            if isinstance(item, CompleteThreads):
                self._settle_complete(item)
        self._settle_deleted([item.origin for item in batch if isinstance(item, DeletedComment)])

    def wanted_again(self, items: Iterable[object]) -> Iterator[ImportedComment]:
        """Yield those comments whose article came into the library behind them."""
        self._finder = None
        here = {ref for ref in self._missing if self._find(ref) is not None}
        for reference in here:
            del self._missing[reference]
        if here:
            yield from (
                item for item in items if isinstance(item, ImportedComment) and item.article in here
            )

    def finish(self) -> None:
        """Say once for all what could not be stored as it was."""
        for reference, count in self._missing.items():
            sentence = message(
                "Comments left out because their article is not here: {count}. Import the article, "
                "then this file again.",
                count=count,
            )
            self.tally.losses.append(Loss("article-missing", sentence, reference.names[0]))
        if self._orphans:
            sentence = message(
                "Replies at the top because the comment they answer is not here: {count}.",
                count=self._orphans,
            )
            self.tally.losses.append(Loss("parent-missing", sentence, ""))
        if self.tally.kept[_KIND]:
            sentence = message(
                "Comments that changed at the origin but were judged here, marked: {count}.",
                count=self.tally.kept[_KIND],
            )
            self.tally.losses.append(Loss("edited-here", sentence, ""))

    def _find(self, reference: ArticleReference) -> EntityId | None:
        return self._articles().find(reference)

    def _articles(self) -> ArticleFinder:
        self._finder = self._finder or ArticleFinder(self.uow)
        return self._finder

    def _place(self, item: ImportedComment) -> Iterator[tuple[ImportedComment, EntityId]]:
        """Yield the comment and its article's id, nothing while the article is not here."""
        if item.article is None:
            yield item, item.comment.article_id
        elif (article_id := self._find(item.article)) is not None:
            yield item, article_id
        else:
            self._missing[item.article] += 1

    def _settle_comments(self, placed: Sequence[tuple[ImportedComment, EntityId]]) -> None:
        if not placed:
            return
        items = [item for item, _ in placed]
        threads = self._threads({article_id for _, article_id in placed})
        records = self.uow.import_records.find_many([item.comment.origin for item in items])
        heads = self.uow.heads_of([record.entity_id for record in records.values()])
        here = {item.comment.id for item in items}
        erased = erased_among(self.uow, items)
        settled = []
        for item, article_id in placed:
            thread = threads[article_id]
            comment = self.names.adopt_comment(
                item.comment, article_id, self._parent_of(item, thread, here)
            )
            if comment.id in erased:
                found = self._leave_place(comment, item, thread)
            else:
                record = records.get(comment.origin)
                found = self._decide(comment, item, thread, record, heads)
            if found is not None:
                settled.append(found)
        self._save(settled)
        if erased:
            self.changes.append(self.uow.erase(erased.values()))

    def _threads(self, article_ids: Iterable[EntityId]) -> dict[EntityId, KnownThread]:
        wanted = tuple(article_ids)
        comments = self.uow.comments.threads_of(wanted)
        return {article_id: known_thread(comments.get(article_id, ())) for article_id in wanted}

    def _parent_of(
        self, item: ImportedComment, thread: KnownThread, here: set[EntityId]
    ) -> EntityId | None:
        """The id that the comment it answers has in this library."""
        given = item.comment.parent_id
        if given is None:
            return None
        named = thread.by_name.get(item.answers) if item.answers else None
        parent_id = named or thread.by_name.get(given, given)
        self._orphans += parent_id not in here and parent_id not in thread.by_id
        return parent_id

    def _decide(
        self,
        comment: Comment,
        item: ImportedComment,
        thread: KnownThread,
        record: ImportRecord | None,
        heads: Mapping[EntityId, str],
    ) -> _Settled | None:
        fingerprint = fingerprint_of(comment)
        known_id = thread.by_name.get(comment.id, comment.id)
        known = thread.by_id.get(record.entity_id if record else known_id)
        is_known = record is not None and record.fingerprint == fingerprint
        if is_known and not (known and says_it_again(known, comment)):
            self.tally.unchanged[_KIND] += 1
            return None
        if known is None and record is None:
            returned = thread.returned.take(item, comment.parent_id)
            if returned is not None:
                thread.by_name[comment.origin] = thread.by_name[comment.id] = returned.id
                return self._confirmed(returned, comment, item, fingerprint)
            known = thread.by_id.get(item.reply_id) if item.reply_id else None
            if known is None:
                return self._created(comment, item, thread, fingerprint)
            # A reply of ours that was removed here, or that the site has a second time.
            thread.by_name[comment.origin] = thread.by_name[comment.id] = known.id
        if known is None or _is_removed(known):
            self.tally.unchanged[_KIND] += 1
            return None
        is_touched = record is None or heads.get(known.id) != record.revision_id
        news = with_news(known, comment, is_touched=is_touched)
        self._count(known, news, is_touched=is_touched)
        if is_back(known, news):
            return _Settled(news, item, fingerprint, agreed_revision(known, comment))
        before = (record.revision_id if record else "") if is_touched else None
        return _Settled(news, item, fingerprint, before)

    def _created(
        self, comment: Comment, item: ImportedComment, thread: KnownThread, fingerprint: str
    ) -> _Settled:
        self.tally.created[_KIND] += 1
        number = thread.free_number(comment)
        if number != comment.number:
            comment = replace(comment, number=number)
        return _Settled(comment, item, fingerprint, None)

    def _leave_place(
        self, comment: Comment, item: ImportedComment, thread: KnownThread
    ) -> _Settled | None:
        """What was erased here is nothing but a place, that answers to it may stand below."""
        self.tally.unchanged[_KIND] += 1
        fingerprint = fingerprint_of(comment)
        if comment.id in thread.by_id:
            return None
        number = thread.free_number(comment)
        place = Comment(comment.id, comment.article_id, comment.parent_id, number, comment.kind)
        return _Settled(place, replace(item, details=None), fingerprint, None)

    def _confirmed(
        self, reply: Comment, comment: Comment, item: ImportedComment, fingerprint: str
    ) -> _Settled:
        news = replace(with_returned(reply, comment), origin=comment.origin)
        if not is_back(reply, news):  # our correction of it is on its way
            return _Settled(news, item, fingerprint, "")
        self.tally.confirmed += 1
        return _Settled(news, item, fingerprint, agreed_revision(reply, comment))

    def _count(self, known: Comment, news: Comment, *, is_touched: bool) -> None:
        if news == known:
            self.tally.unchanged[_KIND] += 1
        elif is_back(known, news):
            self.tally.confirmed += 1
        elif is_touched:
            self.tally.kept[_KIND] += 1
        else:
            self.tally.updated[_KIND] += 1

    def _settle_complete(self, complete: CompleteThreads) -> None:
        article_id = self._find(complete.article) if complete.article else complete.article_id
        known = self.uow.comments.for_article(article_id) if article_id else ()
        self._settle_deleted(
            [
                comment.origin
                for comment in known
                if comment.origin.startswith(complete.above)
                and comment.origin not in complete.origins
                and comment.state is not CommentState.SPAM
            ]
        )

    def _settle_deleted(self, origins: Sequence[str]) -> None:
        """Mark what the origin has no longer; what never was here is not missed."""
        records = self.uow.import_records.find_many(origins)
        ids = [record.entity_id for record in records.values()]
        known, heads = self.uow.comments.get_many(ids), self.uow.heads_of(ids)
        settled = []
        for record in records.values():
            comment = known.get(record.entity_id)
            if comment is None or record.fingerprint == _DELETED:
                continue
            is_touched = heads.get(comment.id) != record.revision_id
            news = deleted_at_origin(comment, is_touched=is_touched)
            self._count(comment, news, is_touched=is_touched)
            before = record.revision_id if is_touched else None
            settled.append(_Settled(news, None, _DELETED, before))
        self._save(settled, {r.entity_id: r.origin for r in records.values()})

    def _save(
        self, settled: Sequence[_Settled], origins: Mapping[EntityId, str] | None = None
    ) -> None:
        if not settled:
            return
        self.changes.append(self.uow.save(*(each.comment for each in settled)))
        heads = self.uow.heads_of([each.comment.id for each in settled])
        self.uow.import_records.put_many(
            ImportRecord(
                each.item.comment.origin if each.item else (origins or {})[each.comment.id],
                each.comment.id,
                each.fingerprint,
                heads[each.comment.id] if each.revision_id is None else each.revision_id,
            )
            for each in settled
        )
        rules = self.uow.publication().comment_rules.desk
        # A reply that comes back is the newsroom's: its address is no reader's.
        details = (
            still_kept(each.item.details, each.comment.created_at, rules, self.now)
            for each in settled
            if each.item and each.item.details and each.item.details.comment_id == each.comment.id
        )
        self.uow.reader_details.put_many(each for each in details if each)


def _is_removed(comment: Comment) -> bool:
    """Whether only the place is left: what came from elsewhere has an origin, a reply a state."""
    return not comment.origin and comment.reply_state is None
