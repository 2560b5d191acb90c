"""One writer, any number of readers."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from editor_app.storage.errors import LibraryDamagedError, LibraryLockedError
from editor_app.storage.first_page import first_article_summaries
from editor_app.storage.format_check import check_format
from editor_app.storage.library import Access, Library
from editor_app.storage.library_files import LibraryFiles
from tests.unit.storage.conftest import Shelf

_HOLD = """
import sys
from pathlib import Path
from editor_app.domain.clock import SystemClock
from editor_app.domain.identity import RandomIds
from editor_app.storage.first_page import first_article_summaries
from editor_app.storage.format_check import check_format
from editor_app.storage.library import Access, Library
library = Library.open(Path(sys.argv[1]), Access.WRITE, clock=SystemClock(), ids=RandomIds())
print("open", flush=True)
sys.stdin.read()
"""

_BEGIN = """
import sys
from editor_app.storage.sqlite_module import SQLITE
SQLITE.connect(sys.argv[1], timeout=0, isolation_level=None).execute("BEGIN IMMEDIATE")
"""


def test_a_second_writer_is_told_who_the_first_one_is(library: Library, shelf: Shelf) -> None:
    with pytest.raises(LibraryLockedError) as caught:
        shelf.open()
    assert f"process {os.getpid()}" in str(caught.value)
    assert "Talblatt.druckreif" in str(caught.value)
    assert "process" not in caught.value.message.in_language("de")


def test_the_note_names_host_process_program_and_time(library: Library) -> None:
    noted = json.loads((library.folder / "library.lock.json").read_text("utf-8"))
    assert set(noted) == {"host", "pid", "program", "since"}
    assert noted["pid"] == os.getpid()
    assert noted["since"].startswith("2026-11-24T12:00")


def test_the_lock_is_free_after_closing_even_twice(library: Library, shelf: Shelf) -> None:
    library.close()
    library.close()
    assert not (library.folder / "library.lock.json").exists()
    shelf.open()


def test_readers_need_no_lock(library: Library, shelf: Shelf) -> None:
    reader = shelf.open(Access.READ)
    with library.write("test") as unit:
        unit.settings.put("theme", "dark")
    with reader.read() as unit:
        assert unit.settings.get("theme") == "dark"


def test_a_failed_opening_gives_the_lock_back(library: Library, shelf: Shelf) -> None:
    library.close()
    text = library.folder / "library.sqlite3"
    whole = text.read_bytes()
    text.write_bytes(whole[:4096] + b"\x55" * (len(whole) - 4096))
    for _ in range(2):
        with pytest.raises(LibraryDamagedError, match="cannot be read"):
            shelf.open()
    text.write_bytes(whole)
    shelf.open()


def test_another_process_is_kept_out_until_it_is_killed(library: Library, shelf: Shelf) -> None:
    library.close()
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(library.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(LibraryLockedError, match=f"process {other.pid}"):
            shelf.open()
        with shelf.open(Access.READ).read() as unit:
            assert unit.publication().title == "Das Talblatt"
        other.kill()
    assert (library.folder / "library.lock.json").exists()
    shelf.open()


def test_an_unreadable_note_does_not_stand_in_the_way(library: Library, shelf: Shelf) -> None:
    (library.folder / "library.lock.json").write_text("{", encoding="utf-8")
    with pytest.raises(LibraryLockedError, match="another program"):
        shelf.open()


def test_looking_at_a_library_does_not_loosen_the_locks_of_who_writes(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With the older journal the lock is on the file itself, where POSIX could drop it.
    monkeypatch.setattr("editor_app.storage.library.SQLITE_VERSION", (3, 40, 1))
    library = shelf.create()
    with library.write("test") as unit:
        unit.settings.put("theme", "dark")
        check_format(LibraryFiles(library.folder))
        first_article_summaries(library.folder, 5)
        shelf.open(Access.READ).close()
        begun = subprocess.run(
            [sys.executable, "-c", _BEGIN, str(library.folder / "library.sqlite3")],
            capture_output=True,
            text=True,
            check=False,
        )
    assert "locked" in begun.stderr
