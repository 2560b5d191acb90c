"""What the library remembers beside its entities."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.library import Library
from editor_app.storage.summaries import ExportRecord, ImportRecord
from tests.unit.storage.conftest import NOON, Shelf

BUS, TRAM, BAHN = EntityId("bus"), EntityId("tram"), EntityId("bahn")
MONDAY = date(2026, 11, 23)


def test_a_setting_is_kept_and_replaced(library: Library, shelf: Shelf) -> None:
    with library.write("test") as unit:
        assert unit.settings.get("theme") is None
        unit.settings.put("theme", "dark")
        unit.settings.put("theme", "light")
    with shelf.reopen(library).read() as unit:
        assert unit.settings.get("theme") == "light"


def test_import_records_are_found_by_origin_and_replaced(library: Library) -> None:
    first = ImportRecord("wxr:1", BUS, "abc", "r1")
    other = ImportRecord("wxr:2", TRAM, "def", "r2")
    with library.write("test") as unit:
        unit.import_records.put_many([first, other])
        unit.import_records.put_many([ImportRecord("wxr:1", BUS, "xyz", "r3")])
        unit.import_records.put_many([])
    with library.read() as unit:
        found = unit.import_records.find_many(["wxr:1", "wxr:2", "wxr:3"])
    assert found == {"wxr:1": ImportRecord("wxr:1", BUS, "xyz", "r3"), "wxr:2": other}


def test_export_records_come_newest_first(library: Library) -> None:
    records = [
        ExportRecord(NOON + timedelta(hours=hour), f"/out/{hour}", {BUS: "a" * 64})
        for hour in range(3)
    ]
    with library.write("test") as unit:
        for record in records:
            unit.export_records.add(record)
    with library.read() as unit:
        assert unit.export_records.list_newest(2) == (records[2], records[1])


def test_most_read_counts_back_from_the_newest_day(library: Library) -> None:
    with library.write("test") as unit:
        assert unit.views.most_read(7, 5) == ()
        unit.views.put_many(
            [
                (BUS, MONDAY, 5),
                (BUS, MONDAY - timedelta(days=6), 5),
                (BUS, MONDAY - timedelta(days=7), 1000),
                (TRAM, MONDAY, 11),
                (BAHN, MONDAY, 1),
            ]
        )
        unit.views.put_many([(BAHN, MONDAY, 2)])
        unit.views.put_many([])
    with library.read() as unit:
        assert unit.views.most_read(7, 5) == ((TRAM, 11), (BUS, 10), (BAHN, 2))
        assert unit.views.most_read(7, 1) == ((TRAM, 11),)


def test_rendered_bodies_belong_to_one_renderer(library: Library) -> None:
    with library.write("test") as unit:
        unit.rendered.put("a", "1", "<p>alt</p>")
        unit.rendered.put_many({"b": "<p>b</p>", "c": "<p>c</p>"}, "1")
        unit.rendered.put_many({"a": "<p>neu</p>"}, "2")
        unit.rendered.put_many({}, "2")
    with library.read() as unit:
        assert unit.rendered.find("a", "1") is None
        assert unit.rendered.find("a", "2") == "<p>neu</p>"
        assert unit.rendered.find_many(["a", "b", "x"], "1") == {"b": "<p>b</p>"}
    with library.write("test") as unit:
        unit.rendered.keep_only(["b"])
        assert unit.rendered.find("a", "2") is None
        assert unit.rendered.find_many(["b", "c"], "1") == {"b": "<p>b</p>"}


def test_a_history_nobody_has_is_empty(library: Library) -> None:
    with library.read() as unit:
        assert unit.revisions.for_entity(BUS) == ()
        assert unit.heads_of([BUS]) == {}
    with pytest.raises(NotFoundError), library.read() as unit:
        unit.head_of(BUS)
    with pytest.raises(NotFoundError), library.read() as unit:
        unit.revisions.get("0" * 64)
