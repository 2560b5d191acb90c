"""What is done to comments: at once, and taken back by undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.erasure import ErasureScope
from editor_app.domain.identity import EntityId
from editor_app.services.origin_changes import (
    OriginDecision,
    accept_origin,
    dismiss_origin,
    take_back_decision,
)
from editor_app.services.privacy import erase_person
from editor_app.services.session import Session
from editor_app.services.triage import (
    Triage,
    mark_read,
    set_comment_note,
    set_comment_state,
    set_handled,
    take_back,
)
from editor_app.ui.desk import Desk
from editor_app.ui.undo_history import Command, UndoHistory

Step = Triage | OriginDecision


class TriageCommands(QObject):
    """Judges comments and records how to take that back."""

    erased = Signal()
    """A person’s data are gone for good."""

    def __init__(self, desk: Desk, history: UndoHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history

    def set_state(self, comments: tuple[Comment, ...], state: CommentState) -> None:
        """Show comments, hide them, call them spam, or move them to the trash."""
        count = len(comments)
        one, many = {
            CommentState.VISIBLE: (
                self.tr("Comment {number} is shown."),
                self.tr("%n comments are shown.", "", count),
            ),
            CommentState.HIDDEN: (
                self.tr("Comment {number} hidden."),
                self.tr("%n comments hidden.", "", count),
            ),
            CommentState.SPAM: (
                self.tr("Comment {number} marked as spam."),
                self.tr("%n comments marked as spam.", "", count),
            ),
            CommentState.TRASH: (
                self.tr("Comment {number} moved to trash."),
                self.tr("%n comments moved to trash.", "", count),
            ),
        }[state]
        work = partial(set_comment_state, self._desk.session, _ids(comments), state)
        self._run(work, _sentence(comments, one, many))

    def toggle_handled(self, comments: tuple[Comment, ...]) -> None:
        """Say that nothing is left to do, or, when that was said of all, that something is."""
        handled, count = not all(comment.is_handled for comment in comments), len(comments)
        if handled:
            one = self.tr("Comment {number} is done.")
            many = self.tr("%n comments are done.", "", count)
        else:
            one = self.tr("Comment {number} is open again.")
            many = self.tr("%n comments are open again.", "", count)
        work = partial(set_handled, self._desk.session, _ids(comments), handled)
        self._run(work, _sentence(comments, one, many))

    def decide_origin(self, comment: Comment, *, accept: bool) -> None:
        """Take over what the origin says of a comment now, or keep it as it is here."""
        decide = accept_origin if accept else dismiss_origin
        number = comment.number
        if accept:
            sentence = self.tr("Comment {number} is as at its origin.").format(number=number)
        else:
            sentence = self.tr("Comment {number} stays as it is here.").format(number=number)
        work = partial(decide, self._desk.session, [comment.id])
        self._run(work, sentence)

    def erase_person(self, email: str, scope: ErasureScope) -> None:
        """Erase somebody for good; nothing takes this back."""
        job = self._desk.jobs.write(partial(erase_person, self._desk.session, email, scope))
        job.succeeded.connect(self.erased)

    def set_note(self, comment_id: EntityId, note: str) -> None:
        """Keep a note; it was typed, so that Ctrl+Z there takes words back."""
        work = partial(set_comment_note, self._desk.session, comment_id, note)
        self._desk.jobs.write(work).succeeded.connect(self._on_marked)

    def mark_read(self, comments: tuple[Comment, ...], *, is_read: bool) -> None:
        """Note that comments were read, or shall be read again; that needs no sentence."""
        work = partial(mark_read, self._desk.session, _ids(comments), is_read)
        self._desk.jobs.write(work).succeeded.connect(self._on_marked)

    def _run(self, work: Callable[[], Step], sentence: str) -> None:
        run = _Run(self._desk, self._history, sentence, self)
        job = self._desk.jobs.write(work)
        job.succeeded.connect(run.on_done)
        job.finished.connect(run.deleteLater)

    def _on_marked(self, step: Triage) -> None:
        self._desk.changes.announce(step.changes)


class _Run(QObject):
    """One step on its way."""

    def __init__(self, desk: Desk, history: UndoHistory, sentence: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history
        self._sentence = sentence

    def on_done(self, step: Step) -> None:
        """Tell everyone, and remember how to take it back."""
        if step.changes.ids:
            self._desk.changes.announce(step.changes)
            swing = _Swing(self._desk.session, [step])
            self._history.record(Command(self._sentence, swing, swing))


@dataclass(frozen=True, slots=True)
class _Swing:
    """Takes a step back, and the next time does it again."""

    session: Session
    steps: list[Step] = field(default_factory=list)

    def __call__(self) -> Changes:
        before = self.steps.pop()
        if isinstance(before, Triage):
            step: Step = take_back(self.session, before)
        else:
            step = take_back_decision(self.session, before)
        self.steps.append(step)
        return step.changes


def _sentence(comments: tuple[Comment, ...], one: str, many: str) -> str:
    number = comments[0].number if len(comments) == 1 else ""
    return one.format(number=number) if number else many


def _ids(comments: tuple[Comment, ...]) -> tuple[EntityId, ...]:
    return tuple(comment.id for comment in comments)
