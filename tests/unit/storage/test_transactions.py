"""A unit of work is kept as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.erasure import Erasure, ErasureScope
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.storage.errors import LibraryBusyError, LibraryReadOnlyError, LibraryUnwritableError
from editor_app.storage.library import Access, Library
from editor_app.storage.rows.base import Row
from editor_app.storage.sqlite_module import SQLITE
from editor_app.storage.summaries import ArticleFilter, ExportRecord, ImportRecord
from editor_app.storage.unit_of_work import UnitOfWork
from tests.unit.storage.conftest import NOON, Shelf

ARTICLE = Article(EntityId("a1"), "bus", headline="Nachtbus", lead=ImageUse(EntityId("i1")))
COMMENT = Comment(EntityId("k1"), ARTICLE.id, text="Gut")
ENTITIES = (
    ARTICLE,
    COMMENT,
    Image(EntityId("i1"), "bus.jpg"),
    Person(EntityId("p1"), "Lena", "lena"),
    Category(EntityId("c1"), "Stadt", "stadt"),
)

Write = Callable[[UnitOfWork], object]


def _type_and_keep(unit: UnitOfWork) -> object:
    _type(unit)
    return unit.commit_working_copy(ARTICLE.id)


def _type(unit: UnitOfWork) -> None:
    unit.save_working_copy(replace(ARTICLE, headline="Getippt"))


WRITES: dict[str, Write] = {
    "save something new": lambda unit: unit.save(
        replace(ARTICLE, id=EntityId("a2")), replace(COMMENT, id=EntityId("k2"))
    ),
    "save a change": lambda unit: unit.save(
        replace(ARTICLE, headline="Anders", status=ArticleStatus.READY, lead=None),
        replace(unit.publication(), title="Anders"),
    ),
    "delete": lambda unit: [
        unit.delete("article", ARTICLE.id),
        unit.delete("comment", COMMENT.id),
        unit.delete("person", EntityId("p1")),
    ],
    "type": _type,
    "keep what was typed": _type_and_keep,
    "readers": lambda unit: unit.reader_details.put_many([ReaderDetails(COMMENT.id, "x@y.z")]),
    "erase": lambda unit: unit.erase([Erasure(COMMENT.id, ErasureScope.COMMENTS, NOON)]),
    "draft": lambda unit: unit.reply_drafts.put(ReplyDraft(COMMENT.id, ARTICLE.id, "Ja")),
    "mark": lambda unit: unit.reading_marks.put_many({COMMENT.id: True}),
    "rendered": lambda unit: unit.rendered.put("a", "1", "<p>"),
    "views": lambda unit: unit.views.put_many([(ARTICLE.id, date(2026, 1, 1), 3)]),
    "imports": lambda unit: unit.import_records.put_many([ImportRecord("o", ARTICLE.id, "f", "r")]),
    "exports": lambda unit: unit.export_records.add(ExportRecord(NOON, "/out", {})),
    "settings": lambda unit: unit.settings.put("theme", "dark"),
}

SEARCHES = ("article_search", "comment_search", "image_search")


def _content(library: Library) -> dict[str, list[str]]:
    """Every row of every table."""
    tables = sorted([*Row.metadata.tables, *SEARCHES])
    with library.read() as unit:
        connection = unit._connection
        return {
            table: sorted(map(repr, connection.exec_driver_sql(f"SELECT rowid, * FROM {table}")))  # noqa: S608 - our own tables
            for table in tables
        }


@pytest.fixture
def stocked(library: Library) -> Library:
    with library.write("test") as unit:
        unit.save(*ENTITIES)
    return library


@pytest.mark.parametrize("write", WRITES.values(), ids=list(WRITES))
def test_what_raises_at_the_end_leaves_everything_as_it_was(stocked: Library, write: Write) -> None:
    before = _content(stocked)

    def write_and_fail() -> None:
        with stocked.write("test") as unit:
            write(unit)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_and_fail()
    assert _content(stocked) == before


@pytest.mark.parametrize("write", WRITES.values(), ids=list(WRITES))
def test_a_rehearsal_leaves_everything_as_it_was(stocked: Library, write: Write) -> None:
    before = _content(stocked)
    with stocked.rehearse("test") as unit:
        write(unit)
    assert _content(stocked) == before


@pytest.mark.parametrize("write", WRITES.values(), ids=list(WRITES))
def test_each_of_these_writes_does_change_something(stocked: Library, write: Write) -> None:
    before = _content(stocked)
    with stocked.write("test") as unit:
        write(unit)
    assert _content(stocked) != before


@pytest.mark.parametrize("access", list(Access))
@pytest.mark.parametrize("write", WRITES.values(), ids=list(WRITES))
def test_who_reads_cannot_write(
    stocked: Library, shelf: Shelf, write: Write, access: Access
) -> None:
    library = stocked if access is Access.WRITE else shelf.open(Access.READ)
    with pytest.raises(LibraryReadOnlyError), library.read() as unit:
        write(unit)


def test_a_library_opened_for_reading_begins_no_writing(stocked: Library, shelf: Shelf) -> None:
    reader = shelf.open(Access.READ)
    with pytest.raises(LibraryReadOnlyError), reader.write("test"):
        pytest.fail("the block must not run")
    with pytest.raises(LibraryReadOnlyError), reader.rehearse("test"):
        pytest.fail("the block must not run")


def test_a_reader_sees_the_library_as_it_was_at_its_first_look(stocked: Library) -> None:
    with stocked.read() as reading:
        first = reading.articles.list_page(ArticleFilter(), None, 5)
        with stocked.write("test") as unit:
            unit.save(replace(ARTICLE, headline="Anders"))
        assert reading.articles.list_page(ArticleFilter(), None, 5) == first
    with stocked.read() as reading:
        assert reading.articles.get(ARTICLE.id).headline == "Anders"


def test_what_is_written_is_read_back_within_the_block(stocked: Library) -> None:
    with stocked.write("test") as unit:
        unit.save(replace(ARTICLE, headline="Anders"))
        assert unit.articles.get(ARTICLE.id).headline == "Anders"


def test_a_database_that_stays_busy_is_explained(
    stocked: Library, monkeypatch: pytest.MonkeyPatch, shelf: Shelf
) -> None:
    monkeypatch.setattr("editor_app.storage.connections.BUSY_SECONDS", 0.05)
    library = shelf.reopen(stocked)
    other = SQLITE.connect(library.folder / "library.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusyError, match="Nothing of this was saved"), library.write("t"):
        pytest.fail("the block must not run")
    other.close()
    with library.write("test") as unit:
        unit.settings.put("theme", "dark")


def test_a_full_disk_is_explained_and_nothing_is_kept(stocked: Library) -> None:
    before = _content(stocked)

    def fill_the_disk() -> None:
        with stocked.write("test") as unit:
            unit._connection.exec_driver_sql("PRAGMA max_page_count = 1")
            unit.save(replace(ARTICLE, body="Zu viel. " * 100_000))

    with pytest.raises(LibraryUnwritableError, match="What was saved before is safe"):
        fill_the_disk()
    assert _content(stocked) == before
