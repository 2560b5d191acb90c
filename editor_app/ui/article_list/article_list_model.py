"""The rows of the list as far as they have been loaded; more are asked for when needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.storage.summaries import ArticleCursor, ArticleSummary
from editor_app.ui.article_list.time_words import group_name, time_word
from editor_app.ui.status_names import status_name

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP_ROLE = Qt.ItemDataRole.UserRole + 2
"""The heading above the row, empty for all but the first of a group."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 3
META_ROLE = Qt.ItemDataRole.UserRole + 4

ARTICLES_MIME = "application/x-druckreif-articles"
"""Dragged rows: the ids, one a line."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class CheckMark:
    """How many findings an article has."""

    blocked: int = 0
    hints: int = 0


class ArticleListModel(QAbstractListModel):
    """Article summaries, newest edit first, with their group and their checks."""

    page_wanted = Signal(object)
    """The next page is needed; carries the ArticleCursor it begins behind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleSummary] = []
        self._groups: list[str] = []
        self._marks: dict[EntityId, CheckMark] = {}
        self._complete = True
        self._waiting = False
        self._now = datetime.now().astimezone()

    def show(self, rows: Sequence[ArticleSummary], *, complete: bool) -> None:
        """Replace everything; rows that are the same articles are only painted anew."""
        self._complete, self._waiting = complete, False
        self._now = datetime.now().astimezone()
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = list(rows)
            self._regroup()
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._regroup()
        self.endResetModel()

    def append(self, rows: Sequence[ArticleSummary], *, complete: bool) -> None:
        """Add a page at the end."""
        self._complete, self._waiting = complete, False
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
        self._rows.extend(rows)
        self._regroup()
        self.endInsertRows()

    def mark(self, marks: Mapping[EntityId, CheckMark]) -> None:
        """Take over the findings of some articles."""
        self._marks.update(marks)
        for row, summary in enumerate(self._rows):
            if summary.id in marks:
                self.dataChanged.emit(self.index(row), self.index(row), [MARK_ROLE])

    def take_over(self, article: Article) -> None:
        """Show what is being typed into an article, before the library has it."""
        row = self.find_row(article.id)
        if row is None:
            return
        known = self._rows[row]
        newer = replace(
            known,
            status=article.status,
            headline=article.headline,
            kicker=article.kicker,
            standfirst=article.standfirst,
        )
        if newer != known:
            self._rows[row] = newer
            self.dataChanged.emit(self.index(row), self.index(row))

    def summaries(self) -> tuple[ArticleSummary, ...]:
        """Return all loaded rows."""
        return tuple(self._rows)

    def find_row(self, article_id: EntityId) -> int | None:
        """Return the row of an article, if it is loaded."""
        for row, summary in enumerate(self._rows):
            if summary.id == article_id:
                return row
        return None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there is another page that has not been asked for yet."""
        return not (parent.isValid() or self._complete or self._waiting)

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page; it comes later."""
        if self._rows and not self._waiting:
            self._waiting = True
            self.page_wanted.emit(ArticleCursor.of(self._rows[-1]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid():
            return None
        row, summary = index.row(), self._rows[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: _headline(summary),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._sentence(summary),
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda: status_name(summary.status),
            SUMMARY_ROLE: lambda: summary,
            GROUP_ROLE: lambda: self._groups[row],
            MARK_ROLE: lambda: self._marks.get(summary.id, CheckMark()),
            META_ROLE: lambda: self._meta(summary),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged into another article's list."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return the one form rows are dragged in."""
        return [ARTICLES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the dragged rows."""
        ids = [str(self._rows[index.row()].id) for index in indexes]
        data = QMimeData()
        data.setData(ARTICLES_MIME, "\n".join(ids).encode())
        return data

    def _regroup(self) -> None:
        groups, last = [], None
        for summary in self._rows:
            name = group_name(summary.edited_at.astimezone(), self._now)
            groups.append("" if name == last else name)
            last = name
        self._groups = groups

    def _meta(self, summary: ArticleSummary) -> str:
        when = time_word(summary.edited_at.astimezone(), self._now)
        parts = (status_name(summary.status), when, summary.category_name)
        return " · ".join(part for part in parts if part)

    def _sentence(self, summary: ArticleSummary) -> str:
        """One plain sentence for a screen reader."""
        mark = self._marks.get(summary.id, CheckMark())
        parts = [_headline(summary), self._meta(summary).replace(" · ", ", ")]
        if summary.comment_count:
            parts.append(self.tr("%n comments", "", summary.comment_count))
        if mark.blocked:
            parts.append(QCoreApplication.translate("ArticleList", "Blocked"))
        elif mark.hints:
            parts.append(self.tr("%n notes", "", mark.hints))
        return ", ".join(parts)


def _headline(summary: ArticleSummary) -> str:
    return summary.headline or QCoreApplication.translate("ArticleList", "No headline yet")
