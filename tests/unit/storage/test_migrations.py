"""From one generation of libraries to the next."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.schema import CreateIndex, CreateTable

from editor_app import __version__
from editor_app.domain.article import Article
from editor_app.domain.comment import ReaderDetails
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.image import Image, ImageUse
from editor_app.storage import migrate
from editor_app.storage.connections import connect_for_reading, connect_for_writing
from editor_app.storage.engine import Begin, make_engine
from editor_app.storage.errors import LibraryDamagedError, LibraryLockedError
from editor_app.storage.journal import ROLLBACK
from editor_app.storage.library import Access, Library
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.lock import LibraryLock
from editor_app.storage.rows.base import Row
from editor_app.storage.safe_copy import make_safe_copy
from editor_app.storage.schema_version import APPLICATION_ID, NEEDED_PROGRAM, SCHEMA_VERSION
from tests.unit.storage.conftest import Shelf, TickingClock
from tests.unit.storage.generation_1 import take_back_to_generation_1

_TWO_COMMENTS = """
    INSERT INTO comment VALUES (
        'k1', 'a', NULL, '1', 'comment', 'visible', 'Jonas', '', NULL, NULL, '<p>Wann?</p>',
        'Wann?', NULL, 0, 'Notiz', 'o', '00000001', 0, 1
    );
    INSERT INTO comment VALUES (
        'k2', 'a', 'k1', '1.1', 'comment', 'visible', '', '', NULL, NULL, '', '', NULL, 0, '', '',
        '', 1, 0
    );
"""


@pytest.fixture
def old_library(tmp_path: Path) -> Path:
    """A library from before the first generation: a header and a letter, but no tables."""
    folder = tmp_path / "Alt.druckreif"
    folder.mkdir()
    with closing(connect_for_writing(folder / "library.sqlite3", ROLLBACK)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE letter (text)")
        connection.execute("INSERT INTO letter VALUES ('Brief')")
    return folder


def _version(path: Path) -> int:
    with closing(connect_for_reading(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_the_migrations_make_exactly_the_tables_of_the_rows(library: Library) -> None:
    with create_engine(f"sqlite:///{library.folder}/library.sqlite3").connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: kind != "table" or "search" not in str(name),
            },
        )
        differences = compare_metadata(context, Row.metadata)
        names = {
            row[0]
            for row in connection.exec_driver_sql("SELECT name FROM sqlite_schema")
            if not row[0].startswith("sqlite_")
        }
    assert [
        d for d in differences if d[0] != "remove_table" or d[1].name != "alembic_version"
    ] == []
    assert {"article_search", "comment_search", "image_search"} <= names


def test_every_table_and_index_is_spelled_out_as_the_rows_have_it(library: Library) -> None:
    engine = create_engine("sqlite://")
    with library.read() as unit:
        stored = {
            row.name: _words(row.sql)
            for row in unit._connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema")
        }
    for table in Row.metadata.tables.values():
        assert _words(str(CreateTable(table).compile(engine))) == stored[table.name]
        for index in table.indexes:
            assert _words(str(CreateIndex(index).compile(engine))) == stored[str(index.name)]


def _words(sql: str | None) -> list[str]:
    for mark in "(),":
        sql = (sql or "").replace(mark, f" {mark} ")
    return (sql or "").replace('"', "").split()


def test_the_number_of_the_schema_is_that_of_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == f"{SCHEMA_VERSION:04}"
    assert __version__ >= NEEDED_PROGRAM


def test_a_library_says_which_program_it_needs(library: Library) -> None:
    assert _version(library.folder / "library.sqlite3") == SCHEMA_VERSION
    with library.read() as unit:
        assert unit.settings.get("needs_program") == NEEDED_PROGRAM


@pytest.mark.parametrize("access", list(Access))
def test_an_old_library_is_copied_and_then_migrated(
    old_library: Path, shelf: Shelf, access: Access
) -> None:
    library = shelf.open(access, old_library.name)
    with library.read() as unit:
        assert unit.articles.slugs() == frozenset()
    assert _version(old_library / "library.sqlite3") == SCHEMA_VERSION
    (copy,) = (old_library / "copies").iterdir()
    assert copy.name == f"2026-11-24-120001-before-version-{SCHEMA_VERSION}.sqlite3"
    assert _version(copy) == 0
    with closing(connect_for_reading(copy)) as connection:
        assert connection.execute("SELECT text FROM letter").fetchall() == [("Brief",)]


def test_comments_and_readers_of_the_second_generation_come_along(
    tmp_path: Path, shelf: Shelf
) -> None:
    folder = tmp_path / "Zwei.druckreif"
    folder.mkdir()
    path = folder / "library.sqlite3"
    _make_generation(path, "0002")
    with closing(connect_for_writing(path, ROLLBACK)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.executescript(_TWO_COMMENTS)
        reader = ("k1", " J@Post.example", "192.0.2.1")
        connection.execute("INSERT INTO reader_details VALUES (?, ?, ?)", reader)
        connection.execute("INSERT INTO erasure VALUES ('k2', '2026-11-24T08:15:00.000000Z')")
    with shelf.open(Access.READ, folder.name).read() as unit:
        (entry,) = unit.inbox.entries([EntityId("k1")])
        places = unit.comments.threads_of([EntityId("a")])[EntityId("a")]
        assert unit.reader_details.by_email("j@post.example") == (
            ReaderDetails(EntityId("k1"), " J@Post.example", "192.0.2.1"),
        )
        assert [(e.subject, e.scope.value) for e in unit.erasures.list_all()] == [("k2", "details")]
    assert (entry.is_open, entry.is_question, entry.comment.note) == (True, True, "Notiz")
    assert {place.id: place.state.value for place in places} == {"k1": "visible", "k2": "removed"}


def _make_generation(path: Path, revision: str) -> None:
    """Make an empty library of an earlier generation, by the migrations up to it."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    engine = make_engine(lambda: connect_for_writing(path, ROLLBACK), Begin.WRITING)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def test_a_migration_that_fails_changes_nothing(old_library: Path, shelf: Shelf) -> None:
    path = old_library / "library.sqlite3"
    with closing(connect_for_writing(path, ROLLBACK)) as connection:
        connection.execute("CREATE TABLE page_view (oops)")
    before = _content(path)
    with pytest.raises(LibraryDamagedError, match="Nothing was changed"):
        shelf.open(Access.WRITE, old_library.name)
    assert _content(path) == before
    assert _version(path) == 0


def _content(path: Path) -> list[tuple[object, ...]]:
    with closing(connect_for_reading(path)) as connection:
        schema = connection.execute("SELECT name, sql FROM sqlite_schema").fetchall()
        return [*schema, *connection.execute("SELECT * FROM letter")]


def test_references_that_do_not_hold_stop_a_migration(old_library: Path, shelf: Shelf) -> None:
    path = old_library / "library.sqlite3"
    with closing(connect_for_writing(path, ROLLBACK)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE child (parent_id REFERENCES parent (id))")
        connection.execute("INSERT INTO child VALUES (7)")
    with pytest.raises(LibraryDamagedError, match="Nothing was changed"):
        shelf.open(Access.WRITE, old_library.name)
    assert _version(path) == 0


def test_a_reader_does_not_migrate_what_somebody_else_holds(
    old_library: Path, shelf: Shelf, clock: TickingClock
) -> None:
    lock = LibraryLock(LibraryFiles(old_library), clock.now())
    with pytest.raises(LibraryLockedError):
        shelf.open(Access.READ, old_library.name)
    lock.release()
    assert _version(old_library / "library.sqlite3") == 0


def test_copies_never_overwrite_each_other(library: Library, clock: TickingClock) -> None:
    files, moment = LibraryFiles(library.folder), clock.now()
    copies = [make_safe_copy(files, "test", moment) for _ in range(3)]
    assert [_version(copy) for copy in set(copies)] == [SCHEMA_VERSION] * 3


def test_images_of_the_first_generation_are_kept_whole(
    shelf: Shelf, new_article: Callable[..., Article]
) -> None:
    library = shelf.create()
    with library.write("test") as unit:
        image = Image(
            derived_id("test:image"),
            file_name="bus.jpg",
            media_hash=unit.media.put(b"original", "image/jpeg"),
            media_type="image/jpeg",
            width=800,
            height=600,
            byte_size=8,
            photographer="Jule Sander",
            agency="Weitblick",
            source_url="https://bilder.example/1",
            licence="CC BY 4.0",
            licence_url="https://creativecommons.org/licenses/by/4.0/",
            copyright_notice="© Jule Sander",
            valid_until=date(2027, 1, 31),
            alt="Ein Bus",
            is_decorative=True,
            caption="Der Nachtbus",
            focal_point=FocalPoint(0.25, 0.75),
            keywords=("Bus", "Nacht"),
            is_ai_generated=True,
            embedded_metadata=(("Xmp.dc.creator", "Jule Sander"),),
            origin="test:image",
        )
        bare = Image(derived_id("test:bare"))
        article = new_article(lead=ImageUse(image.id, caption="Hier"))
        unit.save(image, bare, article)
    library.close()
    take_back_to_generation_1(library.folder)
    assert _version(library.folder / "library.sqlite3") == 1
    library = shelf.reopen(library)
    assert library.notices == ()
    for rebuilt in (False, True):
        if rebuilt:
            library.rebuild_projection()
        with library.read() as unit:
            assert unit.images.get(image.id) == image
            assert unit.images.get(bare.id) == bare
            assert unit.media.get(image.media_hash) == b"original"
            assert unit.images.uses([image.id]) == {image.id: (article.id,)}
            assert unit.articles.get(article.id).lead == article.lead
            assert [hit.id for hit in unit.search("Nachtbus", 5, ["image"])] == [image.id]
            assert unit.revisions.get(unit.head_of(image.id)) == image
    with library.write("test") as unit:
        unit.save(replace(image, headline="Nachts", fingerprint="0" * 32))
    with library.read() as unit:
        assert unit.images.get(image.id).headline == "Nachts"
        (looks,) = unit.images.looks()
        assert (looks.fingerprint, looks.credit) == ("0" * 32, image.credit)
