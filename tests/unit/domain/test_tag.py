"""Tags are the same when people would say so."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.tag import normalise_tags


def test_the_first_spelling_is_kept_and_the_order_too() -> None:
    assert normalise_tags(["Nahverkehr", "bus", "BUS", "nahverkehr"]) == ("Nahverkehr", "bus")


def test_white_space_does_not_tell_tags_apart() -> None:
    assert normalise_tags(["  Neue \t Mitte\n", "Neue Mitte", "", "   "]) == ("Neue Mitte",)


def test_unicode_form_does_not_tell_tags_apart() -> None:
    decomposed = unicodedata.normalize("NFD", "Brücke")

    assert normalise_tags([decomposed, "Brücke"]) == ("Brücke",)


def test_sharp_s_and_double_s_are_one_tag() -> None:
    assert normalise_tags(["Straße", "STRASSE"]) == ("Straße",)


@given(st.lists(st.text()))
def test_normal_tags_stay_as_they_are(names: list[str]) -> None:
    once = normalise_tags(names)

    assert normalise_tags(once) == once


@given(st.lists(st.text()))
def test_no_tag_is_empty_or_comes_twice(names: list[str]) -> None:
    tags = normalise_tags(names)

    assert all(tag and tag == tag.strip() for tag in tags)
    assert len({tag.casefold() for tag in tags}) == len(tags)
