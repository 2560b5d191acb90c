"""The inbox: comments of a queue, article by article, by key from page to page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    ScalarSelect,
    Select,
    SQLColumnExpression,
    Text,
    column,
    exists,
    func,
    literal,
    not_,
    select,
    true,
    tuple_,
)
from sqlalchemy.orm import aliased

from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.storage.comment_order import order_text
from editor_app.storage.id_list import is_among
from editor_app.storage.inbox_rows import (
    CommentCounts,
    CommentQueue,
    InboxCursor,
    InboxEntry,
    InboxFilter,
    InboxGroup,
)
from editor_app.storage.kinds import KINDS
from editor_app.storage.repositories.comment_queues import (
    IS_COMMENT,
    QUEUES,
    UNCOUNTED,
    belongs,
    has_common_words,
    is_among_hits,
    is_hit,
)
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.inbox import ReadingMarkRow, ReplyDraftRow


class InboxRepository:
    """Reads comments as the inbox lists them; deleted ones are never among them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self) -> CommentCounts:
        """Return how many comments each queue has, and how many are unread."""
        counted = {queue: self._count(condition) for queue, condition in QUEUES.items()}
        read = self._count(CommentRow.is_open.is_(True) & _is_marked(is_read=True))
        unread = self._count(
            _is_marked(is_read=False)
            & CommentRow.is_open.is_(False)
            & IS_COMMENT
            & CommentRow.state.not_in(UNCOUNTED)
        )
        return CommentCounts(
            open=counted[CommentQueue.OPEN],
            unread=counted[CommentQueue.OPEN] - read + unread,
            total=counted[CommentQueue.ALL],
            hidden=counted[CommentQueue.HIDDEN],
            spam=counted[CommentQueue.SPAM],
            trash=counted[CommentQueue.TRASH],
            outbox=counted[CommentQueue.OUTBOX],
        )

    def groups(self, wanted: InboxFilter) -> tuple[InboxGroup, ...]:
        """Return the articles that have comments in a list, in the order of the list.

        What came last comes first; among open comments, before that, what asks something. For
        words that very many comments have, these are the articles of the list without them.
        """
        is_common = has_common_words(self._connection, wanted)
        has_words = true() if is_common else is_among_hits(wanted)
        newest = func.max(CommentRow.dated)
        order: list[ColumnElement[Any]] = [newest.desc(), CommentRow.article_id.asc()]
        if wanted.queue is CommentQueue.OPEN:
            order.insert(0, func.max(CommentRow.is_question).desc())
        rows = self._connection.execute(
            select(CommentRow.article_id, func.count())
            .where(belongs(wanted), has_words)
            .group_by(CommentRow.article_id)
            .order_by(*order)
        )
        return tuple(InboxGroup(*row) for row in rows)

    def page(
        self,
        wanted: InboxFilter,
        groups: Sequence[InboxGroup],
        after: InboxCursor | None,
        limit: int,
    ) -> tuple[InboxEntry, ...]:
        """Return at most ``limit`` entries behind ``after``.

        ``groups`` are those of ``groups(wanted)``. Within an article the oldest come first;
        among open comments, before that, those that ask something.
        """
        start = 0
        if after is not None:
            places = (place for place, g in enumerate(groups) if g.article_id == after.article_id)
            start = next(places, len(groups))
        is_common = has_common_words(self._connection, wanted)
        has_words = is_hit(wanted) if is_common else is_among_hits(wanted)
        ids: list[EntityId] = []
        room = limit
        while start < len(groups) and len(ids) < limit:
            chosen = _enough(groups[start:], room + groups[start].count)
            ids += self._ids(wanted, has_words, chosen, after, limit - len(ids))
            start, after, room = start + len(chosen), None, 2 * room
        return self.entries(ids)

    def _ids(
        self,
        wanted: InboxFilter,
        has_words: ColumnElement[bool],
        groups: Sequence[InboxGroup],
        after: InboxCursor | None,
        limit: int,
    ) -> Sequence[EntityId]:
        """The next comments in these groups that belong to a list."""
        listed = func.json_each(json.dumps([group.article_id for group in groups])).table_valued(
            column("key", Integer), column("value", Text)
        )
        talk = (
            1 - CommentRow.is_question.cast(Integer)
            if wanted.queue is CommentQueue.OPEN
            else literal(0)
        )
        order = (listed.c.key, talk, CommentRow.dated, CommentRow.id)
        statement = (
            select(CommentRow.id)
            .join(listed, listed.c.value == CommentRow.article_id)
            .where(belongs(wanted), has_words)
        )
        if after is not None:
            rank = 1 - after.is_question if wanted.queue is CommentQueue.OPEN else 0
            place = (0, rank, order_text(after.created_at, after.number), after.id)
            statement = statement.where(tuple_(*order) > tuple_(*map(literal, place)))
        return self._connection.scalars(statement.order_by(*order).limit(limit)).all()

    def recently_answered(self, limit: int) -> tuple[InboxEntry, ...]:
        """Return the comments that were answered last, the latest answer first."""
        answer = aliased(CommentRow)
        latest = (
            select(answer.parent_id, answer.dated)
            .where(answer.person_id.is_not(None), *_is_answer(answer))
            .order_by(answer.dated.desc(), answer.id.desc())
            .limit(4 * limit)
            .subquery()
        )
        rows = self._connection.scalars(
            select(CommentRow.id)
            .join(latest, latest.c.parent_id == CommentRow.id)
            .where(IS_COMMENT, CommentRow.person_id.is_(None), CommentRow.state.not_in(UNCOUNTED))
            .group_by(CommentRow.id)
            .order_by(func.max(latest.c.dated).desc(), CommentRow.id)
            .limit(limit)
        )
        return self.entries(rows.all())

    def entries(self, comment_ids: Iterable[EntityId]) -> tuple[InboxEntry, ...]:
        """Return those of the comments that there are as entries, in the order of the ids."""
        wanted = tuple(comment_ids)
        rows = self._connection.execute(_ENTRIES.where(is_among(CommentRow.id, wanted)))
        found = {row[0]: InboxEntry(Comment(*row[:_FIELDS]), *row[_FIELDS:]) for row in rows}
        return tuple(found[comment_id] for comment_id in wanted if comment_id in found)

    def _count(self, condition: ColumnElement[bool]) -> int:
        statement = select(func.count()).select_from(CommentRow)
        return self._connection.scalar(statement.where(condition)) or 0


def _enough(groups: Sequence[InboxGroup], limit: int) -> Sequence[InboxGroup]:
    """As many groups as it takes to fill a page, even if nothing of the first one is left."""
    sums = accumulate(group.count for group in groups[1:])
    needed = next((place for place, total in enumerate(sums, 2) if total >= limit), len(groups))
    return groups[:needed]


def _is_marked(*, is_read: bool) -> ColumnElement[bool]:
    marked = select(ReadingMarkRow.comment_id).where(ReadingMarkRow.is_read.is_(is_read))
    return CommentRow.id.in_(marked)


def _is_answer(answer: type[CommentRow]) -> tuple[ColumnElement[bool], ...]:
    return (
        answer.is_deleted.is_(False),
        answer.reply_state.is_distinct_from(ReplyState.DRAFT),
        answer.state.not_in(_UNREADABLE),
    )


def _latest_answer() -> ScalarSelect[Any]:
    answer = aliased(CommentRow)
    return (
        select(
            func.coalesce(
                answer.reply_state, literal(ReplyState.CONFIRMED, answer.reply_state.type)
            )
        )
        .where(
            answer.parent_id == CommentRow.id, answer.person_id.is_not(None), *_is_answer(answer)
        )
        .order_by(answer.dated.desc(), answer.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _parent_number() -> ScalarSelect[Any]:
    parent = aliased(CommentRow)
    return select(parent.number).where(parent.id == CommentRow.parent_id).scalar_subquery()


# Said by what it is not, so that SQLite reads the answers in the order they came.
_UNREADABLE = frozenset(CommentState) - {CommentState.PENDING, CommentState.VISIBLE}
_OUT = literal(ReplyState.CONFIRMED, CommentRow.reply_state.type)
"""What has no state of a reply came from the site: it is out."""

_FIELDS = len(KINDS["comment"].field_names)
_COLUMNS: tuple[SQLColumnExpression[Any], ...] = (
    *(getattr(CommentRow, name) for name in KINDS["comment"].field_names),
    CommentRow.is_open,
    CommentRow.is_question,
    func.coalesce(not_(ReadingMarkRow.is_read), CommentRow.is_open),
    exists().where(ReplyDraftRow.target_id == CommentRow.id),
    _latest_answer(),
    func.coalesce(_parent_number(), ""),
)
_ENTRIES: Select[*tuple[Any, ...]] = (
    select(*_COLUMNS)
    .outerjoin(ReadingMarkRow, ReadingMarkRow.comment_id == CommentRow.id)
    .where(CommentRow.is_deleted.is_(False))
)
