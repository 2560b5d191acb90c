"""Carries out what is wished for comments, wherever in the screen it was wished."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor_app.domain.comment import Comment, CommentState
from editor_app.ui.desk import Desk
from editor_app.ui.inbox.inbox_keys import CommentWish
from editor_app.ui.inbox.reply_commands import ReplyCommands
from editor_app.ui.inbox.triage_commands import TriageCommands
from editor_app.ui.undo_history import UndoHistory

_STATES = {
    CommentWish.SHOW: CommentState.VISIBLE,
    CommentWish.HIDE: CommentState.HIDDEN,
    CommentWish.SPAM: CommentState.SPAM,
    CommentWish.TRASH: CommentState.TRASH,
}


class CommentWishes(QObject):
    """What needs the screen (answering, going somewhere, asking) is passed on by signals."""

    answer_wished = Signal()
    article_wished = Signal(object)
    """The id of the article to open."""
    correction_wished = Signal(object)
    """The Comment that puts something right."""
    next_wished = Signal()

    def __init__(self, desk: Desk, history: UndoHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.triage = TriageCommands(desk, history, self)
        self.replies = ReplyCommands(desk, history, self)

    def carry_out(self, wish: CommentWish, comments: tuple[Comment, ...]) -> None:
        """Do it to the comments; without any only going on makes sense."""
        if wish is CommentWish.NEXT_OPEN:
            self.next_wished.emit()
        elif not comments:
            return
        elif wish in _STATES:
            self.triage.set_state(comments, _STATES[wish])
        elif wish is CommentWish.DONE:
            self.triage.toggle_handled(comments)
        elif wish is CommentWish.UNREAD:
            self.triage.mark_read(comments, is_read=False)
        elif wish is CommentWish.ARTICLE:
            self.article_wished.emit(comments[0].article_id)
        elif wish is CommentWish.REPLY:
            self.answer_wished.emit()
        elif wish is CommentWish.WITHDRAW:
            self.replies.withdraw(comments[0])
        elif wish is CommentWish.CORRECT:
            self.correction_wished.emit(comments[0])
