"""Imports comments from a table: a list of one's own, or what a form service has collected."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.message import message
from editor_app.importers.comment_files.fields import FieldReader, are_comment_fields
from editor_app.importers.comment_files.items import comment_items
from editor_app.importers.comment_files.table import table_headings, table_records
from editor_app.importers.contract import ImportContext, ImportItem
from editor_app.importers.decoding import decode_text
from editor_app.importers.errors import ImportFileError
from editor_app.importers.registry import importer

_ENDINGS = {".csv", ".tsv"}


@importer
class CommentTableImporter:
    """A CSV file with a line of headings; docs/importing.md names them."""

    name = "comments-csv"
    label = message("Comments from a table (CSV)")
    patterns = ("*.csv", "*.tsv")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file is a table whose headings are those of comments."""
        if path.suffix.lower() not in _ENDINGS:
            return False
        try:
            first, *_ = decode_text(head, path.name).text.lstrip("\n").split("\n")
            return are_comment_fields(table_headings(first))
        except (ImportFileError, csv.Error):
            return False

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield the comments of the table."""
        reader = FieldReader(context.time_zone)
        records = table_records(path, reader, context)
        yield from comment_items(records, context, path.name)
        yield from reader.losses(path.name)
