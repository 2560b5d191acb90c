"""Short ways to write down revisions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor_app.domain.identity import EntityId
from editor_app.sync.canonical_json import JsonValue
from editor_app.sync.revision import Operation, Revision, make_revision

MakeRevision = Callable[..., Revision]


@pytest.fixture
def put() -> MakeRevision:
    """Make a revision of one article: its parents, a time that sorts, and its fields."""

    def make(parents: tuple[Revision, ...], time: str, **fields: JsonValue) -> Revision:
        return _revision(parents, time, Operation.PUT, fields)

    return make


@pytest.fixture
def bury() -> MakeRevision:
    """Make a tombstone of the same article."""

    def make(parents: tuple[Revision, ...], time: str) -> Revision:
        return _revision(parents, time, Operation.DELETE, {})

    return make


def _revision(
    parents: tuple[Revision, ...], time: str, op: Operation, fields: dict[str, JsonValue]
) -> Revision:
    return make_revision(
        entity_id=EntityId("a"),
        entity_type="article",
        parents=tuple(parent.id for parent in parents),
        fields=fields,
        op=op,
        device="d",
        time=time,
    )
