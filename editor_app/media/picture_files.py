"""Files of pictures: which are meant when somebody names files and folders, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor_app.media.decode import SUFFIXES
from editor_app.media.errors import PictureError

MAX_PICTURE_BYTES = 200 * 1024 * 1024

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
            files.update(dict.fromkeys(pictures_in(path)))
        else:
            files[path] = None
    return tuple(files)


def pictures_in(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, and of those below it, that look like pictures."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES | _OTHER_PICTURES:
                yield Path(place, name)


def read_picture(picture: Path) -> bytes:
    """Return a picture file's bytes.

    Raises PictureError when it cannot be read or is larger than any picture should be.
    """
    try:
        status = picture.stat()
        if not stat.S_ISREG(status.st_mode):
            raise PictureError("“{name}” is not a file.", name=picture.name)
        if status.st_size > MAX_PICTURE_BYTES:
            raise PictureError("“{name}” is too large for a picture.", name=picture.name)
        return picture.read_bytes()
    except (OSError, ValueError) as error:
        raise PictureError(
            "“{name}” could not be read: {reason}.",
            name=picture.name,
            reason=(error.strerror if isinstance(error, OSError) else "") or "unknown error",
        ) from error
