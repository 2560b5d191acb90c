"""Changes of the open article's fields that can be taken back, also when another one is open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.articles import restore_fields
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.undo_history import Command


class ArticleCommands(QObject):
    """Edits the document and tells how to undo it."""

    done = Signal(object)
    """Carries the Command, for the window's history."""

    def __init__(self, desk: Desk, document: ArticleDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document

    def edit(self, sentence: str, **values: object) -> None:
        """Change fields of the open article; ``sentence`` says what was done."""
        article = self._document.article
        if article is None:
            return
        before = {name: getattr(article, name) for name in values}
        self._document.edit(**values)
        self.record(sentence, article.id, before, values)

    def record(
        self,
        sentence: str,
        article_id: EntityId,
        before: Mapping[str, object],
        after: Mapping[str, object],
        *,
        is_quiet: bool = False,
    ) -> None:
        """Tell of an edit that has been made already; a quiet one says so itself."""
        if before != after:
            undo, redo = (partial(self._set, article_id, each) for each in (before, after))
            self.done.emit(Command(sentence, undo, redo, is_quiet, in_window=True))

    def _set(self, article_id: EntityId, values: Mapping[str, object]) -> Changes:
        article = self._document.article
        if article is not None and article.id == article_id:
            self._document.edit(**values)
        else:
            self._desk.jobs.write(partial(restore_fields, self._desk.session, article_id, values))
        return Changes()
