"""Makes copies of articles from the list; taking it back puts the copies into the trash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.duplicate_articles import duplicate_articles
from editor_app.services.move_articles import move_to_status
from editor_app.services.session import Session
from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.desk import Desk
from editor_app.ui.undo_history import Command, UndoHistory


class DuplicateCommand(QObject):
    """Makes copies and records how to take them back."""

    made = Signal(object)
    """The copies, a tuple of Articles."""

    def __init__(self, desk: Desk, history: UndoHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history

    def duplicate(
        self, articles: Sequence[ArticleSummary], unsaved: Mapping[EntityId, Article]
    ) -> None:
        """Make a draft out of each article; ``unsaved`` are newer than the library has them."""
        sentence = self.tr("%n articles duplicated.", "", len(articles))
        if len(articles) == 1:
            title = articles[0].headline or self.tr("Article without headline")
            sentence = self.tr("“{title}” duplicated.").replace("{title}", title)
        ids = tuple(article.id for article in articles)
        work = _Duplicate(self._desk.session, ids, unsaved, sentence)
        self._desk.jobs.write(work).succeeded.connect(self._on_made)

    def _on_made(self, made: _Made) -> None:
        self._desk.changes.announce(made.changes)
        ids = tuple(copy.id for copy in made.copies)
        session = self._desk.session
        self._history.record(
            Command(
                made.sentence,
                _Move(session, ids, ArticleStatus.TRASH),
                _Move(session, ids, ArticleStatus.DRAFT),
            )
        )
        self.made.emit(made.copies)


@dataclass(frozen=True, slots=True)
class _Made:
    changes: Changes
    copies: tuple[Article, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class _Duplicate:
    session: Session
    ids: tuple[EntityId, ...]
    unsaved: Mapping[EntityId, Article]
    sentence: str

    def __call__(self) -> _Made:
        done = duplicate_articles(self.session, self.ids, self.unsaved)
        return _Made(done.changes, done.copies, self.sentence)


@dataclass(frozen=True, slots=True)
class _Move:
    session: Session
    ids: tuple[EntityId, ...]
    status: ArticleStatus

    def __call__(self) -> Changes:
        return move_to_status(self.session, self.ids, self.status).changes
