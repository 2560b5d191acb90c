"""Imports a WordPress export (WXR 1.0 to 1.2): posts, pages, pictures, comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.message import message
from editor_app.importers.contract import ImportContext, ImportItem
from editor_app.importers.registry import importer
from editor_app.importers.wordpress.export import read_export
from editor_app.importers.wordpress.stream import is_export
from editor_app.importers.xml_stream import root_name


@importer
class WxrImporter:
    """WordPress's own export, under Tools, Export."""

    name = "wxr"
    label = message("WordPress export")
    patterns = ("*.xml", "*.wxr")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file begins like an export, or is a feed that claims to be one."""
        is_feed = root_name(head) in {"rss", ""} and path.suffix.lower() in {".xml", ".wxr"}
        return is_export(head) or is_feed

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield everything in the export."""
        return read_export(path, context)
