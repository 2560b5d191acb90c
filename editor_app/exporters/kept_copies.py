"""Scaled pictures kept from one export to the next.

A kept copy is named by everything that makes its bytes and by the versions of what encoded it, so
it can be missing but never wrong. The folder may be emptied at any time.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import PIL
from PIL import features

from editor_app.media.copy_formats import ENCODER_VERSION
from editor_app.media.file_cache import FileCache


class KeptCopies(Protocol):
    """Finds and keeps copies by their path in the site."""

    def find(self, path: str) -> bytes | None:
        """Return a copy that was kept, None when there is none."""
        ...

    def keep(self, path: str, data: bytes) -> None:
        """Keep a copy; that this did not work is no reason to stop an export."""
        ...


class NothingKept:
    """For exports that have no folder for it."""

    def find(self, path: str) -> bytes | None:
        """Return None: every copy is made anew."""
        del path
        return None

    def keep(self, path: str, data: bytes) -> None:
        """Let the copy go."""


class CopyFolder:
    """Keeps copies as files of one folder."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made when the first copy is kept."""
        self._files = FileCache(folder / _versions())

    def find(self, path: str) -> bytes | None:
        """Return a kept copy."""
        return self._files.find(path.rpartition("/")[2])

    def keep(self, path: str, data: bytes) -> None:
        """Keep a copy as a file."""
        self._files.keep(path.rpartition("/")[2], data)


@lru_cache(maxsize=1)
def _versions() -> str:
    """Return what the bytes of a copy depend on besides the original."""
    names = ("jpg", "libjpeg_turbo", "webp", "avif")
    codecs = (features.version(name) or "none" for name in names)
    return "-".join((str(ENCODER_VERSION), PIL.__version__, *codecs)).replace(os.sep, "_")
