"""Quotation marks, apostrophes and ellipses, by language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.typography import set_typography

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "Sie sagt: „Er rief ‚Halt‘ und lief.“"),
        ("de-AT", "Sie sagt: „Er rief ‚Halt‘ und lief.“"),
        ("de-CH", "Sie sagt: «Er rief ‹Halt› und lief.»"),
        ("de_LI", "Sie sagt: «Er rief ‹Halt› und lief.»"),
        ("en", "Sie sagt: “Er rief ‘Halt’ und lief.”"),
        ("fr", f"Sie sagt: «{NBSP}Er rief “Halt” und lief.{NBSP}»"),
        ("fr-CH", f"Sie sagt: «{NARROW}Er rief ‹{NARROW}Halt{NARROW}› und lief.{NARROW}»"),
        ("it", "Sie sagt: «Er rief “Halt” und lief.»"),
        ("tlh", "Sie sagt: “Er rief ‘Halt’ und lief.”"),
    ],
)
def test_each_language_has_its_marks(language: str, expected: str) -> None:
    assert set_typography("Sie sagt: \"Er rief 'Halt' und lief.\"", language) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("geht's", "geht’s"),
        ("Thomas' Rad", "Thomas’ Rad"),
        ("'s ist gut", "’s ist gut"),
        ("die '68er", "die ’68er"),
        ("186'000 Euro", "186’000 Euro"),
        ("Rock 'n Roll", "Rock ’n Roll"),
        ("\"'Ja', sagte sie\", sagte er", "„‚Ja‘, sagte sie“, sagte er"),
        ('("So")', "(„So“)"),
        ('"Wort"-Bruch', "„Wort“-Bruch"),
        ('Nicht-"Wort"', "Nicht-„Wort“"),
        ('"Hin-", sagte er', "„Hin-“, sagte er"),
        ('er sagt:"Ja"', "er sagt:„Ja“"),
        ('"...und dann"', "„…und dann“"),
        ('27"-Monitor', "27″-Monitor"),
        ('„Seit 1986" steht', "„Seit 1986“ steht"),
        ("5' lang", "5′ lang"),
        ("warte...", "warte…"),
        ("zu viele....", "zu viele...."),
        ("a -- b - c", "a -- b - c"),
        ("„schon gut“", "„schon gut“"),
        ('"<em>Wort</em>"', "„<em>Wort</em>“"),
        ('<a href="x">"Wort"</a>', '<a href="x">„Wort“</a>'),
        ('"a &amp; b"', "„a &amp; b“"),
        ('a&nbsp;"b"', "a&nbsp;„b“"),
        ('<p>"Erster Absatz.</p><p>"Zweiter."</p>', "<p>„Erster Absatz.</p><p>„Zweiter.“</p>"),
    ],
)
def test_german_text(typed: str, expected: str) -> None:
    assert set_typography(typed, "de") == expected


@pytest.mark.parametrize("element", ["code", "pre", "kbd", "samp"])
def test_code_stays_as_typed(element: str) -> None:
    html = f"<{element}>\"a\" 'b' ...</{element}>"
    assert set_typography(html, "de") == html


def test_code_counts_as_a_word() -> None:
    assert set_typography('"<code>"x"</code>"', "de") == '„<code>"x"</code>“'


def test_attributes_stay_as_they_are() -> None:
    html = "<a href=\"https://x.example/'a'...\" title=\"'b'\">c</a>"
    assert set_typography(html, "de") == html


TEXT = st.lists(st.sampled_from(['"', "'", "...", " ", "a", "1", "(", ")", "<em>", "</em>"]))


@given(TEXT.map("".join), st.sampled_from(["de", "fr", "en"]))
def test_setting_twice_changes_nothing_more(html: str, language: str) -> None:
    once = set_typography(html, language)
    assert set_typography(once, language) == once
    assert not {'"', "'"} & set(once)
