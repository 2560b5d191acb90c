"""Licences at the end of credits."""

from __future__ import annotations

import pytest

from editor_app.text.licence_marks import split_licence


@pytest.mark.parametrize(
    ("line", "names", "licence"),
    [
        ("Ada Muster / Wikimedia / CC BY-SA 4.0", "Ada Muster / Wikimedia", "CC BY-SA 4.0"),
        ("Ada Muster (CC BY 2.0)", "Ada Muster", "CC BY 2.0"),
        ("Ada Muster, CC-BY-SA 3.0 DE", "Ada Muster", "CC-BY-SA 3.0 DE"),
        ("Ada Muster | CC0", "Ada Muster", "CC0"),
        ("Stadtarchiv Talstadt (gemeinfrei)", "Stadtarchiv Talstadt", "gemeinfrei"),
    ],
)
def test_a_licence_at_the_end_is_told_apart(line: str, names: str, licence: str) -> None:
    assert split_licence(line) == (names, licence)


@pytest.mark.parametrize("line", ["Ada Muster", "CCByte Media", "Foto: ACC by Ada", "cc by chance"])
def test_other_words_stay(line: str) -> None:
    assert split_licence(line) == (line, "")
