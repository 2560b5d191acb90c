"""The newsroom's replies as a table."""

from __future__ import annotations

import io
from collections.abc import Iterator

from editor_app.domain.message import message
from editor_app.exporters.outgoing_replies import reply_ids
from editor_app.exporters.registry import exporter
from editor_app.exporters.reply_files.columns import COLUMNS, reply_rows
from editor_app.exporters.reply_files.reply_file import ReplyFile, ReplyFileExporter
from editor_app.exporters.spreadsheet_csv import ENCODING, safe_cell, write_rows
from editor_app.site.edition import Edition


@exporter
class RepliesCsvExporter(ReplyFileExporter):
    """A table for spreadsheets; no cell is a formula."""

    name = "replies-csv"
    label = message("Replies as a table (CSV)")
    suffix = ".csv"

    def content(self, edition: Edition) -> ReplyFile:
        """Return the table."""
        stream = io.StringIO(newline="")
        write_rows(_lines(edition), stream)
        return ReplyFile(stream.getvalue().encode(ENCODING, "replace"), reply_ids(edition))


def _lines(edition: Edition) -> Iterator[list[str]]:
    yield list(COLUMNS)
    for row in reply_rows(edition):
        yield [safe_cell(row[column]) for column in COLUMNS]
