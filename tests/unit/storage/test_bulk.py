"""Many rows at once: what is known is written anew, everything else stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, create_engine, select
from sqlalchemy.exc import IntegrityError

from editor_app.domain.erasure import ErasureScope
from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import insert_rows, upsert_changes, upsert_rows
from editor_app.storage.rows.base import Row
from editor_app.storage.rows.category import CategoryRow
from editor_app.storage.rows.history import TextBlobRow
from editor_app.storage.rows.reader import ErasureRow, ReaderDetailsRow
from editor_app.storage.rows.records import PageViewRow
from editor_app.sync.utc_text import NaiveDatetimeError

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
EVENING = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        Row.metadata.create_all(connection)
        yield connection
    engine.dispose()


def _details(comment: str, email: str, stored_at: datetime) -> dict[str, object]:
    return {
        "comment_id": EntityId(comment),
        "email": email,
        "ip_address": "",
        "consent_version": "",
        "email_key": email,
        "stored_at": stored_at,
    }


def _stored(connection: Connection) -> dict[str, tuple[str, datetime]]:
    rows = connection.execute(
        select(ReaderDetailsRow.comment_id, ReaderDetailsRow.email, ReaderDetailsRow.stored_at)
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def test_known_rows_are_written_anew_and_all_others_stay(connection: Connection) -> None:
    upsert_rows(
        connection,
        ReaderDetailsRow,
        [_details("one", "a@post.example", NOON), _details("two", "b@post.example", NOON)],
    )
    upsert_rows(
        connection,
        ReaderDetailsRow,
        [_details("two", "c@post.example", EVENING), _details("three", "d@post.example", EVENING)],
    )
    assert _stored(connection) == {
        "one": ("a@post.example", NOON),
        "two": ("c@post.example", EVENING),
        "three": ("d@post.example", EVENING),
    }


def test_columns_that_are_kept_stay_as_they_were_first(connection: Connection) -> None:
    for email, moment in (("a@post.example", NOON), ("b@post.example", EVENING)):
        rows = [_details("one", email, moment)]
        upsert_rows(connection, ReaderDetailsRow, rows, kept=("stored_at",))
    assert _stored(connection) == {"one": ("b@post.example", NOON)}


def test_a_row_of_which_everything_is_kept_is_added_once(connection: Connection) -> None:
    for text in ("first", "second"):
        upsert_rows(connection, TextBlobRow, [{"hash": "x", "text": text}], kept=("text",))
    assert connection.scalars(select(TextBlobRow.text)).all() == ["first"]


def test_writing_the_same_again_changes_nothing(connection: Connection) -> None:
    rows = [{"subject": "x", "scope": ErasureScope.COMMENTS, "erased_at": NOON}]
    for _ in range(2):
        upsert_rows(connection, ErasureRow, rows)
    stored = select(ErasureRow.subject, ErasureRow.scope, ErasureRow.erased_at)
    assert connection.execute(stored).all() == [("x", ErasureScope.COMMENTS, NOON)]


def test_a_key_of_two_columns_is_known_by_both(connection: Connection) -> None:
    monday, tuesday = NOON.date(), NOON.date().replace(day=25)
    for day, count in ((monday, 1), (tuesday, 2), (monday, 3)):
        upsert_rows(connection, PageViewRow, [{"article_id": "bus", "day": day, "count": count}])
    stored = select(PageViewRow.day, PageViewRow.count).order_by(PageViewRow.day)
    assert connection.execute(stored).all() == [(monday, 3), (tuesday, 2)]


def test_the_order_in_which_a_row_names_its_values_does_not_matter(connection: Connection) -> None:
    row = dict(reversed(_details("one", "a@post.example", NOON).items()))
    upsert_rows(connection, ReaderDetailsRow, [row])
    assert _stored(connection) == {"one": ("a@post.example", NOON)}


def test_a_time_without_a_zone_is_refused(connection: Connection) -> None:
    row = _details("one", "a@post.example", NOON.replace(tzinfo=None))
    with pytest.raises(NaiveDatetimeError):
        upsert_rows(connection, ReaderDetailsRow, [row])
    assert _stored(connection) == {}


def test_a_row_without_a_value_for_each_column_is_refused(connection: Connection) -> None:
    with pytest.raises(KeyError, match="erased_at"):
        upsert_rows(connection, ErasureRow, [{"subject": "x", "scope": ErasureScope.DETAILS}])


def test_adding_a_row_whose_key_is_taken_is_an_error(connection: Connection) -> None:
    insert_rows(connection, TextBlobRow, [{"hash": "x", "text": "first"}])
    with pytest.raises(IntegrityError):
        insert_rows(connection, TextBlobRow, [{"hash": "x", "text": "second"}])
    assert connection.scalars(select(TextBlobRow.text)).all() == ["first"]


def _category(name: str, position: int) -> dict[str, object]:
    return {
        "id": name,
        "name": name,
        "slug": name,
        "colour": "#123456",
        "position": position,
        "origin": "",
    }


def _categories(connection: Connection) -> list[tuple[str, str, int]]:
    rows = select(CategoryRow.id, CategoryRow.colour, CategoryRow.position).order_by(CategoryRow.id)
    return [(row[0], row[1], row[2]) for row in connection.execute(rows)]


def test_what_changes_in_one_row_only_is_written_for_each(connection: Connection) -> None:
    upsert_changes(connection, CategoryRow, [_category("stadt", 1), _category("umland", 2)])
    red = {**_category("stadt", 1), "colour": "#ff0000"}
    later = _category("umland", 3)
    upsert_changes(connection, CategoryRow, [red, later, _category("welt", 4)])
    assert _categories(connection) == [
        ("stadt", "#ff0000", 1),
        ("umland", "#123456", 3),
        ("welt", "#123456", 4),
    ]


def test_columns_in_which_nothing_changes_are_not_written(connection: Connection) -> None:
    upsert_rows(connection, CategoryRow, [_category("stadt", 1), _category("umland", 2)])
    connection.exec_driver_sql(
        "CREATE TRIGGER watch UPDATE OF name, slug, colour ON category "
        "BEGIN SELECT raise(ABORT, 'written'); END"
    )
    upsert_changes(connection, CategoryRow, [_category("stadt", 7), _category("umland", 2)])
    assert _categories(connection) == [("stadt", "#123456", 7), ("umland", "#123456", 2)]
    with pytest.raises(IntegrityError, match="written"):
        upsert_changes(connection, CategoryRow, [{**_category("stadt", 7), "slug": "city"}])


def test_no_rows_are_no_work(connection: Connection) -> None:
    connection.close()
    insert_rows(connection, TextBlobRow, [])
    upsert_rows(connection, TextBlobRow, iter(()))
