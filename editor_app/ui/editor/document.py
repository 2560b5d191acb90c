"""The article that is being worked on: one state that the editor and the inspector both edit.

The body is long, so it is not copied at each key: the text field only says that it has become
newer, and is asked for its text once typing pauses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.article_details import ArticleDetails
from editor_app.ui.editor.field_merge import changed_fields, merge_fields

PAUSE_MS = 300
LATEST_MS = 1000


class ArticleDocument(QObject):
    """Holds the article with all edits, and what surrounds it."""

    opened = Signal(object)
    """Another article is shown: its ArticleDetails, or None."""
    edited = Signal(object)
    """A person has changed fields: their names as a frozenset. The body comes only as a name."""
    settled = Signal(object)
    """Typing has paused for 300 ms or gone on for 1 s: the whole Article."""
    refreshed = Signal(object)
    """Somebody else has changed fields: their names. The body is among them only if so."""
    details_changed = Signal(object)
    """What surrounds the article has changed: the new ArticleDetails."""
    revision_requested = Signal(str)
    """A step worth keeping has been taken, with its reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._stored: Article | None = None
        self._details: ArticleDetails | None = None
        self._added: dict[EntityId, Image] = {}
        self._body_source: Callable[[], str] | None = None
        self._body_is_newer = False
        self._pause = self._timer(PAUSE_MS)
        self._latest = self._timer(LATEST_MS)

    @property
    def article(self) -> Article | None:
        """The article; while somebody types, its body is up to a second old."""
        return self._article

    @property
    def details(self) -> ArticleDetails | None:
        """What surrounds the article, as last read from the library."""
        return self._details

    def set_body_source(self, source: Callable[[], str]) -> None:
        """Name the function that returns the body as it is typed."""
        self._body_source = source

    def open(self, details: ArticleDetails | None, unsaved: Article | None = None) -> None:
        """Show another article; ``unsaved`` is its newer state that could not be stored yet."""
        if self._article is not None:
            self.revision_requested.emit("left")  # which settles what was typed last
        self._stop()
        self._body_is_newer = False
        self._added.clear()
        self._details = details
        self._stored = details.article if details else None
        self._article = unsaved or self._stored
        self.opened.emit(details)

    def edit(self, **values: object) -> None:
        """Change fields of the article."""
        if self._article is None:
            return
        before = self._article
        self._article = replace(before, **values)  # type: ignore[arg-type]
        names = changed_fields(before, self._article)
        if names:
            self._touch(names)

    def add_image(self, image: Image) -> None:
        """Take in an image that has just come into the library, before all is read again."""
        self._added[image.id] = image
        if self._details is not None and self._details.images.get(image.id) != image:
            images = {**self._details.images, image.id: image}
            self._details = replace(self._details, images=images)
            self.details_changed.emit(self._details)

    def touch_body(self) -> None:
        """Say that the body's field holds newer text."""
        if self._article is not None:
            self._body_is_newer = True
            self._touch(frozenset({"body"}))

    def snapshot(self) -> Article | None:
        """Return the article with everything typed until now."""
        if self._article is not None and self._body_is_newer and self._body_source is not None:
            self._article = replace(self._article, body=self._body_source())
            self._body_is_newer = False
        return self._article

    def settle(self) -> None:
        """Take what was typed now instead of at the next pause."""
        if self._pause.isActive() or self._latest.isActive():
            self._on_time()

    def mark_stored(self, article: Article) -> None:
        """Note what the library now holds of this article."""
        if self._article is not None and article.id == self._article.id:
            self._stored = article

    def take_over(self, details: ArticleDetails) -> None:
        """Take what the library now holds; what has been typed since stays."""
        mine, base, theirs = self.snapshot(), self._stored, details.article
        if mine is None or base is None or mine.id != theirs.id:
            return
        merged = merge_fields(base, mine, theirs)
        # What came in a moment ago is not named by what the library holds of the article yet.
        details = replace(details, images={**self._added, **details.images})
        self._details, self._stored, self._article = details, theirs, merged
        names = changed_fields(mine, merged)
        self.details_changed.emit(details)
        if names:
            self.refreshed.emit(names)

    def _touch(self, names: frozenset[str]) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        self.edited.emit(names)

    def _on_time(self) -> None:
        self._stop()
        self.settled.emit(self.snapshot())

    def _stop(self) -> None:
        self._pause.stop()
        self._latest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._on_time)
        return timer
