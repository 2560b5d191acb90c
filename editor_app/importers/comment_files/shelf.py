"""Comments sorted by article: files have them in any order and any number."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.contract import ArticleReference
from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.limits import MAX_COMMENTS
from editor_app.importers.record_file import RecordFile


class CommentShelf:
    """Takes comments one by one and gives them back article by article."""

    def __init__(self, records: RecordFile[CommentRecord], name: str) -> None:
        """``name`` is that of the file, for the sentence when there is too much in it."""
        self._records = records
        self._name = name
        self._places: dict[ArticleReference, list[int]] = {}

    def add(self, record: CommentRecord) -> None:
        """Set a comment aside. Raises FileTooLargeError when nobody could read so many."""
        places = self._places.setdefault(record.article, [])
        if len(places) >= MAX_COMMENTS:
            raise FileTooLargeError(
                "“{name}” has more than {limit} comments.", name=self._name, limit=MAX_COMMENTS
            )
        places.append(self._records.add(record))

    def by_article(self) -> Iterator[list[CommentRecord]]:
        """Yield the comments of each article, in the order of the file."""
        for places in self._places.values():
            yield [self._records.at(place) for place in places]
