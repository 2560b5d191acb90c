"""Where scaled copies of pictures are kept between two exports, and how many."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_path

from editor_app.media.file_cache import FileCache

_MOST_BYTES = 2 << 30
_KEPT_BYTES = 3 << 29
_SPARED_DAYS = 30


def picture_cache_folder() -> Path:
    """Return the folder, made if need be. Its files are named by content; it may be emptied."""
    folder = user_cache_path("druckreif", appauthor=False) / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def prune_picture_cache() -> None:
    """Delete copies that nothing has used for a month, longest first, when there are many.

    What the last exports used stays, however much it is: making it anew each time would cost far
    more than the disk. Not for the UI thread.
    """
    FileCache(picture_cache_folder()).prune(_MOST_BYTES, _KEPT_BYTES, _SPARED_DAYS)
