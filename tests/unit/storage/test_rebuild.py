"""All that is shown can be made anew from the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.storage.errors import LibraryReadOnlyError
from editor_app.storage.library import Access, Library
from editor_app.storage.rows.base import Row
from tests.unit.storage.conftest import NOON, Shelf

SEARCHES = ("article_search", "comment_search", "image_search")


def content(library: Library) -> dict[str, list[str]]:
    """Every row of every table but the settings, where the library notes what it has read."""
    with library.read() as unit:
        run = unit._connection.exec_driver_sql
        return {
            table: sorted(map(repr, run(f"SELECT rowid AS place, * FROM {table}")))  # noqa: S608 - our own tables
            if table in SEARCHES
            else sorted(map(repr, run(f"SELECT * FROM {table}")))  # noqa: S608 - our own tables
            for table in sorted([*Row.metadata.tables.keys() - {"setting"}, *SEARCHES])
        }


@pytest.fixture
def busy_library(
    library: Library, new_article: Callable[..., Article], new_comment: Callable[..., Comment]
) -> Library:
    """A library in which most things have happened."""
    image = Image(EntityId("i"), "bus.jpg", alt="Bus")
    one = new_article(
        "Eins", slug="eins", lead=ImageUse(image.id), body="![](image:i)", tags=("a",)
    )
    two, gone = new_article("Zwei", published_at=NOON), new_article("Weg", body="Fort")
    question = new_comment(one, "Frage")
    answer = new_comment(one, "Antwort", parent_id=question.id, person_id=EntityId("p"))
    spam, removed = new_comment(one, "Spam"), new_comment(two, "Entfernt", created_at=NOON)
    with library.write("first") as unit:
        unit.save(image, Person(EntityId("p"), "Lena", "lena"), Category(EntityId("c"), "S", "s"))
        unit.save(one, two, gone, question, answer, spam, removed)
        unit.reader_details.put_many([ReaderDetails(question.id, "jonas@example.org")])
    with library.write("second") as unit:
        unit.save(replace(one, headline="Eins, neu", status=ArticleStatus.READY, gallery=()))
        unit.delete("article", gone.id)
        unit.delete("comment", removed.id)
        unit.delete("person", EntityId("p"))
    with library.write("third") as unit:
        unit.save(replace(gone, headline="Wieder da"))
        unit.save_working_copy(replace(two, headline="Getippt"))
        unit.reply_drafts.put(ReplyDraft(question.id, one.id, "Moment"))
        unit.reading_marks.put_many({question.id: True})
    return library


def test_making_everything_anew_changes_nothing(busy_library: Library) -> None:
    before = content(busy_library)
    busy_library.rebuild_projection()
    assert content(busy_library) == before


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM article",
        "DELETE FROM comment WHERE number = '1'",
        "DELETE FROM entity WHERE type = 'image'",
        "DELETE FROM publication",
        "UPDATE article SET body_hash = 'nobody'",
        "INSERT INTO category VALUES ('x', 'Erfunden', 'x', '#000', 1, '')",
    ],
)
def test_rows_that_do_not_fit_the_history_are_mended_when_opening(
    busy_library: Library, shelf: Shelf, damage: str
) -> None:
    with busy_library.write("test") as unit:
        (typed,) = unit.working_copies()
        unit.commit_working_copy(typed)
    before = content(busy_library)
    with busy_library._writer._engine.connect() as connection:  # type: ignore[union-attr] # open for writing
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        driver.execute(damage)
    assert content(busy_library) != before
    mended = shelf.reopen(busy_library)
    assert content(mended) == before
    assert [str(notice) for notice in mended.notices] == [
        "The library’s lists did not fit its history and were made anew."
    ]
    assert len(list((mended.folder / "copies").iterdir())) == 1
    assert shelf.reopen(mended).notices == ()


def test_a_reader_cannot_make_anything_anew(busy_library: Library, shelf: Shelf) -> None:
    with pytest.raises(LibraryReadOnlyError):
        shelf.open(Access.READ).rebuild_projection()
