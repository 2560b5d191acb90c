"""Answers on their way: opened, kept with every pause, put into the outbox, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.comment_thread import ThreadEntry
from editor_app.services.comment_thread import ThreadView as Thread
from editor_app.services.replies import QueuedReply, queue_reply
from editor_app.services.reply_drafts import open_reply, save_reply_draft
from editor_app.services.session import Session
from editor_app.text.reader_html import plain_text
from editor_app.text.reply_markdown import reply_html
from editor_app.ui.desk import Desk
from editor_app.ui.inbox.composer import Composer
from editor_app.ui.inbox.reply_commands import ReplySwing
from editor_app.ui.inbox.thread_model import ThreadModel
from editor_app.ui.undo_history import Command, UndoHistory

_SAVE_MS = 400
_PREVIEW_MS = 120
_PREVIEW_ID = EntityId("preview")


@dataclass(frozen=True, slots=True)
class _House:
    """Who may sign, and by which rules."""

    publication: Publication
    people: tuple[Person, ...]


def _load_house(session: Session) -> _House:
    with session.library.read() as uow:
        return _House(uow.publication(), uow.people.list_all())


class ReplyDesk(QObject):
    """Connects the composer with the library; turning to another comment loses nothing."""

    opened = Signal()
    """The composer shows a draft."""
    closed = Signal()
    """The composer has nothing to show any more."""
    queued = Signal(object)
    """The Comment that lies in the outbox now."""
    failed = Signal(object)
    """The exception of something that did not work; the draft is still there."""

    def __init__(
        self,
        desk: Desk,
        composer: Composer,
        thread: ThreadModel,
        history: UndoHistory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._composer = composer
        self._thread = thread
        self._history = history
        self._title = ""
        self._wanted: tuple[EntityId, EntityId | None] | None = None
        self._unsaved: ReplyDraft | None = None
        self._language = "de"
        self._save = self._timer(_SAVE_MS, self.save)
        self._preview = self._timer(_PREVIEW_MS, self._show_preview)
        composer.edited.connect(self._on_edited)
        composer.send_requested.connect(self._on_send)
        composer.leave_requested.connect(self.leave)
        desk.changes.happened.connect(self._on_changes)
        self._read_house()

    @property
    def is_open(self) -> bool:
        """Whether an answer is being typed."""
        return self._wanted is not None

    def answer(self, entry: ThreadEntry) -> None:
        """Open the answer to a comment, or the reply itself when it is one of ours."""
        comment = entry.comment
        if comment.person_id is not None:
            target = comment.parent_id or comment.article_id
            self._title = self.tr("Change reply no. {number}").format(number=comment.number)
            self._open(target, comment.id)
            return
        name = entry.name or self.tr("Without name")
        self._title = self.tr("Reply to {name} (no. {number})").format(
            name=name, number=comment.number
        )
        self._open(comment.id, None)

    def leave(self) -> None:
        """Put the answer aside; it is kept."""
        self.save()
        self._wanted = None
        self._preview.stop()
        self._thread.show_preview(None)
        self.closed.emit()

    def save(self) -> None:
        """Keep what was typed."""
        self._save.stop()
        draft, self._unsaved = self._unsaved, None
        if draft is not None:
            job = self._desk.jobs.write(partial(save_reply_draft, self._desk.session, draft))
            job.failed.connect(self.failed)

    def _timer(self, pause_ms: int, action: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause_ms)
        timer.timeout.connect(action)
        return timer

    def _open(self, target: EntityId, reply_id: EntityId | None) -> None:
        self.save()
        self._wanted = (target, reply_id)
        job = self._desk.jobs.write(partial(open_reply, self._desk.session, target, reply_id))
        job.succeeded.connect(self._on_opened)
        job.failed.connect(self.failed)

    def _on_opened(self, draft: ReplyDraft) -> None:
        if self._wanted != (draft.target_id, draft.reply_id):
            return
        thread: Thread | None = self._thread.shown_thread()
        self._composer.show_draft(draft, self._title, thread.names if thread else ())
        self._show_preview()
        self.opened.emit()

    def _on_edited(self, draft: ReplyDraft) -> None:
        self._unsaved = draft
        self._save.start()
        self._preview.start()

    def _on_send(self, draft: ReplyDraft) -> None:
        self._save.stop()
        self._unsaved = None
        job = self._desk.jobs.write(partial(queue_reply, self._desk.session, draft))
        run = _Sending(self, draft)
        job.succeeded.connect(run.on_queued)
        job.failed.connect(self.failed)
        job.finished.connect(run.deleteLater)

    def note_queued(self, draft: ReplyDraft, queued: QueuedReply) -> None:
        """Tell everyone, and remember how to take the reply back."""
        self._desk.changes.announce(queued.changes)
        if self._wanted == (draft.target_id, draft.reply_id):
            self._wanted = None
            self._thread.show_preview(None)
            self.closed.emit()
        sentence = self.tr("Reply added to the outbox.")
        swing = ReplySwing(self._desk.session, queued.reply.id)
        self._history.record(Command(sentence, swing.withdraw, swing.queue))
        self.queued.emit(queued.reply)

    def _show_preview(self) -> None:
        """Show the answer in the thread as it will stand there."""
        draft, person = self._composer.draft(), self._composer.person()
        if self._wanted is None or draft is None:
            return
        html = reply_html(draft.markdown, self._language)
        comment = Comment(
            draft.reply_id or _PREVIEW_ID,
            draft.article_id,
            parent_id=draft.target_id,
            state=CommentState.VISIBLE,
            author_name=person.name if person else "",
            person_id=draft.person_id or EntityId(""),
            html=html,
            text=plain_text(html),
            reply_state=ReplyState.DRAFT,
        )
        self._thread.show_preview(comment, person.badge if person else "")

    def _read_house(self) -> None:
        job = self._desk.jobs.read(partial(_load_house, self._desk.session))
        job.succeeded.connect(self._on_house)

    def _on_house(self, house: _House) -> None:
        rules = house.publication.comment_rules
        self._language = house.publication.language
        self._composer.set_people(house.people)
        self._composer.set_rules(rules.max_length, rules.desk.snippets)

    def _on_changes(self, changes: Changes) -> None:
        if changes.kinds & {"publication", "person"}:
            self._read_house()


class _Sending(QObject):
    """One reply on its way into the outbox."""

    def __init__(self, desk: ReplyDesk, draft: ReplyDraft) -> None:
        super().__init__(desk)
        self._desk = desk
        self._draft = draft

    def on_queued(self, queued: QueuedReply) -> None:
        """Hand it on."""
        self._desk.note_queued(self._draft, queued)
