"""Imports the comments of a site from Disqus, under Moderation, Export."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.message import message
from editor_app.importers.comment_files.disqus_export import read_posts
from editor_app.importers.comment_files.items import comment_items
from editor_app.importers.contract import ImportContext, ImportItem
from editor_app.importers.registry import importer
from editor_app.importers.xml_stream import root_name


@importer
class DisqusImporter:
    """The XML file that Disqus sends by mail, unpacked."""

    name = "disqus"
    label = message("Comments from Disqus")
    patterns = ("*.xml",)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file begins like an export of Disqus."""
        return not path.is_dir() and root_name(head) == "disqus"

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield the comments of all threads."""
        return comment_items(read_posts(path, context), context, path.name)
