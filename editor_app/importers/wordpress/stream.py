"""A WordPress export as the parts of its channel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.progress import Cancelled
from editor_app.importers.errors import ImportFileError
from editor_app.importers.xml_stream import (
    Advance,
    Element,
    checked_head,
    is_wide,
    stream_elements,
)

_PARTS = (
    *("title", "link", "language", "generator", "base_site_url", "base_blog_url"),
    *("author", "category", "tag", "term", "item"),
)
_NAMESPACE = re.compile(rb"https?://wordpress\.org/export/")


def is_export(head: bytes) -> bool:
    """Return whether a file begins like a WordPress export."""
    return b"<rss" in head and _NAMESPACE.search(head) is not None


def stream_parts(
    path: Path, advance: Advance, cancelled: Cancelled
) -> Iterator[tuple[str, Element]]:
    """Yield name and element of each part of the channel, in the order of the file.

    An element is empty again once the next one is asked for. Raises ImportFileError where the
    file is no export, breaks off or is not well-formed; CancelledError.
    """
    head = checked_head(path)
    if not is_export(head) and not is_wide(head):
        raise ImportFileError("“{name}” is not a WordPress export.", name=path.name)
    yield from stream_elements(path, _PARTS, "channel", advance, cancelled)
