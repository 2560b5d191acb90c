"""One way to write a value."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.sync.canonical_json import JsonValue, canonical_json

SCALARS = st.none() | st.booleans() | st.integers() | st.text()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
)


@given(VALUES)
def test_what_is_written_reads_back(value: JsonValue) -> None:
    assert json.loads(canonical_json(value)) == value


@given(st.dictionaries(st.text(), SCALARS))
def test_the_order_of_keys_does_not_matter(value: dict[str, JsonValue]) -> None:
    backwards = dict(reversed(list(value.items())))
    assert canonical_json(backwards) == canonical_json(value)


def test_umlauts_stay_readable_and_nothing_is_padded() -> None:
    assert canonical_json({"b": ["ä", 1], "a": None}) == '{"a":null,"b":["ä",1]}'


def test_what_json_cannot_say_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical_json(float("nan"))
