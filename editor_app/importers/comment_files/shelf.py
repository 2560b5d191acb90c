"""Comments sorted by article: files have them in any order and any number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.contract import ArticleReference
from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.limits import MAX_COMMENTS
from editor_app.importers.record_file import RecordFile

_AT_HAND = 2000
"""Comments that are kept in memory until they are set aside, those of an article together."""


class CommentShelf:
    """Takes comments one by one and gives them back article by article."""

    def __init__(self, records: RecordFile[list[CommentRecord]], name: str) -> None:
        """``name`` is that of the file, for the sentence when there is too much in it."""
        self._records = records
        self._name = name
        self._counts: Counter[ArticleReference] = Counter()
        self._places: dict[ArticleReference, list[int]] = {}
        self._at_hand: dict[ArticleReference, list[CommentRecord]] = {}
        self._count_at_hand = 0

    def add(self, record: CommentRecord) -> None:
        """Set a comment aside. Raises FileTooLargeError when nobody could read so many."""
        self._counts[record.article] += 1
        if self._counts[record.article] > MAX_COMMENTS:
            raise FileTooLargeError(
                "“{name}” has more than {limit} comments.", name=self._name, limit=MAX_COMMENTS
            )
        self._at_hand.setdefault(record.article, []).append(record)
        self._count_at_hand += 1
        if self._count_at_hand == _AT_HAND:
            self._set_aside()

    def by_article(self) -> Iterator[list[CommentRecord]]:
        """Yield the comments of each article, in the order of the file."""
        self._set_aside()
        for places in self._places.values():
            yield [record for place in places for record in self._records.at(place)]

    def _set_aside(self) -> None:
        for article, records in self._at_hand.items():
            self._places.setdefault(article, []).append(self._records.add(records))
        self._at_hand = {}
        self._count_at_hand = 0
