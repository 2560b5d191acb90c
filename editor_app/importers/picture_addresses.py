"""Addresses of the same picture, in whatever size and on whatever server they were noted down."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_SIZE = re.compile(r"(?:-\d{2,5}x\d{2,5}|-scaled|-e\d{9,})+(?=\.\w{2,5}\Z)")


def picture_key(address: str) -> str:
    """Return a picture's address without what means nothing: scheme, query, case of the host."""
    parts = urlsplit(address.strip())
    return f"{parts.netloc.lower()}{parts.path}"


def unscaled(address: str) -> str:
    """Return the address of the original of which WordPress made a smaller copy."""
    parts = urlsplit(address.strip())
    return urlunsplit((parts.scheme, parts.netloc, _SIZE.sub("", parts.path), "", ""))
