"""A damaged file is made anew from its history or refused; nothing is lost in silence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.storage import scrub
from editor_app.storage.connections import connect_for_writing
from editor_app.storage.errors import LibraryDamagedError
from editor_app.storage.journal import ROLLBACK
from editor_app.storage.library import Access, Library
from editor_app.storage.summaries import ImportRecord
from tests.unit.storage.conftest import Shelf

PAGE = 4096
HISTORY = ("text_blob", "revision", "entity", "article", "comment", "image_use")


@pytest.fixture
def closed_library(
    library: Library, new_article: Callable[..., Article], new_comment: Callable[..., Comment]
) -> Path:
    """A library of several pages per table; returns its folder."""
    articles = [
        new_article(f"Artikel {n}", body=f"Text {n}. " * 9**n, slug=f"a-{n}") for n in range(5)
    ]
    comments = [new_comment(articles[n % 5], f"Kommentar {n}") for n in range(20)]
    with library.write("first") as unit:
        unit.save(*articles, *comments)
        unit.reader_details.put_many([ReaderDetails(comments[0].id, "jonas@example.org")])
        unit.import_records.put_many([ImportRecord("o:1", articles[0].id, "f", "r")])
        unit.settings.put("theme", "dark")
    with library.write("second") as unit:
        unit.save(replace(articles[3], headline="Geändert"))
        unit.delete("comment", comments[7].id)
    library.close()
    return library.folder


def _told(library: Library) -> dict[str, list[str]]:
    """The history and all that is shown of it."""
    with library.read() as unit:
        run = unit._connection.exec_driver_sql
        return {
            table: sorted(map(repr, run(f"SELECT * FROM {table}")))  # noqa: S608 - our own tables
            for table in HISTORY
        }


def _overwrite(path: Path, page: int, filling: bytes) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(filling * (PAGE // len(filling)))


@pytest.mark.slow
@pytest.mark.parametrize("filling", [b"\x00", b"\xa5\x5a\x01\x0d"], ids=["zeros", "garbage"])
def test_whichever_page_is_lost_nothing_is_lost_in_silence(
    closed_library: Path, shelf: Shelf, filling: bytes
) -> None:
    path = closed_library / "library.sqlite3"
    whole = path.read_bytes()
    told = _told(library := shelf.open())
    library.close()
    outcomes = {"mended": 0, "refused": 0, "told": 0, "unhurt": 0}
    for page in range(2, len(whole) // PAGE + 1):
        shutil.rmtree(closed_library / "copies", ignore_errors=True)
        path.write_bytes(whole)
        _overwrite(path, page, filling)
        damaged = path.read_bytes()
        try:
            library = shelf.open()
        except LibraryDamagedError:
            assert path.read_bytes() == damaged, page
            outcomes["refused"] += 1
            continue
        library.close()
        notices = " ".join(map(str, library.notices))
        if "damaged on this disk" in notices:
            outcomes["told"] += 1
            continue
        assert _told(library) == told, page
        outcomes["mended" if notices else "unhurt"] += 1
    assert min(outcomes["mended"], outcomes["refused"]) > 10, outcomes
    assert max(outcomes["told"], outcomes["unhurt"]) < 5, outcomes


def _root_page(folder: Path, name: str) -> int:
    with closing(connect_for_writing(folder / "library.sqlite3", ROLLBACK)) as connection:
        row = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).fetchone()
    return int(row[0])


@pytest.mark.parametrize("name", ["article", "ix_article_edited", "comment", "article_search_data"])
def test_a_lost_list_is_made_anew_and_the_damaged_file_is_kept(
    closed_library: Path, shelf: Shelf, name: str
) -> None:
    told = _told(library := shelf.open())
    library.close()
    page = _root_page(closed_library, name)
    _overwrite(closed_library / "library.sqlite3", page, b"\xff")
    damaged = (closed_library / "library.sqlite3").read_bytes()
    library = shelf.open()
    assert _told(library) == told
    (copy,) = (closed_library / "copies").iterdir()
    assert copy.read_bytes() == damaged
    assert copy.name in str(library.notices[0])
    with library.write("test") as unit:
        assert [hit.title for hit in unit.search("geändert", 5)] == ["Geändert"]
        assert unit.settings.get("theme") == "dark"
        assert set(unit.import_records.find_many(["o:1"])) == {"o:1"}
        comment = next(unit.comments.iterate())
        unit.save(replace(comment, note="Es geht weiter"))
    assert shelf.reopen(library).notices == ()


def test_what_is_lost_beside_the_history_does_not_stop_the_rescue(
    closed_library: Path, shelf: Shelf
) -> None:
    for name in ("import_record", "article"):
        _overwrite(closed_library / "library.sqlite3", _root_page(closed_library, name), b"\xff")
    with shelf.open().read() as unit:
        assert unit.import_records.find_many(["o:1"]) == {}
        assert unit.articles.find("a-3") is not None


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE text_blob SET text = 'Gefälscht'",
        "UPDATE revision SET fields = json_set(fields, '$.headline', 'Gefälscht')",
        "DELETE FROM text_blob",
    ],
)
def test_a_history_that_is_not_what_its_names_say_is_not_taken_over(
    closed_library: Path, shelf: Shelf, damage: str
) -> None:
    path = closed_library / "library.sqlite3"
    with closing(connect_for_writing(path, ROLLBACK)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(damage)
    _overwrite(path, _root_page(closed_library, "article"), b"\xff")
    before = path.read_bytes()
    with pytest.raises(LibraryDamagedError, match="bring back a backup"):
        shelf.open()
    assert path.read_bytes() == before
    assert not (closed_library / "library.rescued.sqlite3").exists()


def test_damage_that_shows_while_reading_is_explained(closed_library: Path, shelf: Shelf) -> None:
    page = _root_page(closed_library, "article")
    _overwrite(closed_library / "library.sqlite3", page, b"\xff")
    reader = shelf.open(Access.READ)
    with pytest.raises(LibraryDamagedError, match="open it again"), reader.read() as unit:
        list(unit.articles.iterate(list(ArticleStatus)))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE text_blob SET text = zeroblob(length(text)) WHERE length(text) > 20000",
        "UPDATE revision SET fields = replace(fields, 'Artikel 4', 'Artikel 8')",
    ],
)
def test_an_entry_that_is_not_what_it_was_is_named_each_time_until_it_is_whole_again(
    closed_library: Path, shelf: Shelf, damage: str
) -> None:
    path = closed_library / "library.sqlite3"
    whole = path.read_bytes()
    with closing(connect_for_writing(path, ROLLBACK)) as connection:
        connection.execute(damage)
    for _ in range(2):
        library = shelf.open()
        assert [str(notice) for notice in library.notices] == [
            "An entry of the library is damaged on this disk: “Artikel 4”. Bring back a backup."
        ]
        library.close()
    path.write_bytes(whole)
    library = shelf.open()
    assert library.notices == ()
    assert shelf.reopen(library).notices == ()


def test_a_history_of_any_length_is_read_slice_by_slice(
    closed_library: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = closed_library / "library.sqlite3"
    with closing(connect_for_writing(path, ROLLBACK)) as connection:
        connection.execute("UPDATE revision SET device = 'x' WHERE seq = 20")
    shorter = scrub._REVISIONS.replace("10000", "6")
    monkeypatch.setattr("editor_app.storage.scrub._REVISIONS", shorter)
    told = []
    for _ in range(5):
        library = shelf.open()
        told.append(len(library.notices))
        library.close()
    assert told == [0, 0, 0, 1, 1]
