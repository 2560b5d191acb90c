"""What an importer read, set aside on disk until it is stored in one transaction.

Reading a large file takes long and must not hold the library's one writer meanwhile; keeping
all of it in memory would not do either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.importers.contract import ArticleReference, ImportedComment
from editor_app.importers.record_file import RecordFile
from editor_app.services.import_arrival import SpooledItem

_TOGETHER = 500
"""Comments that are set aside at once; what may be larger goes alone."""


class ImportSpool:
    """A sequence of import items; use it as a context."""

    def __init__(self) -> None:
        kinds = (Comment, ImportedComment, ReaderDetails, ArticleReference)
        self._pieces = RecordFile[list[SpooledItem]](*kinds)

    def __enter__(self) -> Self:
        """Return the sequence itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Throw the file away."""
        self._pieces.__exit__(kind, error, traceback)

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
