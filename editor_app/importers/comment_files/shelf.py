"""Comments sorted by article, on disk: files have them in any order and any number."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.contract import ArticleReference
from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.limits import MAX_COMMENTS

_MEMORY_LIMIT = 16 * 1024 * 1024


class CommentShelf:
    """Takes comments one by one and gives them back article by article; use it as a context."""

    def __init__(self, name: str) -> None:
        """``name`` is that of the file, for the sentence when there is too much in it."""
        self._name = name
        self._file = tempfile.SpooledTemporaryFile(_MEMORY_LIMIT)  # noqa: SIM115 - closed in __exit__
        self._places: dict[ArticleReference, list[int]] = {}

    def __enter__(self) -> Self:
        """Return the shelf itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Throw the file away."""
        self._file.close()

    def add(self, record: CommentRecord) -> None:
        """Set a comment aside. Raises FileTooLargeError when nobody could read so many."""
        places = self._places.setdefault(record.article, [])
        if len(places) >= MAX_COMMENTS:
            raise FileTooLargeError(
                "“{name}” has more than {limit} comments.", name=self._name, limit=MAX_COMMENTS
            )
        places.append(self._file.tell())
        pickle.dump(record, self._file, pickle.HIGHEST_PROTOCOL)

    def by_article(self) -> Iterator[list[CommentRecord]]:
        """Yield the comments of each article, in the order of the file."""
        for places in self._places.values():
            yield [self._at(place) for place in places]

    def _at(self, place: int) -> CommentRecord:
        self._file.seek(place)
        # The bytes were written by this process into a file that has no name.
        record: CommentRecord = pickle.load(self._file)  # noqa: S301
        return record
