"""Ids look alike everywhere, and what has an origin always gets the same one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.identity import RandomIds, derived_id, is_entity_id


@pytest.mark.parametrize(
    ("origin", "entity_id"),
    [
        ("wxr:https://talblatt.example:post:12", "919xtngmwxymfves"),
        ("", "werc8gmrzge196qv"),
        ("ä", "6fkdefzega84s3bt"),
    ],
)
def test_an_origin_has_the_same_id_in_every_version(origin: str, entity_id: str) -> None:
    """Libraries already hold these: a change here would import everything twice."""
    assert derived_id(origin) == entity_id


@given(st.text(alphabet=st.characters()))
def test_every_origin_has_a_well_formed_id(origin: str) -> None:
    assert is_entity_id(derived_id(origin))


def test_a_file_name_that_is_no_valid_text_has_an_id() -> None:
    origin = b"page:\xff.html".decode("utf-8", "surrogateescape")

    assert is_entity_id(derived_id(origin))
    assert derived_id(origin) != derived_id("page:.html")


@given(st.sets(st.text(), min_size=2, max_size=20))
def test_different_origins_have_different_ids(origins: set[str]) -> None:
    assert len({derived_id(origin) for origin in origins}) == len(origins)


def test_new_ids_are_well_formed_and_differ() -> None:
    ids = RandomIds()
    made = {ids.new_id() for _ in range(1000)}

    assert len(made) == 1000
    assert all(is_entity_id(each) for each in made)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "0" * 15,
        "0" * 17,
        "0" * 15 + "i",
        "0" * 15 + "U",
        "A" * 16,
        "0" * 16 + "\n",
        "٣" * 16,
    ],
)
def test_other_text_is_no_id(text: str) -> None:
    assert not is_entity_id(text)
