"""What an importer read, set aside on disk until it is stored in one transaction.

Reading a large file takes long and must not hold the library's one writer meanwhile; keeping
all of it in memory would not do either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.importers.contract import ArticleReference, ImportedComment
from editor_app.importers.record_file import RecordFile
from editor_app.services.import_arrival import SpooledItem

_TOGETHER = 500
"""Comments that are set aside at once; what may be larger goes alone."""


class ImportSpool:
    """A sequence of import items."""

    def __init__(self, pieces: RecordFile[list[SpooledItem]]) -> None:
        """Use ``import_spool``, which throws the file away at the end."""
        self._pieces = pieces

    def extend(self, items: Iterable[SpooledItem]) -> None:
        """Set items aside, in their order."""
        piece: list[SpooledItem] = []
        for item in items:
            piece.append(item)
            if len(piece) == _TOGETHER or not isinstance(item, ImportedComment):
                self._pieces.add(piece)
                piece = []
        if piece:
            self._pieces.add(piece)

    def __iter__(self) -> Iterator[SpooledItem]:
        """Return the items in the order they came; may be asked for again."""
        for piece in self._pieces:
            yield from piece


@contextmanager
def import_spool() -> Iterator[ImportSpool]:
    """Give an empty sequence, which is gone with the block."""
    kinds = (Comment, ImportedComment, ReaderDetails, ArticleReference)
    with RecordFile[list[SpooledItem]](*kinds) as pieces:
        yield ImportSpool(pieces)
