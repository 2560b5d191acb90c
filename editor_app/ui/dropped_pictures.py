"""Which pictures somebody has dropped or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from editor_app.domain.identity import EntityId

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff")

IMAGES_TYPE = "application/x-druckreif-images"
"""What the image library gives away: ids of images, one a line."""


def picture_paths(data: QMimeData) -> list[Path]:
    """Return the local files that may be pictures by their names; their bytes decide later."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS]


def image_ids(data: QMimeData) -> list[EntityId]:
    """Return the ids of images that come from the image library; they need not exist."""
    text = bytes(data.data(IMAGES_TYPE).data()).decode("utf-8", "replace")
    return [EntityId(line.strip()) for line in text.splitlines() if line.strip()]


def has_pictures(data: QMimeData) -> bool:
    """Return whether there is a picture file or an image of the library."""
    return data.hasFormat(IMAGES_TYPE) or bool(picture_paths(data))


def file_filter(label: str) -> str:
    """Return the filter of a file dialog, e.g. ``Bilder (*.jpg *.png)``."""
    return f"{label} ({' '.join(f'*{ending}' for ending in ENDINGS)})"
