"""Titles for tabs and search results."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.site.page_title import MAX_TITLE_LENGTH, page_title


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        (("Die Linie 7", "Das Talblatt"), "Die Linie 7 – Das Talblatt"),
        (("", "Das Talblatt"), "Das Talblatt"),
        (("x" * 60, "Das Talblatt"), "x" * 60),
        (("Stadt", "Seite 2 von 3", "y" * 60), "Stadt – Seite 2 von 3"),
        (("Wort " * 20, "Das Talblatt"), "Wort " * 12 + "Wort…"),
        (("x" * 80,), "x" * 69 + "…"),
        ((), ""),
    ],
)
def test_a_title_keeps_what_has_room(parts: tuple[str, ...], title: str) -> None:
    assert page_title(*parts) == title


@given(st.lists(st.text(max_size=90), max_size=3))
def test_a_title_is_never_too_long(parts: list[str]) -> None:
    assert len(page_title(*parts)) <= MAX_TITLE_LENGTH
