"""The inbox as a screen reads it: groups, a page of rows, what was answered last, counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.services.marked_comments import marks_for
from editor_app.services.session import Session
from editor_app.storage.inbox_rows import (
    CommentCounts,
    CommentQueue,
    InboxCursor,
    InboxEntry,
    InboxFilter,
    InboxGroup,
)
from editor_app.storage.unit_of_work import UnitOfWork

ANSWERED_SHOWN = 20
PAGE = 500


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A row of the list, with its article's headline and what the filter found."""

    entry: InboxEntry
    headline: str
    marks: tuple[Message, ...]

    @property
    def cursor(self) -> InboxCursor:
        """Where the page behind this row begins."""
        return InboxCursor.of(self.entry)


@dataclass(frozen=True, slots=True)
class Inbox:
    """A list as it is opened; ``groups`` are needed for its later pages.

    ``answered`` are the comments that were answered last, below the open ones; empty elsewhere.
    """

    groups: tuple[InboxGroup, ...]
    rows: tuple[InboxRow, ...]
    answered: tuple[InboxRow, ...]


def open_inbox(session: Session, wanted: InboxFilter, limit: int) -> Inbox:
    """Return a list with its first page of at most ``limit`` rows."""
    with session.library.read() as uow:
        groups = uow.inbox.groups(wanted)
        entries = uow.inbox.page(wanted, groups, None, limit)
        shows_answered = wanted == InboxFilter(CommentQueue.OPEN)
        answered = uow.inbox.recently_answered(ANSWERED_SHOWN) if shows_answered else ()
        rows = _rows(uow, (*entries, *answered))
        return Inbox(groups, rows[: len(entries)], rows[len(entries) :])


def load_inbox_page(
    session: Session,
    wanted: InboxFilter,
    groups: Sequence[InboxGroup],
    after: InboxCursor | None,
    limit: int,
) -> tuple[InboxRow, ...]:
    """Return at most ``limit`` rows behind ``after``, of the list that has these groups."""
    with session.library.read() as uow:
        return _rows(uow, uow.inbox.page(wanted, groups, after, limit))


def iterate_inbox(session: Session, wanted: InboxFilter) -> Iterator[InboxRow]:
    """Yield every row of a list, in its order."""
    with session.library.read() as uow:
        groups = uow.inbox.groups(wanted)
        after: InboxCursor | None = None
        while rows := _rows(uow, uow.inbox.page(wanted, groups, after, PAGE)):
            yield from rows
            after = rows[-1].cursor


def load_inbox_rows(session: Session, comment_ids: Collection[EntityId]) -> tuple[InboxRow, ...]:
    """Return the rows of those of the comments that there are, to show them anew."""
    with session.library.read() as uow:
        return _rows(uow, uow.inbox.entries(comment_ids))


def count_comments(session: Session) -> CommentCounts:
    """Return how many comments each queue has."""
    with session.library.read() as uow:
        return uow.inbox.counts()


def _rows(uow: UnitOfWork, entries: Sequence[InboxEntry]) -> tuple[InboxRow, ...]:
    comments = [entry.comment for entry in entries]
    headlines = uow.articles.headlines({comment.article_id for comment in comments})
    marks = marks_for(uow, comments)
    return tuple(
        InboxRow(
            entry,
            headlines.get(entry.comment.article_id, ""),
            marks.get(entry.comment.id, ()),
        )
        for entry in entries
    )
