"""Which picture files somebody has dropped or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff")


def picture_paths(data: QMimeData) -> list[Path]:
    """Return the local files that may be pictures by their names; their bytes decide later."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS]


def file_filter(label: str) -> str:
    """Return the filter of a file dialog, e.g. ``Bilder (*.jpg *.png)``."""
    return f"{label} ({' '.join(f'*{ending}' for ending in ENDINGS)})"
