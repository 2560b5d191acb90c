"""Finds pictures that lie beside an imported file, and never anything outside its folder."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from editor_app.media.decode import SUFFIXES
from editor_app.media.picture_files import MAX_PICTURE_BYTES


class PictureFolder:
    """A folder that may be read from: names that lead out of it are not found.

    A page can name any file of this computer as its picture; only what lies in the folder,
    symbolic links followed, is looked at.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def find(self, address: str) -> Path | None:
        """Return the picture file a relative address names, or None."""
        if "\x00" in address or "\\" in address:
            return None
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            return None
        name = unquote(parts.path)
        if parts.scheme or parts.netloc or not name or "\x00" in name or "\\" in name:
            return None
        relative = PurePosixPath(name)
        if relative.is_absolute() or relative.suffix.lower() not in SUFFIXES:
            return None
        return self._inside(self._folder / relative)

    def find_named(self, names: Iterable[str], folders: Iterable[str]) -> Path | None:
        """Return the first file of these names in these sub-folders, or None."""
        folders = tuple(folders)
        for name in names:
            for folder in folders:
                found = self.find(f"{folder}/{name}" if folder else name)
                if found:
                    return found
        return None

    def read(self, path: Path) -> bytes | None:
        """Return a found file's bytes, None when it is larger than any picture or unreadable."""
        inside = self._inside(path)
        if inside is None:
            return None
        try:
            if inside.stat().st_size > MAX_PICTURE_BYTES:
                return None
            return inside.read_bytes() or None
        except OSError:
            return None

    def _inside(self, path: Path) -> Path | None:
        try:
            found = path.resolve(strict=True)
            is_file = stat.S_ISREG(found.stat().st_mode)
        except (OSError, RuntimeError, ValueError):
            return None
        return found if is_file and found.is_relative_to(self._folder) else None
