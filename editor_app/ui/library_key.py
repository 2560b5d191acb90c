"""A short name for a library's place, for files and sockets that belong to its window."""

from __future__ import annotations

import zlib
from pathlib import Path


def library_key(folder: Path) -> str:
    """Return 16 letters and digits that are the same for every way to write the place.

    Two checksums, from both ends: it has to be told apart from a few others, not kept secret.
    """
    place = str(folder.resolve()).encode()
    return f"{zlib.crc32(place):08x}{zlib.crc32(place[::-1]):08x}"
