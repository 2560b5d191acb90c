"""Licences to choose from."""

from __future__ import annotations

import pytest

from editor_app.domain.licence import LICENCES, find_licence


@pytest.mark.parametrize(
    ("name", "url", "key"),
    [
        ("cc by-sa 4.0", "", "cc-by-sa"),
        ("cc-by", "", "cc-by"),
        ("Redaktionelle Nutzung", "", "editorial"),
        ("Own picture", "", "own"),
        ("", "http://creativecommons.org/publicdomain/zero/1.0", "cc0"),
        ("Creative Commons", "https://creativecommons.org/licenses/by-nd/4.0/", "cc-by-nd"),
    ],
)
def test_a_licence_is_known_by_key_name_or_address(name: str, url: str, key: str) -> None:
    assert find_licence(name, url) is LICENCES[key]


def test_other_licences_are_not_taken_for_one_of_these() -> None:
    assert find_licence("CC BY 3.0", "https://creativecommons.org/licenses/by/3.0/") is None
    assert find_licence("", "") is None


def test_a_name_is_given_in_the_language_or_in_english() -> None:
    assert LICENCES["own"].name("de-CH") == "Eigenes Bild"
    assert LICENCES["own"].name("fr") == "Own picture"
