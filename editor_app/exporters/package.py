"""What an exporter writes into, whatever form the package has."""

from __future__ import annotations

import hashlib
from typing import Protocol


class Package(Protocol):
    """Takes files one by one, in the order of their paths."""

    def add(self, path: str, data: bytes) -> None:
        """Write a file at a path below the package's root, with ``/`` between its parts."""
        ...

    def verify(self) -> None:
        """Raise ExportError unless everything that was added can be read back."""
        ...


class Manifest:
    """Keeps count of a package's files and their checksums."""

    def __init__(self) -> None:
        """Start with an empty package."""
        self._sums: list[str] = []
        self.byte_count = 0

    @property
    def count(self) -> int:
        """How many files were added."""
        return len(self._sums)

    def note(self, path: str, data: bytes) -> None:
        """Remember a file."""
        self._sums.append(f"{hashlib.sha256(data).hexdigest()}  {path}\n")
        self.byte_count += len(data)

    def checksums(self) -> bytes:
        """Return the file that ``sha256sum --check`` reads, of all files so far."""
        return "".join(self._sums).encode()
