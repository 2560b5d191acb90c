"""Readers' personal data: apart from everything else, and erased for good."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from datetime import timedelta

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.identity import EntityId
from editor_app.storage.library import Library
from tests.unit.storage.conftest import NOON

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


def test_an_address_is_found_whatever_its_case(library: Library) -> None:
    with library.write("test") as unit:
        unit.reader_details.put_many([JONAS, RENATE])
    with library.read() as unit:
        assert unit.reader_details.by_email(" Jonas.Petersen@EXAMPLE.org") == (JONAS,)
        assert unit.reader_details.by_email("jonas@example.org") == ()


def test_old_addresses_expire_by_the_age_of_the_comment(
    library: Library, new_article: Callable[..., Article], new_comment: Callable[..., Comment]
) -> None:
    article = new_article()
    days = {"neu": 1, "alt": 40, "uralt": 400}
    comments = {
        name: new_comment(article, name, created_at=NOON - timedelta(days=age))
        for name, age in days.items()
    }
    undated = new_comment(article, "ohne Tag")
    with library.write("test") as unit:
        unit.save(*comments.values(), undated)
        unit.reader_details.put_many(
            ReaderDetails(c.id, f"{c.text}@example.org", "192.0.2.9", "2026-05")
            for c in (*comments.values(), undated)
        )
    with library.write("expire") as unit:
        month, year = NOON - timedelta(days=30), NOON - timedelta(days=365)
        assert unit.reader_details.expire(month, year) == 3
        assert unit.reader_details.expire(month, None) == 0
        left = {c.text: unit.reader_details.find(c.id) for c in (*comments.values(), undated)}
    assert {text: d and (d.email, d.ip_address) for text, d in left.items()} == {
        "neu": ("neu@example.org", "192.0.2.9"),
        "alt": ("alt@example.org", ""),
        "uralt": None,
        "ohne Tag": ("ohne Tag@example.org", "192.0.2.9"),
    }
    assert _is_on_disk(library, "neu@example.org")
    assert not _is_on_disk(library, "uralt@example.org")


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


def test_an_error_of_the_database_names_no_reader(library: Library) -> None:
    with pytest.raises(Exception, match="read") as caught, library.read() as unit:
        unit.reader_details.put_many([JONAS])
    told = "".join(traceback.format_exception(caught.value))
    assert "readonly" in told.replace("-", "").replace(" ", "")
    assert JONAS.email not in told
    assert JONAS.ip_address not in told
