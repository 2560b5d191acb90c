"""Comments from Isso's database, which nobody trusts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.domain.comment import CommentState
from editor_app.importers.contract import DeletedComment
from editor_app.importers.errors import ImportFileError
from tests.unit.importers.comment_samples import (
    isso,
)
from tests.unit.importers.imported import import_path


def test_isso_s_database_gives_threads_states_and_mail(tmp_path: Path) -> None:
    path = tmp_path / "comments.db"
    isso(
        path,
        [
            (2, 1, 1, "Doch."),
            (1, None, 1, "Nein.\n\nWirklich.", "Jo", "jo@x.example"),
            (3, None, 2, "Wartet."),
            (4, None, 4, ""),
        ],
    )

    found = import_path(path)

    assert found.article_names == ("/stadt/nachtbus.html", "Nachtbus")
    first, second, third = found.comment_items
    assert (first.comment.text, first.comment.author_name) == ("Nein.\n\nWirklich.", "Jo")
    assert first.details is not None
    assert (first.details.email, first.details.ip_address) == ("jo@x.example", "203.0.113.0")
    assert second.comment.parent_id == first.comment.id
    assert third.comment.state is CommentState.PENDING
    assert DeletedComment("isso:/stadt/nachtbus.html:comment:4") in found.items


def test_a_database_is_not_changed_by_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "comments.db"
    isso(path, [(1, None, 1, "Ja.")])
    before = path.read_bytes()
    path.chmod(0o400)

    import_path(path)

    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["comments.db"]


def test_changes_beside_the_database_are_told(tmp_path: Path) -> None:
    path = tmp_path / "comments.db"
    isso(path, [(1, None, 1, "Ja.")])
    Path(f"{path}-wal").write_bytes(b"x")

    assert "comments.db-wal" in import_path(path).sentences("database-in-use")[0]


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE other (x)",
        "CREATE VIEW comments AS SELECT 1 AS id",
        "CREATE TABLE comments (id, tid, text, created AS (hex(zeroblob(1000000))))",
        "CREATE VIRTUAL TABLE comments USING fts5(id, text)",
        "CREATE TABLE comments (id, text)",
    ],
)
def test_a_database_that_is_not_isso_s_is_refused(script: str, tmp_path: Path) -> None:
    path = tmp_path / "comments.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"CREATE TABLE threads (id, uri, title); {script}")

    with pytest.raises(ImportFileError, match=r"“comments\.db”"):
        import_path(path, "isso")


def test_a_damaged_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "comments.db"
    isso(path, [(n, None, 1, "Ja. " * 200) for n in range(1, 60)])
    data = bytearray(path.read_bytes())
    data[4096:20_000] = b"\xa5" * (20_000 - 4096)
    path.write_bytes(bytes(data))

    with pytest.raises(ImportFileError, match=r"“comments\.db”"):
        import_path(path)


def test_a_text_as_large_as_a_book_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "comments.db"
    isso(path, [(1, None, 1, "x" * 5_000_000)])

    with pytest.raises(ImportFileError, match=r"“comments\.db”"):
        import_path(path)
