"""Reading a file that may be missing, forbidden, a folder, a pipe or far too large."""

from __future__ import annotations

import stat
from pathlib import Path

from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.limits import MEGABYTE

HEAD_BYTES = 64 * 1024


def read_head(path: Path) -> bytes:
    """Return the beginning of a file, nothing for a folder. Raises ImportFileError."""
    if path.is_dir():
        return b""
    file_size(path)
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError as error:
        raise _unreadable(path, error) from error


def read_file(path: Path, limit: int) -> bytes:
    """Return a file's bytes. Raises ImportFileError, FileTooLargeError above ``limit`` bytes."""
    size = file_size(path)
    if size > limit:
        raise FileTooLargeError(
            "“{name}” has {size} MB, at most {limit} MB can be read.",
            name=path.name,
            size=size // MEGABYTE,
            limit=limit // MEGABYTE,
        )
    try:
        # The size may have changed since it was asked for; never read more than was allowed.
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not data.strip():
        raise ImportFileError("“{name}” is empty.", name=path.name)
    return data[:limit]


def file_size(path: Path) -> int:
    """Return a regular file's size in bytes. Raises ImportFileError for anything else."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise ImportFileError("“{name}” is not there.", name=str(path)) from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if not stat.S_ISREG(status.st_mode):
        raise ImportFileError("“{name}” is not a file.", name=path.name)
    return status.st_size


def _unreadable(path: Path, error: Exception) -> ImportFileError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return ImportFileError("“{name}” cannot be read: {reason}.", name=path.name, reason=reason)
