"""Where scaled copies of pictures are kept between two exports."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_path


def picture_cache_folder() -> Path:
    """Return the folder, made if need be. Its files are named by content; it may be emptied."""
    folder = user_cache_path("druckreif", appauthor=False) / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
