"""What a comment is waiting for, in a word, an icon and a tone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from editor_app.domain.comment import CommentState, ReplyState
from editor_app.ui.translations import QT_TRANSLATE_NOOP


class AnswerWord(NamedTuple):
    """An English word to translate, an icon and a colour token."""

    text: str
    icon: str
    tone: str

    def in_words(self) -> str:
        """Return the word in the language of the window."""
        return QCoreApplication.translate("AnswerStates", self.text)


_OPEN = AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "Reply needed"), "clock", "warn")
_DRAFT = AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "Draft"), "pencil", "accent_text")
_DONE = AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "Done"), "check", "t3")
_STATES = {
    CommentState.PENDING: AnswerWord(
        QT_TRANSLATE_NOOP("AnswerStates", "Not approved yet"), "clock", "warn"
    ),
    CommentState.HIDDEN: AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "Hidden"), "eye-off", "t2"),
    CommentState.SPAM: AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "Spam"), "ban", "bad"),
    CommentState.TRASH: AnswerWord(
        QT_TRANSLATE_NOOP("AnswerStates", "In the trash"), "trash-2", "t2"
    ),
    CommentState.REMOVED: AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "Removed"), "x", "t3"),
}
_REPLIES = {
    ReplyState.DRAFT: _DRAFT,
    ReplyState.OUTBOX: AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "In outbox"), "send", "t2"),
    ReplyState.EXPORTED: AnswerWord(
        QT_TRANSLATE_NOOP("AnswerStates", "Exported"), "package-check", "ok"
    ),
    ReplyState.CONFIRMED: AnswerWord(QT_TRANSLATE_NOOP("AnswerStates", "Answered"), "check", "ok"),
}


def reply_word(state: ReplyState) -> AnswerWord:
    """Return how far a reply of ours has come."""
    return _REPLIES[state]


def answer_word(
    state: CommentState,
    *,
    is_open: bool,
    is_handled: bool,
    has_draft: bool,
    answer: ReplyState | None,
) -> AnswerWord | None:
    """Return what is to be said of a reader's comment; None when there is nothing to say."""
    if state is not CommentState.VISIBLE and not (state is CommentState.PENDING and has_draft):
        return _STATES[state]
    if has_draft:
        return _DRAFT
    if answer is not None:
        return _REPLIES[answer]
    if is_open:
        return _OPEN
    return _DONE if is_handled else None
