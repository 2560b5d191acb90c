"""Readers' personal data: apart from everything else, and erased for good."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.identity import EntityId
from editor_app.storage.library import Library
from tests.unit.storage.conftest import Shelf

JONAS = ReaderDetails(EntityId("k1"), "jonas.petersen@example.org", "192.0.2.77")
RENATE = ReaderDetails(EntityId("k2"), "renate@example.org", "")


def test_details_are_kept_and_replaced(library: Library) -> None:
    with library.write("test") as unit:
        unit.reader_details.put_many([ReaderDetails(JONAS.comment_id, "alt@example.org"), RENATE])
        unit.reader_details.put_many([JONAS])
        unit.reader_details.put_many([])
    with library.read() as unit:
        assert unit.reader_details.find(JONAS.comment_id) == JONAS
        assert unit.reader_details.find(RENATE.comment_id) == RENATE
        assert unit.reader_details.find(EntityId("k3")) is None


def test_what_was_erased_is_never_kept_again(library: Library) -> None:
    with library.write("test") as unit:
        unit.reader_details.put_many([JONAS, RENATE])
    with library.write("erase") as unit:
        unit.reader_details.erase([JONAS.comment_id])
        unit.reader_details.erase([])
    with library.write("import again") as unit:
        unit.reader_details.put_many([JONAS, RENATE])
        assert unit.reader_details.find(JONAS.comment_id) is None
        assert unit.reader_details.find(RENATE.comment_id) == RENATE


def test_erased_bytes_are_gone_from_the_files(library: Library, shelf: Shelf) -> None:
    many = [ReaderDetails(EntityId(f"x{n}"), f"leser{n}@example.org") for n in range(200)]
    with library.write("test") as unit:
        unit.reader_details.put_many([*many, JONAS])
    library = shelf.reopen(library)
    assert _is_on_disk(library, JONAS.email)
    with library.write("erase") as unit:
        unit.reader_details.erase([JONAS.comment_id])
    assert not _is_on_disk(library, JONAS.email)
    assert _is_on_disk(library, many[7].email)


def _is_on_disk(library: Library, text: str) -> bool:
    return any(
        text.encode() in path.read_bytes() for path in library.folder.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("table", ["revision", "text_blob", "comment", "comment_search"])
def test_personal_data_is_in_no_revision_row_or_index(
    library: Library,
    new_article: Callable[..., Article],
    new_comment: Callable[..., Comment],
    table: str,
) -> None:
    comment = new_comment(new_article())
    with library.write("test") as unit:
        unit.save(comment)
        unit.reader_details.put_many([ReaderDetails(comment.id, JONAS.email, JONAS.ip_address)])
    with library.read() as unit:
        rows = unit._connection.exec_driver_sql(f"SELECT * FROM {table}").all()  # noqa: S608 - names above
    assert not any(JONAS.email in str(row) or JONAS.ip_address in str(row) for row in rows)
