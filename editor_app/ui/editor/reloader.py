"""Opens articles, and looks again when somebody else has written to the open one.

Reads run on the writers' thread: they then see exactly what was stored before they were asked
for. A reading that an autosave has overtaken is thrown away and repeated once all is quiet, as
it would bring back words that are no longer there.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.services.article_details import ArticleDetails, load_article_details
from editor_app.services.articles import get_article
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.editor.autosave import Autosave
from editor_app.ui.editor.document import ArticleDocument


def read_details(session: Session, article_id: EntityId) -> ArticleDetails:
    """Return an article as the library holds it, with what surrounds it."""
    return load_article_details(session, get_article(session, article_id))


class Reloader(QObject):
    """Brings articles from the library into the document."""

    opening_failed = Signal(object)
    """Carries the exception; nothing is open then."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        autosave: Autosave,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._autosave = autosave
        self._wanted: EntityId | None = None
        self._is_stale = False
        self._reading = False
        self._writes_before = 0
        desk.changes.happened.connect(self._on_changes)
        autosave.idle.connect(self._look_again)

    def open(self, article_id: EntityId) -> None:
        """Show an article as soon as it has been read."""
        self._wanted = article_id
        self._is_stale = False
        # What was typed into this very article may still be on its way to the library.
        waits = article_id in self._autosave.unsaved or not self._autosave.is_idle
        work = partial(read_details, self._desk.session, article_id)
        job = self._desk.jobs.write(work) if waits else self._desk.jobs.read(work)
        job.succeeded.connect(self._on_opened)
        job.failed.connect(self._on_opening_failed)

    def close(self) -> None:
        """Show nothing."""
        self._wanted = None
        self._is_stale = False
        self._document.open(None)

    def look_again(self) -> None:
        """Read what surrounds the article once more, e.g. after it names another image."""
        self._is_stale = True
        self._look_again()

    def _on_opened(self, details: ArticleDetails) -> None:
        if details.article.id == self._wanted:
            self._document.open(details, self._autosave.unsaved.get(details.article.id))

    def _on_opening_failed(self, error: Exception) -> None:
        self._document.open(None)
        self.opening_failed.emit(error)

    def _on_changes(self, changes: Changes) -> None:
        article = self._document.article
        if article is None:
            return
        shown = {article.id, *article.related_ids}
        if changes.kinds - {"article"} or changes.ids & shown:
            self.look_again()

    def _look_again(self) -> None:
        article = self._document.article
        if not self._is_stale or self._reading or article is None or not self._autosave.is_idle:
            return
        self._is_stale = False
        self._reading = True
        self._writes_before = self._autosave.writes
        work = partial(read_details, self._desk.session, article.id)
        job = self._desk.jobs.write(work)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_reading_failed)
        job.finished.connect(self._on_read_finished)

    def _on_read(self, details: ArticleDetails) -> None:
        if self._writes_before != self._autosave.writes:
            self._is_stale = True
            return
        self._document.take_over(details)

    def _on_reading_failed(self, error: Exception) -> None:
        if isinstance(error, NotFoundError):
            return  # deleted elsewhere; whoever did that closes the article
        self._desk.jobs.failed.emit(error)

    def _on_read_finished(self) -> None:
        self._reading = False
        self._look_again()
