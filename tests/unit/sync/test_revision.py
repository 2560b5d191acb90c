"""Revisions and their names."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from editor_app.domain.identity import EntityId
from editor_app.sync.revision import Operation, Revision, is_genuine, make_revision


def _example(**changes: object) -> Revision:
    values: dict[str, object] = {
        "entity_id": EntityId("0123456789abcdef"),
        "entity_type": "article",
        "parents": ("b" * 64, "a" * 64),
        "fields": {"headline": "Nachtbus fährt", "tags": ["Bus"]},
        "op": Operation.PUT,
        "device": "d",
        "time": "2026-11-24T08:15:00.000Z-000000",
    }
    make: Callable[..., Revision] = make_revision
    return make(**(values | changes))


def test_the_name_is_the_sha256_of_the_canonical_content() -> None:
    content = (
        '{"device":"d","entity":"0123456789abcdef","fields":{"headline":"Nachtbus fährt",'
        '"tags":["Bus"]},"op":"put","parents":["' + "a" * 64 + '","' + "b" * 64 + '"],'
        '"time":"2026-11-24T08:15:00.000Z-000000","type":"article"}'
    )
    assert json.loads(content)
    assert _example().id == hashlib.sha256(content.encode()).hexdigest()


def test_the_order_of_parents_does_not_matter() -> None:
    assert _example(parents=("a" * 64, "b" * 64)) == _example(parents=("b" * 64, "a" * 64))


@pytest.mark.parametrize(
    "change",
    [
        {"entity_id": EntityId("f" * 16)},
        {"entity_type": "page"},
        {"parents": ()},
        {"fields": {"headline": "Nachtbus steht"}},
        {"op": Operation.DELETE},
        {"device": "e"},
        {"time": "2026-11-24T08:15:00.000Z-000001"},
    ],
)
def test_every_part_counts_for_the_name(change: dict[str, object]) -> None:
    assert _example(**change).id != _example().id


def test_the_parts_that_count_are_all_parts_there_are() -> None:
    assert {field.name for field in fields(Revision)} == {
        "id", "entity_id", "entity_type", "parents", "fields", "op", "device", "time",
    }  # fmt: skip


def test_a_revision_that_was_tampered_with_is_not_genuine() -> None:
    revision = _example()
    assert is_genuine(revision)
    assert not is_genuine(replace(revision, fields={"headline": "Gelogen"}))
    assert not is_genuine(replace(revision, id="0" * 64))
