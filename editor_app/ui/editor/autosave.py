"""Keeps what is typed safe: every settled state goes to the library, and none is let go before.

An article stays in memory until the library has confirmed its newest state, also after another
article has been opened and however often writing fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.services.articles import autosave_article, keep_revision
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.save_state import SaveStage, SaveState
from editor_app.ui.sentences import sentence_of

RETRY_MS = 5000
REVISION_MS = 10 * 60 * 1000


class Autosave(QObject):
    """Writes the document's settled states, one at a time, newest only."""

    state_changed = Signal(object)
    """Carries a SaveState."""
    idle = Signal()
    """Everything is stored, and nothing is on its way."""

    def __init__(
        self, desk: Desk, document: ArticleDocument, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._waiting: dict[EntityId, Article] = {}
        self._writing: Article | None = None
        self._revisions: dict[EntityId, str] = {}
        self._keeping = False
        self._grown: set[EntityId] = set()
        self._failure = ""
        self._written = 0
        self.state = SaveState(SaveStage.UNTOUCHED)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._go_on)
        self._since_revision = QTimer(self)
        self._since_revision.setSingleShot(True)
        self._since_revision.setInterval(REVISION_MS)
        self._since_revision.timeout.connect(self._on_long_activity)
        document.edited.connect(self._on_edited)
        document.settled.connect(self.keep)
        document.revision_requested.connect(self.keep_current)

    @property
    def unsaved(self) -> Mapping[EntityId, Article]:
        """The newest states that the library has not confirmed yet, by article."""
        return dict(self._waiting)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is waiting or on its way."""
        return not (self._waiting or self._writing or self._revisions or self._keeping)

    @property
    def writes(self) -> int:
        """How many states have been handed to the library so far."""
        return self._written

    def keep(self, article: Article) -> None:
        """Store a state of an article as soon as possible."""
        self._waiting[article.id] = article
        self._grown.add(article.id)
        if not self._since_revision.isActive():
            self._since_revision.start()
        self._go_on()

    def keep_current(self, reason: str) -> None:
        """Store the open article as it is now and make a revision of it."""
        self._document.settle()
        article = self._document.article
        if article is not None:
            self.keep_version(article.id, reason)

    def keep_version(self, article_id: EntityId, reason: str) -> None:
        """Make a revision of what was stored since the last one, if anything was."""
        if article_id in self._grown:
            self._grown.discard(article_id)
            self._revisions[article_id] = reason
            self._go_on()

    def retry(self) -> None:
        """Try again at once after a failure."""
        self._failure = ""
        self._retry.stop()
        self._go_on()

    def hand_over(self) -> None:
        """Queue everything that is waiting, as nobody will be there to hear the results.

        For the moment before the window closes: the runner finishes every write it was given.
        """
        self._document.settle()
        session, jobs = self._desk.session, self._desk.jobs
        for article in self._waiting.values():
            if article is not self._writing:
                jobs.write(partial(autosave_article, session, article))
        for article_id in {**self._revisions, **dict.fromkeys(self._grown)}:
            jobs.write(partial(keep_revision, session, article_id, "left"))
        self._revisions.clear()
        self._grown.clear()
        self._since_revision.stop()
        self._retry.stop()

    def _on_edited(self, _names: object) -> None:
        if self.state.stage is not SaveStage.FAILED:
            self._tell(SaveState(SaveStage.SAVING))

    def _on_long_activity(self) -> None:
        self.keep_current("autosave")

    def _go_on(self) -> None:
        """Start the next write, unless one is under way or the last one failed."""
        if self._writing is not None or self._keeping:
            return
        if self._waiting:
            if self._retry.isActive():
                return
            self._write(next(iter(self._waiting.values())))
        elif self._revisions:
            self._make_revision(*self._revisions.popitem())
        else:
            self._finish()

    def _write(self, article: Article) -> None:
        self._writing = article
        self._written += 1
        if not self._failure:
            self._tell(SaveState(SaveStage.SAVING))
        job = self._desk.jobs.write(partial(autosave_article, self._desk.session, article))
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)

    def _on_written(self, _result: object) -> None:
        article, self._writing = self._writing, None
        self._failure = ""
        self._retry.stop()
        if article is not None:
            self._document.mark_stored(article)
            if self._waiting.get(article.id) is article:
                del self._waiting[article.id]
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        failed, self._writing = self._writing, None
        if failed is not None:  # the others get their turn first
            self._waiting[failed.id] = self._waiting.pop(failed.id, failed)
        self._failure = sentence_of(error)
        self._retry.start()
        self._tell(SaveState(SaveStage.FAILED, self._desk.session.clock.now(), self._failure))

    def _make_revision(self, article_id: EntityId, reason: str) -> None:
        self._keeping = True
        self._since_revision.stop()
        self._written += 1
        job = self._desk.jobs.write(partial(keep_revision, self._desk.session, article_id, reason))
        job.finished.connect(self._on_kept)

    def _on_kept(self) -> None:
        # A revision that could not be made loses nothing: the working copy is stored, and the
        # runner tells the window why.
        self._keeping = False
        self._go_on()

    def _finish(self) -> None:
        if self.state.stage is not SaveStage.UNTOUCHED:
            self._tell(SaveState(SaveStage.SAVED, self._desk.session.clock.now()))
        self.idle.emit()

    def _tell(self, state: SaveState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
