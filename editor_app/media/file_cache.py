"""Small pictures on disk that can be made again, so that nobody has to: a folder with a bound.

What lies here is named by what it is made of: it can be missing but never wrong. No trouble with
the disk is ever a reason to stop; the folder may be emptied at any time, by another program too.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from pathlib import Path

_DAY_S = 24 * 60 * 60


class FileCache:
    """Files of one folder; the time of a file is the day on which it was last used."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made when the first file is kept."""
        self.folder = folder

    def find(self, name: str) -> bytes | None:
        """Return what was kept, None when there is nothing."""
        try:
            with (self.folder / name).open("rb") as file:
                data = file.read()
                used = os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        if time.time() - used > _DAY_S:
            with contextlib.suppress(OSError):
                os.utime(self.folder / name)
        return data

    def keep(self, name: str, data: bytes) -> None:
        """Write a file under another name first, so that no half of one is ever found."""
        file = self.folder / name
        partial = file.with_name(f"{file.name}.{secrets.token_hex(4)}.part")
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                partial.write_bytes(data)
                partial.replace(file)
            finally:
                partial.unlink(missing_ok=True)

    def prune(self, most: int, kept: int, spared_days: float = 0) -> None:
        """Delete what was used longest ago until ``kept`` bytes are left of more than ``most``.

        What was used within ``spared_days`` stays, whatever it takes. Folders in the folder count
        and go when they are empty. Not for the UI thread.
        """
        found = sorted(_files(self.folder))
        size = sum(bytes_ for _, bytes_, _ in found)
        if size <= most:
            return
        newest = time.time() - spared_days * _DAY_S
        for used, bytes_, path in found:
            if size <= kept or used > newest:
                return
            with contextlib.suppress(OSError):
                path.unlink()
                size -= bytes_
                if path.parent != self.folder:
                    path.parent.rmdir()  # refused as long as anything is in it


def _files(folder: Path) -> list[tuple[float, int, Path]]:
    """Return when each file was last used, its size in bytes, and where it is."""
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            with contextlib.suppress(OSError):
                facts = path.stat()
                found.append((facts.st_mtime, facts.st_size, path))
    return found
