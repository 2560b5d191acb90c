"""What is done to replies that exist: withdrawn, and made of a reader's correction."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.comment_correction import (
    TakenCorrection,
    take_as_correction,
    take_back_correction,
)
from editor_app.services.replies import WithdrawnReply, queue_reply, withdraw_reply
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.undo_history import Command, UndoHistory


@dataclass(frozen=True, slots=True)
class ReplySwing:
    """Withdraws a reply from the outbox, and puts it there again."""

    session: Session
    reply_id: EntityId
    drafts: list[ReplyDraft] = field(default_factory=list)

    def withdraw(self) -> Changes:
        """Take it out; what it said is kept as a draft."""
        withdrawn = withdraw_reply(self.session, self.reply_id)
        self.drafts.append(withdrawn.draft)
        return withdrawn.changes

    def queue(self) -> Changes:
        """Put it back."""
        return queue_reply(self.session, self.drafts.pop()).changes


class ReplyCommands(QObject):
    """Does it and records how to take it back."""

    corrected = Signal(object)
    """The TakenCorrection that was made of a comment."""
    failed = Signal(object)

    def __init__(self, desk: Desk, history: UndoHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history

    def withdraw(self, reply: Comment) -> None:
        """Take a reply out of the outbox."""
        job = self._desk.jobs.write(partial(withdraw_reply, self._desk.session, reply.id))
        job.succeeded.connect(self._on_withdrawn)
        job.failed.connect(self.failed)

    def take_as_correction(self, comment: Comment, text: str) -> None:
        """Add a correction to the article of a comment, and draft the thanks."""
        work = partial(take_as_correction, self._desk.session, comment.id, text)
        job = self._desk.jobs.write(work)
        job.succeeded.connect(self._on_corrected)
        job.failed.connect(self.failed)

    def _on_withdrawn(self, withdrawn: WithdrawnReply) -> None:
        self._desk.changes.announce(withdrawn.changes)
        reply_id = withdrawn.draft.reply_id
        if reply_id is None:
            return
        swing = ReplySwing(self._desk.session, reply_id, [withdrawn.draft])
        sentence = self.tr("Reply taken out of the outbox.")
        self._history.record(Command(sentence, swing.queue, swing.withdraw))

    def _on_corrected(self, taken: TakenCorrection) -> None:
        self._desk.changes.announce(taken.changes)
        swing = _CorrectionSwing(self._desk.session, [taken])
        sentence = self.tr("Correction added to the article.")
        self._history.record(Command(sentence, swing.take_back, swing.take_again))
        self.corrected.emit(taken)


@dataclass(frozen=True, slots=True)
class _CorrectionSwing:
    session: Session
    taken: list[TakenCorrection] = field(default_factory=list)

    def take_back(self) -> Changes:
        return take_back_correction(self.session, self.taken[-1])

    def take_again(self) -> Changes:
        last = self.taken.pop()
        comment_id = last.correction.comment_id
        if comment_id is None:
            return Changes()
        again = take_as_correction(self.session, comment_id, last.correction.text)
        self.taken.append(again)
        return again.changes
