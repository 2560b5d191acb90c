"""A package as a folder."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from editor_app.exporters.errors import ExportError

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class FolderPackage:
    """Writes each file with one call; a context manager like the other packages."""

    def __init__(self, folder: Path) -> None:
        """Make the folder, which must not exist yet."""
        folder.mkdir()
        self._root = str(folder)
        self._folders = {""}
        self._sizes: dict[str, int] = {}

    def __enter__(self) -> Self:
        """Return the package."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave nothing open: every file was closed when it was written."""

    def add(self, path: str, data: bytes) -> None:
        """Write a file; its folders are made when they are first needed."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(self._root, folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        # Path objects and buffered files would cost as much as rendering the page.
        descriptor = os.open(f"{self._root}/{path}", _NEW_FILE, 0o666)
        try:
            written = os.write(descriptor, data)
            while written < len(data):
                written += os.write(descriptor, data[written:])
        finally:
            os.close(descriptor)
        self._sizes[path] = len(data)

    def verify(self) -> None:
        """Compare the folder with what was added: the same files with the same sizes."""
        for path, size in self._sizes.items():
            if Path(self._root, path).stat().st_size != size:
                raise ExportError("The file {name} was not written completely.", name=path)
