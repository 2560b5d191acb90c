"""What makes a file a library of this program, and of which generation.

``application_id`` and ``user_version`` stand in the header of every SQLite file
(https://sqlite.org/fileformat2.html, section 1.3); they can be read without opening it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

APPLICATION_ID = 0x4472_6B72
"""The letters ``Drkr``."""

MEDIA_APPLICATION_ID = 0x4472_6B6D
"""The letters ``Drkm``."""

SCHEMA_VERSION = 1
"""The number of the latest migration."""

NEEDED_PROGRAM = "0.1.0"
"""The first version of this program that reads libraries of this generation."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_LENGTH = 100


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The two numbers of a SQLite file's header."""

    application_id: int
    user_version: int


def read_header(path: Path) -> FileHeader | None:
    """Return the header of a SQLite file, or None when the file is none.

    Opens the file for reading only and leaves nothing beside it. Raises OSError.
    """
    with path.open("rb") as file:
        head = file.read(_HEADER_LENGTH)
    if len(head) < _HEADER_LENGTH or not head.startswith(_MAGIC):
        return None
    return FileHeader(int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big"))
