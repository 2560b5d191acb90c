"""Scaled pictures kept from one export to the next.

A kept copy is named by everything that makes its bytes and by the versions of what encoded it, so
it can be missing but never wrong. The folder may be emptied at any time.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import PIL
from PIL import features

from editor_app.media.copy_formats import ENCODER_VERSION


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
        self._folder = folder / _versions()

    def find(self, path: str) -> bytes | None:
        """Return a kept copy."""
        try:
            return self._file(path).read_bytes()
        except OSError:
            return None

    def keep(self, path: str, data: bytes) -> None:
        """Write a copy under another name first, so that no half of one is ever found."""
        file = self._file(path)
        partial = file.with_name(f"{file.name}.{secrets.token_hex(4)}.part")
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                partial.write_bytes(data)
                partial.replace(file)
            finally:
                partial.unlink(missing_ok=True)

    def _file(self, path: str) -> Path:
        return self._folder / path.rpartition("/")[2]


@lru_cache(maxsize=1)
def _versions() -> str:
    """Return what the bytes of a copy depend on besides the original."""
    names = ("jpg", "libjpeg_turbo", "webp", "avif")
    codecs = (features.version(name) or "none" for name in names)
    return "-".join((str(ENCODER_VERSION), PIL.__version__, *codecs)).replace(os.sep, "_")
