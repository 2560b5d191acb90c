"""Small copies of pictures on disk, by hash and size, so that no start makes them again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from editor_app.media.file_cache import FileCache

if TYPE_CHECKING:  # A session pulls in the database, which must not delay the first paint.
    from editor_app.services.session import Session

_EDGES = (128, 256, 384, 512, 768, 1024, 1536, 2048)
"""The sizes that are kept, in px of the shorter side: few, whatever sizes are shown."""
_MOST_BYTES = 400 * 1024 * 1024
_KEPT_BYTES = 300 * 1024 * 1024


def thumbnail_folder() -> Path:
    """Return where the copies lie: in the user's folder for what can be made again."""
    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    return Path(cache) / "thumbnails"


class ThumbnailFiles:
    """One folder of files named by hash and size."""

    def __init__(self, folder: Path) -> None:
        self._cache = FileCache(folder)

    def read(self, session: Session, media_hash: str, needed: int) -> bytes:
        """Return a copy whose shorter side has at least ``needed`` px, as far as there are any.

        Empty for a picture that is missing or cannot be decoded. Not for the UI thread.
        """
        edge = next((edge for edge in _EDGES if edge >= needed), _EDGES[-1])
        name = f"{media_hash[:40]}-{edge}.jpg"
        data = self._cache.find(name)
        if not data:
            data = _make(session, media_hash, edge)
            if data:
                self._cache.keep(name, data)
        return data

    def tidy(self) -> None:
        """Delete what was used longest ago when there is too much. Not for the UI thread."""
        self._cache.prune(_MOST_BYTES, _KEPT_BYTES)


def _make(session: Session, media_hash: str, edge: int) -> bytes:
    from editor_app.domain.errors import EditorialError  # noqa: PLC0415 - after the first paint
    from editor_app.services.images import small_picture  # noqa: PLC0415 - as above

    try:
        return small_picture(session, media_hash, edge)
    except EditorialError:
        return b""
