"""Imports comments as WordPress's REST interface gives them, saved to a file.

One page of ``/wp-json/wp/v2/comments``, or several behind each other, with ``_embed`` or without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.message import message
from editor_app.importers.comment_files.items import comment_items
from editor_app.importers.comment_files.rest_comments import rest_records
from editor_app.importers.contract import ImportContext, ImportItem
from editor_app.importers.registry import importer

_LIST = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*"id"\s*:\s*\d+\s*,\s*"post"\s*:\s*\d+')
_MARKS = (b'"author_name"', b'"rendered"')


@importer
class WordPressCommentsImporter:
    """The answer of WordPress's interface for comments."""

    name = "wordpress-comments"
    label = message("Comments from WordPress's REST interface")
    patterns = ("*.json",)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file begins like an answer of the interface."""
        return (
            path.suffix.lower() == ".json"
            and _LIST.match(head) is not None
            and all(mark in head for mark in _MARKS)
        )

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield the comments of all pages in the file."""
        return comment_items(rest_records(path, context), context, path.name)
