"""The cards of the inbox as far as they have been loaded; more are asked for when needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.domain.comment import CommentState
from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.services.inbox import InboxRow
from editor_app.storage.inbox_rows import InboxCursor
from editor_app.text.unsafe_characters import without_unsafe_characters
from editor_app.ui.article_list.time_words import time_word
from editor_app.ui.inbox.answer_words import AnswerWord, answer_word, reply_word
from editor_app.ui.sentences import window_language

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP_ROLE = Qt.ItemDataRole.UserRole + 2
"""The heading above the card, empty for all but the first of a group."""
WORD_ROLE = Qt.ItemDataRole.UserRole + 3
PLACE_ROLE = Qt.ItemDataRole.UserRole + 4
"""Where the comment stands: "No. 3 · Reply to 1"."""
TIME_ROLE = Qt.ItemDataRole.UserRole + 5

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class InboxModel(QAbstractListModel):
    """Comments article by article; behind the open ones those that were answered last."""

    page_wanted = Signal(object)
    """The next page is needed; carries the InboxCursor it begins behind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[InboxRow] = []
        self._answered: tuple[InboxRow, ...] = ()
        self._obstacles: Mapping[EntityId, Message] = {}
        self._complete = True
        self._waiting = False
        self._now = datetime.now().astimezone()

    def show(
        self, rows: Sequence[InboxRow], answered: Sequence[InboxRow], *, complete: bool
    ) -> None:
        """Replace everything; cards of the same comments are only painted anew."""
        before = [row.entry.comment.id for row in self._all()]
        self._now = datetime.now().astimezone()
        now = [row.entry.comment.id for row in (*rows, *answered)]
        if before == now and complete == self._complete:
            self._rows, self._answered, self._waiting = list(rows), tuple(answered), False
            if now:
                self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
            return
        self.beginResetModel()
        self._rows, self._answered = list(rows), tuple(answered)
        self._complete, self._waiting = complete, False
        self.endResetModel()

    def set_obstacles(self, obstacles: Mapping[EntityId, Message]) -> None:
        """Take what keeps replies in the outbox from going out; shown with the next rows."""
        self._obstacles = obstacles

    def append(self, rows: Sequence[InboxRow], *, complete: bool) -> None:
        """Add a page behind the last one."""
        self._complete, self._waiting = complete, False
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def loaded_count(self) -> int:
        """Return how many cards have been loaded, those answered last left out."""
        return len(self._rows)

    def row_at(self, row: int) -> InboxRow:
        """Return what a card shows."""
        return self._rows[row] if row < len(self._rows) else self._answered[row - len(self._rows)]

    def find_row(self, comment_id: EntityId) -> int | None:
        """Return the card of a comment, if it is loaded."""
        ids = (row.entry.comment.id for row in self._all())
        return next((place for place, id_ in enumerate(ids) if id_ == comment_id), None)

    def find_next_open(self, after: int) -> int | None:
        """Return the next card behind a row that waits for an answer, from the top at the end."""
        count = self.rowCount()
        places = (*range(after + 1, count), *range(min(after + 1, count)))
        return next((place for place in places if self.row_at(place).entry.is_open), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self._rows) + len(self._answered)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there is another page that has not been asked for yet."""
        return not (parent.isValid() or self._complete or self._waiting)

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page; it comes later."""
        if self._rows and not self._waiting:
            self._waiting = True
            self.page_wanted.emit(InboxCursor.of(self._rows[-1].entry))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a card shows or says."""
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self.name_of(row),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._sentence(row),
            ROW_ROLE: lambda: row,
            GROUP_ROLE: lambda: self._heading(index.row()),
            WORD_ROLE: lambda: word_of(row),
            PLACE_ROLE: lambda: self._place(row),
            TIME_ROLE: lambda: self._time(row),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def name_of(self, row: InboxRow) -> str:
        """Return who wrote a comment."""
        name = without_unsafe_characters(row.entry.comment.author_name).strip()
        return name or self.tr("Without name")

    def _all(self) -> tuple[InboxRow, ...]:
        return (*self._rows, *self._answered)

    def _heading(self, place: int) -> str:
        row = self.row_at(place)
        if place >= len(self._rows):
            return self.tr("Answered last") if place == len(self._rows) else ""
        if (
            place
            and self.row_at(place - 1).entry.comment.article_id == row.entry.comment.article_id
        ):
            return ""
        return row.headline or self.tr("Deleted article")

    def obstacle_of(self, row: InboxRow) -> str:
        """Return why the next export leaves a reply here; empty when it goes along."""
        found = self._obstacles.get(row.entry.comment.id)
        return found.in_language(window_language()) if found is not None else ""

    def _place(self, row: InboxRow) -> str:
        if obstacle := self.obstacle_of(row):
            return obstacle
        parts = []
        if row.entry.comment.number:
            parts.append(self.tr("No. {number}").format(number=row.entry.comment.number))
        if row.entry.parent_number:
            parts.append(self.tr("Reply to {number}").format(number=row.entry.parent_number))
        if row.entry.is_question and row.entry.is_open:
            parts.append(self.tr("Question"))
        return " · ".join(parts)

    def _time(self, row: InboxRow) -> str:
        created = row.entry.comment.created_at
        return time_word(created.astimezone() if created else None, self._now)

    def _sentence(self, row: InboxRow) -> str:
        """One plain sentence for a screen reader."""
        comment, word = row.entry.comment, word_of(row)
        who = self.tr("Comment {number} by {name}").format(
            number=comment.number, name=self.name_of(row)
        )
        parts = [who, self._time(row), word.in_words() if word else ""]
        if row.entry.is_question and row.entry.is_open:
            parts.append(self.tr("Question"))
        if row.entry.is_unread:
            parts.append(self.tr("unread"))
        parts += [mark.in_language(window_language()) for mark in row.marks]
        said = without_unsafe_characters(comment.text)
        return ", ".join(part for part in parts if part) + f": {said}"


def word_of(row: InboxRow) -> AnswerWord | None:
    """Return what the card of a comment says at its end."""
    entry = row.entry
    reply_state = entry.comment.reply_state
    if entry.comment.person_id is not None and entry.comment.state is CommentState.VISIBLE:
        return reply_word(reply_state) if reply_state is not None else None
    return answer_word(
        entry.comment.state,
        is_open=entry.is_open,
        is_handled=entry.comment.is_handled,
        has_draft=entry.has_draft,
        answer=entry.answer,
    )
