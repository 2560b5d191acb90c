"""What lies where in a library's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LibraryFiles:
    """The files of the library in ``folder``."""

    folder: Path

    @property
    def text(self) -> Path:
        """Text, comments, credits, history, settings."""
        return self.folder / "library.sqlite3"

    @property
    def media(self) -> Path:
        """Picture originals by SHA-256; nothing is ever taken out."""
        return self.folder / "media.sqlite3"

    @property
    def lock(self) -> Path:
        """The file that the operating system locks while a program writes here."""
        return self.folder / "library.lock"

    @property
    def holder(self) -> Path:
        """Who holds the lock, for people to read."""
        return self.folder / "library.lock.json"

    @property
    def copies(self) -> Path:
        """Copies made before the library was changed as a whole."""
        return self.folder / "copies"
