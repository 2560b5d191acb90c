"""What is done to selected articles: at once, and taken back by undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from editor_app.domain.article import ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.move_articles import (
    ArticlePlace,
    Moved,
    move_to_category,
    move_to_status,
    put_back,
)
from editor_app.services.session import Session
from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.desk import Desk
from editor_app.ui.status_names import status_name
from editor_app.ui.undo_history import Command, UndoHistory


class BulkCommands(QObject):
    """Moves articles and records how to move them back."""

    def __init__(self, desk: Desk, history: UndoHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history

    def set_status(self, articles: Sequence[ArticleSummary], status: ArticleStatus) -> None:
        """Give articles a status; the trash, and what is in it, have sentences of their own."""
        if not articles:
            return
        if status is ArticleStatus.TRASH:
            sentence = self._sentence(
                articles,
                self.tr("“{title}” moved to trash."),
                self.tr("%n articles moved to trash.", "", len(articles)),
            )
        elif all(article.status is ArticleStatus.TRASH for article in articles):
            sentence = self._sentence(
                articles,
                self.tr("“{title}” taken out of the trash."),
                self.tr("%n articles taken out of the trash.", "", len(articles)),
            )
        else:
            sentence = self._sentence(
                articles,
                self.tr("“{title}”: {status}"),
                self.tr("%n articles: {status}", "", len(articles)),
            ).replace("{status}", status_name(status))
        self._run(_StatusMove(self._desk.session, _ids(articles), status), sentence)

    def set_category(self, articles: Sequence[ArticleSummary], category: Category) -> None:
        """Give articles a category."""
        if not articles:
            return
        sentence = self._sentence(
            articles,
            self.tr("“{title}” moved to {category}."),
            self.tr("%n articles moved to {category}.", "", len(articles)),
        ).replace("{category}", category.name)
        self._run(_CategoryMove(self._desk.session, _ids(articles), category.id), sentence)

    def _sentence(self, articles: Sequence[ArticleSummary], one: str, many: str) -> str:
        if len(articles) > 1:
            return many
        return one.replace("{title}", articles[0].headline or self.tr("Article without headline"))

    def _run(self, move: Callable[[], Moved], sentence: str) -> None:
        run = _Run(self._desk, self._history, move, sentence, self)
        job = self._desk.jobs.write(move)
        job.succeeded.connect(run.on_moved)
        job.finished.connect(run.deleteLater)


class _Run(QObject):
    """One move on its way."""

    def __init__(
        self,
        desk: Desk,
        history: UndoHistory,
        move: Callable[[], Moved],
        sentence: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history
        self._move = move
        self._sentence = sentence

    def on_moved(self, moved: Moved) -> None:
        """Tell everyone, and remember how to take it back."""
        self._desk.changes.announce(moved.changes)
        undo = _PutBack(self._desk.session, moved.before)
        self._history.record(Command(self._sentence, undo, _Again(self._move)))


@dataclass(frozen=True, slots=True)
class _StatusMove:
    session: Session
    ids: tuple[EntityId, ...]
    status: ArticleStatus

    def __call__(self) -> Moved:
        return move_to_status(self.session, self.ids, self.status)


@dataclass(frozen=True, slots=True)
class _CategoryMove:
    session: Session
    ids: tuple[EntityId, ...]
    category_id: EntityId

    def __call__(self) -> Moved:
        return move_to_category(self.session, self.ids, self.category_id)


@dataclass(frozen=True, slots=True)
class _PutBack:
    session: Session
    places: tuple[ArticlePlace, ...]

    def __call__(self) -> Changes:
        return put_back(self.session, self.places)


@dataclass(frozen=True, slots=True)
class _Again:
    move: Callable[[], Moved]

    def __call__(self) -> Changes:
        return self.move().changes


def _ids(articles: Sequence[ArticleSummary]) -> tuple[EntityId, ...]:
    return tuple(article.id for article in articles)
