"""Pictures for the panes around the canvas: cut on a worker, kept while they are shown."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from editor_app.domain.crop import FocalPoint
from editor_app.services.session import Session
from editor_app.ui.article_list.thumbnail_cut import cut_thumbnail
from editor_app.ui.article_list.thumbnail_files import ThumbnailFiles, thumbnail_folder
from editor_app.ui.desk import Desk

KEPT = 64


@dataclass(frozen=True, slots=True)
class PictureKey:
    """Which picture, cut to how many device pixels, around which point."""

    media_hash: str
    width: int
    height: int
    focal_point: FocalPoint


@dataclass(frozen=True, slots=True)
class _Loaded:
    key: PictureKey
    image: QImage


def _load(session: Session, files: ThumbnailFiles, key: PictureKey) -> _Loaded:
    size = (key.width, key.height)
    return _Loaded(key, cut_thumbnail(session, files, key.media_hash, *size, key.focal_point))


class PictureLoader(QObject):
    """Asks for a cut of a picture once, and tells when it is there."""

    loaded = Signal(object)
    """The PictureKey whose picture can now be had from ``find``."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files = ThumbnailFiles(thumbnail_folder())
        self._kept: OrderedDict[PictureKey, QPixmap] = OrderedDict()
        self._asked: set[PictureKey] = set()

    def find(self, key: PictureKey) -> QPixmap | None:
        """Return the picture if it is here; otherwise it is fetched and ``loaded`` follows."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        if key.media_hash and key not in self._asked and key.width > 0 and key.height > 0:
            self._asked.add(key)
            job = self._desk.jobs.read(partial(_load, self._desk.session, self._files, key))
            job.succeeded.connect(self._on_loaded)
        return None

    def _on_loaded(self, found: _Loaded) -> None:
        if found.image.isNull():
            return  # not asked for again: a missing or damaged file is the checks' business
        self._asked.discard(found.key)
        self._kept[found.key] = QPixmap.fromImage(found.image)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit(found.key)
