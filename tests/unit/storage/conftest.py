"""A real library for each test, with a clock that ticks and ids that count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.publication import Publication
from editor_app.storage.library import Access, Library

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@dataclass
class TickingClock:
    """A second passes each time it is looked at."""

    moment: datetime = NOON
    step: timedelta = timedelta(seconds=1)

    def now(self) -> datetime:
        self.moment += self.step
        return self.moment


@dataclass
class CountingIds:
    """Ids that are the same on each run."""

    count: int = 0

    def new_id(self) -> EntityId:
        self.count += 1
        return derived_id(f"test:{self.count}")


@dataclass
class Shelf:
    """Makes and opens libraries below one folder, and closes them all."""

    folder: Path
    clock: TickingClock
    ids: CountingIds
    opened: list[Library] = field(default_factory=list)

    def create(self, name: str = "Talblatt.druckreif") -> Library:
        publication = Publication(self.ids.new_id(), "Das Talblatt")
        library = Library.create(self.folder / name, publication, clock=self.clock, ids=self.ids)
        self.opened.append(library)
        return library

    def open(self, access: Access = Access.WRITE, name: str = "Talblatt.druckreif") -> Library:
        library = Library.open(self.folder / name, access, clock=self.clock, ids=self.ids)
        self.opened.append(library)
        return library

    def reopen(self, library: Library, access: Access = Access.WRITE) -> Library:
        library.close()
        return self.open(access, library.folder.name)


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def ids() -> CountingIds:
    return CountingIds()


@pytest.fixture
def shelf(tmp_path: Path, clock: TickingClock, ids: CountingIds) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path, clock, ids)
    yield shelf
    for library in shelf.opened:
        library.close()


@pytest.fixture
def library(shelf: Shelf) -> Library:
    """An open library without an article."""
    return shelf.create()


@pytest.fixture
def new_article(ids: CountingIds) -> Callable[..., Article]:
    """Make an article that nobody has saved yet."""

    def make(headline: str = "Nachtbus fährt", **fields: object) -> Article:
        build: Callable[..., Article] = Article
        return build(ids.new_id(), **{"headline": headline, **fields})

    return make


@pytest.fixture
def new_comment(ids: CountingIds) -> Callable[..., Comment]:
    """Make a comment that nobody has saved yet."""

    def make(article: Article, text: str = "Stimmt.", **fields: object) -> Comment:
        build: Callable[..., Comment] = Comment
        values = {"text": text, "html": f"<p>{text}</p>", "author_name": "Jonas", **fields}
        return build(ids.new_id(), article.id, **values)

    return make
