"""The comments of one article in the order of its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.services.comment_thread import ThreadEntry, ThreadView
from editor_app.text.unsafe_characters import without_unsafe_characters
from editor_app.ui.inbox.answer_words import AnswerWord, answer_word, reply_word
from editor_app.ui.inbox.short_day import short_day
from editor_app.ui.sentences import window_language

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
WORD_ROLE = Qt.ItemDataRole.UserRole + 2
TIME_ROLE = Qt.ItemDataRole.UserRole + 3
NAME_ROLE = Qt.ItemDataRole.UserRole + 4

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ThreadModel(QAbstractListModel):
    """A thread, flattened; an answer being typed stands in it as it will be shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: ThreadView | None = None
        self._entries: tuple[ThreadEntry, ...] = ()
        self._preview: Comment | None = None
        self._preview_badge = ""

    def show(self, view: ThreadView | None) -> None:
        """Show a thread; of the one that is shown only what has changed is painted anew."""
        entries = self._with_preview(view.entries) if view else ()
        self._view = view
        self._replace(entries)

    def show_preview(self, comment: Comment | None, badge: str = "") -> None:
        """Show an answer below what it answers, or none."""
        self._preview, self._preview_badge = comment, badge
        if self._view is not None:
            self._replace(self._with_preview(self._view.entries))

    def shown_thread(self) -> ThreadView | None:
        """Return what is shown."""
        return self._view

    def entry_at(self, row: int) -> ThreadEntry:
        """Return a comment in its place."""
        return self._entries[row]

    def find_row(self, comment_id: EntityId) -> int | None:
        """Return where a comment stands."""
        ids = (entry.comment.id for entry in self._entries)
        return next((row for row, id_ in enumerate(ids) if id_ == comment_id), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many comments there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a comment shows or says."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: entry.comment.text,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._sentence(index.row(), entry),
            ENTRY_ROLE: lambda: entry,
            WORD_ROLE: lambda: self.word_of(entry),
            TIME_ROLE: lambda: self._time(entry),
            NAME_ROLE: lambda: self.name_of(entry),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def is_preview(self, entry: ThreadEntry) -> bool:
        """Return whether an entry is the answer that is being typed."""
        return self._preview is not None and entry.comment is self._preview

    def name_of(self, entry: ThreadEntry) -> str:
        """Return who wrote a comment."""
        return without_unsafe_characters(entry.name) or self.tr("Without name")

    def word_of(self, entry: ThreadEntry) -> AnswerWord | None:
        """Return what is said at the end of a comment's first line."""
        comment = entry.comment
        if comment.person_id is not None and comment.state is CommentState.VISIBLE:
            state = comment.reply_state
            if state is None or state is ReplyState.CONFIRMED:
                return None
            return reply_word(state)
        return answer_word(
            comment.state,
            is_open=entry.is_open,
            is_handled=False,
            has_draft=entry.draft is not None,
            answer=None,
        )

    def _with_preview(self, entries: tuple[ThreadEntry, ...]) -> tuple[ThreadEntry, ...]:
        preview = self._preview
        if preview is None:
            return entries
        for place, entry in enumerate(entries):
            if entry.comment.id == preview.id:
                edited = replace(entry, comment=preview)
                return (*entries[:place], edited, *entries[place + 1 :])
        for place, entry in enumerate(entries):
            if entry.comment.id == preview.parent_id:
                end = place + 1
                while end < len(entries) and entries[end].level > 0:
                    end += 1
                mine = _preview_entry(preview, self._preview_badge, entry)
                return (*entries[:end], mine, *entries[end:])
        return entries

    def _replace(self, entries: tuple[ThreadEntry, ...]) -> None:
        before = [entry.comment.id for entry in self._entries]
        if before == [entry.comment.id for entry in entries]:
            changed = [
                row
                for row, (old, new) in enumerate(zip(self._entries, entries, strict=True))
                if old != new
            ]
            self._entries = entries
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def _time(self, entry: ThreadEntry) -> str:
        created = entry.comment.created_at
        if created is None:
            return ""
        local, today = created.astimezone(), datetime.now().astimezone().date()
        clock = f"{local:%H:%M}"
        if local.date() == today:
            return self.tr("today, {time}").format(time=clock)
        if (today - local.date()).days == 1:
            return self.tr("yesterday, {time}").format(time=clock)
        return f"{short_day(local)}, {clock}"

    def _sentence(self, row: int, entry: ThreadEntry) -> str:
        """One plain sentence for a screen reader: place, level, name, state, text."""
        word = self.word_of(entry)
        kind = self.tr("Reply, level 2") if entry.level else self.tr("Comment")
        place = self.tr("{place} of {count}").format(place=row + 1, count=len(self._entries))
        parts = [
            f"{kind} {entry.comment.number}".strip(),
            place,
            self._answered(entry),
            self.name_of(entry),
            entry.badge,
            self._time(entry),
            word.in_words() if word else "",
            *(mark.in_language(window_language()) for mark in entry.marks),
        ]
        said = without_unsafe_characters(entry.comment.text)
        return ", ".join(part for part in parts if part) + f": {said}"

    def _answered(self, entry: ThreadEntry) -> str:
        """Whom a reply to a reply answers: below the second level the place does not tell."""
        above = entry.answers
        if above is None or above.parent_id is None:
            return ""
        return self.tr("Reply to {number}").format(number=above.number)


def _preview_entry(comment: Comment, badge: str, answered: ThreadEntry) -> ThreadEntry:
    return ThreadEntry(
        comment=comment,
        level=1,
        name=comment.author_name,
        badge=badge,
        answers=answered.comment,
        is_public=False,
        is_open=False,
        is_question=False,
        is_unread=False,
        answer=None,
        draft=None,
        edit=None,
        marks=(),
    )
