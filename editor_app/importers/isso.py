"""Imports comments from the database of Isso, a comment server for static sites."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.message import message
from editor_app.importers.comment_files.isso_database import (
    SQLITE_MARK,
    has_unwritten_changes,
    isso_records,
)
from editor_app.importers.comment_files.items import comment_items
from editor_app.importers.contract import ImportContext, ImportItem, Loss
from editor_app.importers.registry import importer


@importer
class IssoImporter:
    """The SQLite file that Isso's configuration names under ``dbpath``."""

    name = "isso"
    label = message("Comments from Isso")
    patterns = ("*.db", "*.sqlite", "*.sqlite3")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file is a database."""
        return not path.is_dir() and head.startswith(SQLITE_MARK)

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield the comments of all threads."""
        yield from comment_items(isso_records(path, context), context, path.name)
        if has_unwritten_changes(path):
            sentence = message(
                "The newest comments may still be in “{name}-wal”. Stop Isso and import again.",
                name=path.name,
            )
            yield Loss("database-in-use", sentence, path.name)
