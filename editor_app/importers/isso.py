"""Imports comments from the database of Isso, a comment server for static sites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from editor_app.domain.message import message
from editor_app.importers.comment_files.isso_database import (
    SQLITE_MARK,
    has_unwritten_changes,
    isso_records,
)
from editor_app.importers.comment_files.items import comment_items
from editor_app.importers.contract import (
    CompleteThreads,
    ImportContext,
    ImportedComment,
    ImportItem,
    Loss,
)
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
        yield from _complete(comment_items(isso_records(path, context), context, path.name))
        if has_unwritten_changes(path):
            sentence = message(
                "The newest comments may still be in “{name}-wal”. Stop Isso and import again.",
                name=path.name,
            )
            yield Loss("database-in-use", sentence, path.name)


def _complete(items: Iterable[ImportItem]) -> Iterator[ImportItem]:
    """Yield the items, and behind each thread that there was nothing else in it.

    Isso drops the row of a deleted comment unless somebody answered it.
    """
    thread: list[ImportedComment] = []
    for item in items:
        if isinstance(item, ImportedComment):
            if thread and item.article != thread[0].article:
                yield _all_of(thread)
                thread = []
            thread.append(item)
        yield item
    if thread:
        yield _all_of(thread)


def _all_of(thread: Sequence[ImportedComment]) -> CompleteThreads:
    first = thread[0].comment
    above, _, _ = first.origin.rpartition(":")
    origins = frozenset(item.comment.origin for item in thread)
    return CompleteThreads(first.article_id, f"{above}:", origins, thread[0].article)
