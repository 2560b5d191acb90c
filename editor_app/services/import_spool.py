"""What an importer read, set aside on disk until it is stored in one transaction.

Reading a large file takes long and must not hold the library's one writer meanwhile; keeping
all of it in memory would not do either.
"""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.importers.contract import ArticleReference, ImportedComment
from editor_app.importers.record_file import RecordFile
from editor_app.services.import_arrival import SpooledItem


class ImportSpool(RecordFile[SpooledItem]):
    """A sequence of import items; use it as a context."""

    def __init__(self) -> None:
        super().__init__(Comment, ImportedComment, ReaderDetails, ArticleReference)

    def extend(self, items: Iterable[SpooledItem]) -> None:
        """Set items aside, in their order."""
        for item in items:
            self.add(item)
