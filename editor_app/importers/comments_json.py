"""Imports comments from JSON: a list of one's own, or what a form service has collected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.message import message
from editor_app.importers.comment_files.fields import FieldReader, are_comment_fields, field_name
from editor_app.importers.comment_files.items import comment_items
from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.contract import ImportContext, ImportItem
from editor_app.importers.errors import ImportFileError
from editor_app.importers.json_stream import JsonObject, json_objects
from editor_app.importers.registry import importer
from editor_app.importers.text_stream import TextStream

_KEY = re.compile(rb'"([^"\\]{1,40})"\s*:')
_ENDINGS = {".json", ".jsonl", ".ndjson"}


@importer
class CommentJsonImporter:
    """A JSON array of objects, or one object in a line; docs/importing.md names the keys."""

    name = "comments-json"
    label = message("Comments from JSON")
    patterns = ("*.json", "*.jsonl")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the first object has the keys of a comment."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n[")
        if path.suffix.lower() not in _ENDINGS or not start.startswith(b"{"):
            return False
        keys = _KEY.findall(start.partition(b"}")[0])
        return are_comment_fields(key.decode("utf-8", "replace") for key in keys)

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield the comments of the file."""
        reader = FieldReader(context.time_zone)
        yield from comment_items(_records(path, reader, context), context, path.name)
        yield from reader.losses(path.name)


def _records(path: Path, reader: FieldReader, context: ImportContext) -> Iterator[CommentRecord]:
    text = TextStream(path, context)
    reader.is_damaged = text.is_damaged
    is_understood = False
    for entry in json_objects(text.chunks(), path.name):
        is_understood = is_understood or are_comment_fields(entry)
        record = reader.record(_fields(entry))
        if record is not None:
            yield record
    if not is_understood:
        raise ImportFileError(
            "The objects of “{name}” need the keys “article” and “text”.", name=path.name
        )


def _fields(entry: JsonObject) -> dict[str, str]:
    named = ((field_name(key), _text(value)) for key, value in entry.items())
    return {name: text for name, text in named if name and text}


def _text(value: object) -> str:
    """A value as a table would have it; what is no single value means nothing here."""
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value) if isinstance(value, str | int | float) else ""
