"""A package as one ZIP file with the same bytes for the same content.

Names come sorted, dates are the format's first day, rights and the system that made it are
fixed. Pictures and fonts are stored as they are, because they are compressed already.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from types import TracebackType
from typing import Self

from editor_app.exporters.errors import ExportError

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE_FILE = 0o100644 << 16
_LEVEL = 6
_STORED = (".webp", ".jpg", ".png", ".woff2")


class ZipPackage:
    """Writes entries one after the other; a context manager that closes the file."""

    def __init__(self, file: Path) -> None:
        """Create the file, which must not exist yet."""
        self._path = file
        self._archive = zipfile.ZipFile(file, "x", allowZip64=True)

    def __enter__(self) -> Self:
        """Return the open package."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file, whatever happened."""
        self._archive.close()

    def add(self, path: str, data: bytes) -> None:
        """Write an entry."""
        entry = zipfile.ZipInfo(path, _FIRST_DAY)
        entry.create_system = _UNIX
        entry.external_attr = _READABLE_FILE
        stored = path.endswith(_STORED)
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        self._archive.writestr(entry, data, compresslevel=None if stored else _LEVEL)

    def verify(self) -> None:
        """Read every entry back and compare its checksum."""
        self._archive.close()
        with zipfile.ZipFile(self._path) as archive:
            broken = archive.testzip()
        if broken is not None:
            raise ExportError("The entry {name} cannot be read back.", name=broken)
