"""No cell of a CSV file is a formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.formula_guard import guarded, unguarded

SIGNS = "=+-@＝＋－＠"


@pytest.mark.parametrize("sign", [*SIGNS, "\t", "\r", "\n"])
def test_a_cell_that_begins_with_a_sign_becomes_text(sign: str) -> None:
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  =1+1", "  '=1+1"),
        ('"=1+1', "\"'=1+1"),
        ("Ada;=1+1", "Ada;'=1+1"),
        ('Ada";"=1+1', 'Ada";"\'=1+1'),
        ("Ada\n=1+1", "Ada\n'=1+1"),
        ("Ada\t@SUM(A1)", "Ada\t'@SUM(A1)"),
        ('Ada "=1+1"', 'Ada "\'=1+1"'),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
    ],
)
def test_a_sign_behind_a_separator_a_quote_or_a_line_break_becomes_text(
    text: str, expected: str
) -> None:
    assert guarded(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Müller-Muster",
        "Ada Muster - dpa",
        "Foto: Ada Muster – dpa",
        "dpa-Zentralbild / dpa",
        'Karl "Kalle"-Meier',
        "Ada @ Unsplash",
        "2026-11-23",
        "",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet=[*SIGNS, *"\t\r\n;\"' aä1"], max_size=12))
def test_no_text_begins_a_cell_with_a_sign(text: str) -> None:
    for cell in guarded(text).replace("\r", ";").replace("\n", ";").split(";")[:1]:
        assert cell.lstrip(' \t"')[:1] not in set(SIGNS)


@given(st.text(max_size=40))
def test_guarding_only_ever_adds_apostrophes(text: str) -> None:
    assert guarded(text).replace("'", "") == text.replace("'", "")


@given(st.text(alphabet=[*SIGNS, *'\t\r\n;" aä1'], max_size=12))
def test_what_was_guarded_can_be_read_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["L'Aquila", "'", "Ada 'Kalle' - dpa", "it's 1+1"])
def test_other_apostrophes_stay(text: str) -> None:
    assert unguarded(text) == text
