"""Reads a table of comments line by line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from editor_app.importers.comment_files.fields import FieldReader, are_comment_fields, field_name
from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.contract import ImportContext
from editor_app.importers.errors import ImportFileError
from editor_app.importers.text_stream import TextStream
from editor_app.text.formula_guard import unguarded

_DELIMITERS = ",;\t|"


def table_headings(line: str) -> list[str]:
    """Return the headings in a table's first line, whichever character parts them."""
    return next(csv.reader([line], delimiter=_delimiter(line)), [])


def table_records(
    path: Path, reader: FieldReader, context: ImportContext
) -> Iterator[CommentRecord]:
    """Yield the comments of a table.

    Raises ImportFileError for what is no table of comments, CancelledError.
    """
    text = TextStream(path, context)
    reader.is_damaged = text.is_damaged
    lines = text.lines()
    first = next((line for line in lines if line.strip()), "")
    names = [field_name(heading) for heading in _headings(first, path.name)]
    for row in _rows(csv.reader(lines, delimiter=_delimiter(first)), path.name):
        cells = zip(names, map(unguarded, row), strict=False)
        fields = {name: cell for name, cell in cells if name and cell}
        record = reader.record(fields) if fields else None
        if record is not None:
            yield record


def _headings(line: str, name: str) -> list[str]:
    headings = table_headings(line)
    if not are_comment_fields(headings):
        raise ImportFileError(
            "The first line of “{name}” must name the columns, among them “article” and “text”.",
            name=name,
        )
    return headings


def _rows(rows: Iterator[list[str]], name: str) -> Iterator[list[str]]:
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise ImportFileError("A cell of “{name}” has no end.", name=name) from error
        if row is None:
            return
        yield row


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)
