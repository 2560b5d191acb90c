"""Small pictures for lists and grids: cut off the window's thread, kept in memory and on disk."""

from __future__ import annotations

from collections import OrderedDict
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from editor_app.domain.crop import FocalPoint
from editor_app.ui.article_list.thumbnail_cut import cut_thumbnail
from editor_app.ui.article_list.thumbnail_files import ThumbnailFiles, thumbnail_folder
from editor_app.ui.jobs import Jobs

if TYPE_CHECKING:  # A session pulls in the database, which must not delay the first paint.
    from editor_app.services.session import Session

_MOST_BYTES = 96 * 1024 * 1024
_AT_ONCE = 2
"""How many are on their way: one is made while the one before arrives."""
_MOST_WAITING = 40
"""What has scrolled away is made after what is in view, and forgotten when it is too much."""
_TELL_MS = 30
_Key = tuple[str, int, int, FocalPoint]


class Thumbnails(QObject):
    """``find`` returns what is there and has the rest made; ``ready`` comes then.

    What was asked for last comes first: painting asks anew for all that is in view.
    """

    ready = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session: Session | None = None
        self._pictures: OrderedDict[_Key, QImage] = OrderedDict()
        self._bytes = 0
        self._last_of: dict[str, _Key] = {}
        self._next: dict[_Key, None] = {}
        self._later: dict[_Key, None] = {}
        self._under_way: set[_Key] = set()
        self._is_old_question = False
        self._files = ThumbnailFiles(thumbnail_folder())
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(_TELL_MS)
        self._tell.timeout.connect(self.ready)

    def attach(self, session: Session) -> None:
        """Begin to make pictures; what was asked for before is asked for again by painting."""
        self._session = session
        self._jobs.read_in_background(self._files.tidy)
        self.ready.emit()

    def find(
        self, media_hash: str, width: int, height: int, focal_point: FocalPoint
    ) -> QImage | None:
        """Return a crop of ``width`` × ``height`` logical px, or None while there is none.

        While the crop is made, an earlier one of the same picture stands in for it, in
        whatever size: callers scale what they get into its place.
        """
        if not media_hash:
            return None
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        key = (media_hash, round(width * ratio), round(height * ratio), focal_point)
        picture = self._pictures.get(key)
        if picture is None:
            self._ask(key)
            picture = self._pictures.get(self._last_of.get(media_hash, key))
        else:
            self._pictures.move_to_end(key)
            self._last_of[media_hash] = key
        return picture if picture is not None and not picture.isNull() else None

    def _ask(self, key: _Key) -> None:
        if self._session is None or key in self._under_way:
            return
        if self._is_old_question:
            waiting = [*self._next, *(each for each in self._later if each not in self._next)]
            self._later = dict.fromkeys(islice(waiting, _MOST_WAITING))
            self._next = {}
            self._is_old_question = False
        self._later.pop(key, None)
        self._next[key] = None
        self._hand_out()

    def _hand_out(self) -> None:
        while self._session is not None and len(self._under_way) < _AT_ONCE:
            waiting = self._next or self._later
            if not waiting:
                return
            key = next(iter(waiting))
            del waiting[key]
            self._under_way.add(key)
            self._is_old_question = True
            maker = _ThumbnailWork(self._session, self._files, key)
            job = self._jobs.read_in_background(maker)
            job.succeeded.connect(self._keep)
            job.failed.connect(self._on_failed)

    def _on_failed(self, _error: Exception) -> None:
        """Go on with the others; painting asks again for the one that failed."""
        self._under_way.clear()
        self._hand_out()

    def _keep(self, made: object) -> None:
        if not isinstance(made, tuple):
            return
        key, picture = made
        self._under_way.discard(key)
        self._pictures[key] = picture
        self._last_of[key[0]] = key
        self._bytes += picture.sizeInBytes()
        while self._bytes > _MOST_BYTES and len(self._pictures) > 1:
            gone, dropped = self._pictures.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()
            if self._last_of.get(gone[0]) == gone:
                del self._last_of[gone[0]]
        self._hand_out()
        if not self._tell.isActive():
            self._tell.start()


class _ThumbnailWork:
    """Makes one crop from the copy on disk; a picture that fails becomes an empty one."""

    def __init__(self, session: Session, files: ThumbnailFiles, key: _Key) -> None:
        self._session = session
        self._files = files
        self._key = key

    def __call__(self) -> tuple[_Key, QImage]:
        return self._key, cut_thumbnail(self._session, self._files, *self._key)
