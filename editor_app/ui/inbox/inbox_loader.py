"""Reads the inbox page by page off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.services.inbox import (
    Inbox,
    InboxRow,
    count_comments,
    load_inbox_page,
    open_inbox,
)
from editor_app.services.outbox import list_outbox
from editor_app.services.session import Session
from editor_app.storage.inbox_rows import CommentQueue, InboxCursor, InboxFilter, InboxGroup
from editor_app.ui.desk import Desk

PAGE = 100


@dataclass(frozen=True, slots=True)
class _Opening:
    session: Session
    wanted: InboxFilter
    limit: int
    turn: int

    def __call__(self) -> tuple[int, int, Inbox, Mapping[EntityId, Message]]:
        inbox = open_inbox(self.session, self.wanted, self.limit)
        obstacles: dict[EntityId, Message] = {}
        if self.wanted.queue is CommentQueue.OUTBOX:
            for entry in list_outbox(self.session):
                if entry.waits_for is not None:
                    obstacles[entry.reply.id] = entry.waits_for
        return self.turn, self.limit, inbox, obstacles


@dataclass(frozen=True, slots=True)
class _NextPage:
    session: Session
    wanted: InboxFilter
    groups: tuple[InboxGroup, ...]
    after: InboxCursor
    turn: int

    def __call__(self) -> tuple[int, tuple[InboxRow, ...]]:
        rows = load_inbox_page(self.session, self.wanted, self.groups, self.after, PAGE)
        return self.turn, rows


class InboxLoader(QObject):
    """Answers that were overtaken by another question are dropped."""

    opened = Signal(object, object, bool)
    """The Inbox with its first page, what keeps replies here, and whether that is all."""
    counted = Signal(object)
    """The CommentCounts of the library; they come by themselves, the cards do not wait for them."""
    continued = Signal(object, bool)
    """Carries the rows of a further page, and whether they are the last."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = InboxFilter()
        self._groups: tuple[InboxGroup, ...] = ()
        self._turn = 0

    def load(self, wanted: InboxFilter, at_least: int = 0) -> None:
        """Read a list from its beginning; ``at_least`` keeps a long list as long as it was."""
        self._wanted = wanted
        self._turn += 1
        work = _Opening(self._desk.session, wanted, max(PAGE, at_least), self._turn)
        self._desk.jobs.read(work).succeeded.connect(self._on_opened)
        counting = partial(count_comments, self._desk.session)
        self._desk.jobs.read(counting).succeeded.connect(self.counted)

    def load_more(self, after: InboxCursor) -> None:
        """Read the page behind a card."""
        work = _NextPage(self._desk.session, self._wanted, self._groups, after, self._turn)
        self._desk.jobs.read(work).succeeded.connect(self._on_continued)

    def _on_opened(self, answer: tuple[int, int, Inbox, Mapping[EntityId, Message]]) -> None:
        turn, limit, inbox, obstacles = answer
        if turn == self._turn:
            self._groups = inbox.groups
            self.opened.emit(inbox, obstacles, len(inbox.rows) < limit)

    def _on_continued(self, answer: tuple[int, tuple[InboxRow, ...]]) -> None:
        turn, rows = answer
        if turn == self._turn:
            self.continued.emit(rows, len(rows) < PAGE)
