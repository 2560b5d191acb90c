"""Small pictures for lists: cropped off the window's thread, kept in memory and on disk."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage

from editor_app.domain.crop import FocalPoint
from editor_app.ui.jobs import Jobs

if TYPE_CHECKING:  # A session pulls in the database, which must not delay the first paint.
    from editor_app.services.session import Session

_IN_MEMORY = 400
_Key = tuple[str, int, int, FocalPoint]


class Thumbnails(QObject):
    """``find`` returns what is there and has the rest made; ``ready`` comes then."""

    ready = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session: Session | None = None
        self._pictures: OrderedDict[_Key, QImage] = OrderedDict()
        self._wanted: set[_Key] = set()
        cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
        self._folder = Path(cache) / "thumbnails"

    def attach(self, session: Session) -> None:
        """Begin to make pictures; what was asked for before is asked for again by painting."""
        self._session = session
        self.ready.emit()

    def find(
        self, media_hash: str, width: int, height: int, focal_point: FocalPoint
    ) -> QImage | None:
        """Return a crop of ``width`` × ``height`` logical px, or None while there is none."""
        if not media_hash:
            return None
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        key = (media_hash, round(width * ratio), round(height * ratio), focal_point)
        picture = self._pictures.get(key)
        if picture is not None:
            self._pictures.move_to_end(key)
            return picture if not picture.isNull() else None
        if self._session is not None and key not in self._wanted:
            self._wanted.add(key)
            maker = _ThumbnailWork(self._session, self._folder, key)
            self._jobs.read_in_background(maker).succeeded.connect(self._keep)
        return None

    def _keep(self, made: object) -> None:
        if not isinstance(made, tuple):
            return
        key, picture = made
        self._wanted.discard(key)
        self._pictures[key] = picture
        while len(self._pictures) > _IN_MEMORY:
            self._pictures.popitem(last=False)
        self.ready.emit()


class _ThumbnailWork:
    """Makes one crop, or reads the one made before; a picture that fails becomes an empty one."""

    def __init__(self, session: Session, folder: Path, key: _Key) -> None:
        self._session = session
        self._folder = folder
        self._key = key

    def __call__(self) -> tuple[_Key, QImage]:
        media_hash, width, height, focal = self._key
        name = hashlib.sha256(repr(self._key).encode()).hexdigest()[:40]
        file = self._folder / name
        picture = QImage()
        if file.exists():
            picture.loadFromData(file.read_bytes())
        if picture.isNull():
            data = _make(self._session, media_hash, width, height, focal)
            picture.loadFromData(data)
            if data:
                _store(file, data)
        return self._key, picture


def _make(
    session: Session, media_hash: str, width: int, height: int, focal_point: FocalPoint
) -> bytes:
    from editor_app.domain.errors import EditorialError  # noqa: PLC0415 - after the first paint
    from editor_app.services.images import picture_thumbnail  # noqa: PLC0415 - as above

    try:
        return picture_thumbnail(session, media_hash, width, height, focal_point)
    except EditorialError:
        return b""


def _store(file: Path, data: bytes) -> None:
    """Keep it for the next start; a full disk only means that it is made again."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        unfinished.write_bytes(data)
        unfinished.replace(file)
    except OSError:
        return
