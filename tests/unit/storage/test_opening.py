"""What is a library, what is none, and what is too new."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from editor_app.storage.connections import connect_for_writing
from editor_app.storage.errors import (
    LibraryExistsError,
    LibraryTooNewError,
    NotALibraryError,
)
from editor_app.storage.first_page import first_article_summaries
from editor_app.storage.journal import ROLLBACK, WRITE_AHEAD, journal_for
from editor_app.storage.library import Access, Library
from editor_app.storage.sqlite_module import SQLITE_VERSION
from tests.unit.storage.conftest import CountingIds, Shelf, TickingClock


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_library_is_a_folder_with_two_databases(library: Library) -> None:
    library.close()
    names = set(_files(library.folder)) - {"library.lock"}
    assert names == {"library.sqlite3", "media.sqlite3"}
    assert library.notices == ()


def test_a_new_library_holds_its_publication_from_the_first_moment(library: Library) -> None:
    with library.read() as unit:
        assert unit.publication().title == "Das Talblatt"
        assert [r.reason for r in unit.revisions.for_entity(unit.publication().id)] == ["created"]


@pytest.mark.parametrize("access", list(Access))
def test_what_is_no_library_is_refused_untouched(
    shelf: Shelf, tmp_path: Path, access: Access
) -> None:
    contents = {
        "text": b"Kein SQLite" * 500,
        "empty": b"",
        "foreign": b"SQLite format 3\x00" + bytes(84),
    }
    for name, content in contents.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / "library.sqlite3").write_bytes(content)
        with pytest.raises(NotALibraryError):
            shelf.open(access, name)
        assert _files(folder) == {"library.sqlite3": content}
    (tmp_path / "nothing").mkdir()
    with pytest.raises(NotALibraryError):
        shelf.open(access, "nothing")
    with pytest.raises(NotALibraryError):
        shelf.open(access, "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("access", list(Access))
def test_a_newer_library_is_refused_untouched_and_says_what_it_needs(
    library: Library, shelf: Shelf, access: Access
) -> None:
    library.close()
    path = library.folder / "library.sqlite3"
    connection = connect_for_writing(path, journal_for(SQLITE_VERSION))
    connection.execute("PRAGMA user_version = 99")
    connection.execute("UPDATE setting SET value = '7.3' WHERE key = 'needs_program'")
    connection.close()
    before = _files(library.folder)
    with pytest.raises(LibraryTooNewError, match=r"needs Druckreif 7\.3 or later"):
        shelf.open(access)
    with pytest.raises(LibraryTooNewError):
        first_article_summaries(library.folder, 5)
    assert _files(library.folder) == before


def test_a_newer_library_that_lost_its_note_is_refused_all_the_same(
    library: Library, shelf: Shelf
) -> None:
    library.close()
    connection = connect_for_writing(library.folder / "library.sqlite3", ROLLBACK)
    connection.execute("DROP TABLE setting")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryTooNewError):
        shelf.open()


def test_nothing_is_created_over_something(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("Brief", encoding="utf-8")
    (tmp_path / "file").write_text("Brief", encoding="utf-8")
    for name in ("full", "file"):
        with pytest.raises(LibraryExistsError, match=name):
            shelf.create(name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "full"]


def test_an_empty_folder_and_one_that_is_missing_will_do(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert shelf.create("empty").folder == tmp_path / "empty"
    assert shelf.create("a/b/Neu.druckreif").folder.is_dir()


def test_a_library_can_have_any_name(shelf: Shelf) -> None:
    library = shelf.create("Käse & Brot? #1 100%25 'neu'.druckreif")
    with library.write("test") as unit:
        unit.media.put(b"Bild", "image/png")
    with shelf.reopen(library, Access.READ).read() as unit:
        assert unit.publication().title == "Das Talblatt"
    assert first_article_summaries(library.folder, 5) == ()


def test_an_opening_that_fails_leaves_the_library_free(
    library: Library, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.close()
    with monkeypatch.context() as patched:
        patched.setattr("editor_app.storage.writer.Writer.introduce", _fail)
        with pytest.raises(OSError, match="No space"):
            shelf.open()
    assert not (library.folder / "library.lock.json").exists()
    assert not (library.folder / "library.sqlite3-wal").exists()
    shelf.open()


def _fail(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_creation_that_fails_leaves_nothing_behind(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.storage.creation.create_media_file", _fail)
    with pytest.raises(OSError, match="No space"):
        shelf.create()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("version", "journal"),
    [
        ((3, 40, 1), ROLLBACK),
        ((3, 51, 2), ROLLBACK),
        ((3, 51, 3), WRITE_AHEAD),
        ((3, 53, 4), WRITE_AHEAD),
    ],
)
def test_the_journal_depends_on_the_version_of_sqlite(
    version: tuple[int, int, int], journal: object
) -> None:
    assert journal_for(version) == journal


def test_a_library_can_go_back_and_forth_between_journals(
    library: Library, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version, mode in (((3, 40, 1), "delete"), (SQLITE_VERSION, "wal"), ((3, 40, 1), "delete")):
        monkeypatch.setattr("editor_app.storage.library.SQLITE_VERSION", version)
        library = shelf.reopen(library)
        with library.write("test") as unit:
            unit.settings.put("mode", mode)
            found = unit._connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
            synchronous = unit._connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        assert (found, synchronous) == (mode, 3 if mode == "delete" else 2)
        with closing(shelf.open(Access.READ)) as reader, reader.read() as unit:
            assert unit.settings.get("mode") == mode


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1)],
)
@pytest.mark.parametrize("access", list(Access))
def test_every_connection_has_the_pragmas_that_keep_it_safe(
    library: Library, shelf: Shelf, pragma: str, value: int, access: Access
) -> None:
    for opened in (library, shelf.open(Access.READ)):
        with opened.read() as unit:
            assert unit._connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    with library.write("test") as unit:
        assert unit._connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to change user")
@pytest.mark.parametrize("left", [(), ("-wal", "-shm")], ids=["without log", "with log"])
def test_a_library_that_may_not_be_written_can_be_read(
    library: Library, left: tuple[str, ...]
) -> None:
    with _read_only_copy(library, left) as folder:
        before = _files(folder)
        assert _as_nobody(lambda: _theme(folder)) == "dark"
        assert _files(folder) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to change user")
def test_a_log_that_cannot_be_read_is_not_passed_over(library: Library) -> None:
    with _read_only_copy(library, ("-wal",)) as folder:
        assert "was not closed" in _as_nobody(lambda: _theme(folder))


def _theme(folder: Path) -> str:
    first_article_summaries(folder, 5)
    with closing(
        Library.open(folder, Access.READ, clock=TickingClock(), ids=CountingIds())
    ) as library, library.read() as unit:  # fmt: skip
        return str(unit.settings.get("theme"))


@contextmanager
def _read_only_copy(library: Library, left: tuple[str, ...]) -> Iterator[Path]:
    """A copy that belongs to root, with only some of the log's files left; closes the library."""
    with library.write("test") as unit:
        unit.settings.put("theme", "dark")
    if not left:
        library.close()
    with tempfile.TemporaryDirectory(prefix="druckreif-") as outer:
        folder = Path(outer, "Kopie.druckreif")
        shutil.copytree(library.folder, folder)
        library.close()
        for suffix in {"-wal", "-shm"} - set(left):
            for name in ("library.sqlite3", "media.sqlite3"):
                (folder / f"{name}{suffix}").unlink(missing_ok=True)
        for path in (Path(outer), folder, *folder.iterdir()):
            path.chmod(0o755 if path.is_dir() else 0o644)
        yield folder


def _as_nobody(work: Callable[[], str]) -> str:
    """What the work returns, or the error it raises, in a child process without root's rights."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgid(65534)
            os.setuid(65534)
            answer = work()
        except Exception as error:  # noqa: BLE001 - the child must end here, whatever happens
            answer = str(error)
        os.write(writing, answer.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as file:
        answer = file.read()
    os.waitpid(child, 0)
    return answer
