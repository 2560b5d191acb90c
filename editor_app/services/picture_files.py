"""Which files are meant when somebody names files and folders of pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor_app.media.decode import SUFFIXES

_OTHER_PICTURES = frozenset(
    {
        *(".heic", ".heif", ".bmp", ".svg", ".psd", ".jxl", ".jp2", ".eps"),
        *(".cr2", ".cr3", ".nef", ".arw", ".orf", ".rw2", ".raf", ".dng"),
    }
)
"""Pictures that are not opened: tried all the same, so that they are named and not passed over."""


def list_picture_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files named, and those of pictures in the folders named and below them.

    Folders give theirs in the order of their names, without hidden ones; links to folders
    are not followed. A file that is named twice comes once.
    """
    files: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            files.update(dict.fromkeys(_in_folder(path)))
        else:
            files[path] = None
    return tuple(files)


def _in_folder(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES | _OTHER_PICTURES:
                yield Path(place, name)
