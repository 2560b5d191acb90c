"""The theme's words: the same keys and values in every language, none of them idle."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import pytest

from editor_app.resources import resource_path
from editor_app.site.strings import THEME, theme_strings

LANGUAGES = sorted(path.stem for path in resource_path("themes", THEME, "strings").iterdir())
PATTERNS = ("date_pattern", "time_pattern")


def _texts(language: str) -> dict[str, str]:
    text = resource_path("themes", THEME, "strings", f"{language}.toml").read_text("utf-8")
    return {key: str(value) for key, value in tomllib.loads(text).items()}


def _values(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_german_and_english_are_there() -> None:
    assert {"de", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_keys_and_values(language: str) -> None:
    german, other = _texts("de"), _texts(language)

    assert other.keys() == german.keys()
    assert {key: _values(text) for key, text in other.items() if key not in PATTERNS} == {
        key: _values(text) for key, text in german.items() if key not in PATTERNS
    }


def test_every_word_is_used_and_every_used_word_is_there(project_root: Path) -> None:
    templates = resource_path("themes", THEME, "templates").iterdir()
    code = (project_root / "editor_app" / "site").glob("*.py")
    text = "\n".join(path.read_text("utf-8") for path in (*templates, *code))
    used = set(re.findall(r'(?:\bs|strings)\["(\w+)"\]', text))
    used |= set(re.findall(r'strings\.fill\(\s*"(\w+)"', text))
    for counted in re.findall(r'strings\.count\(\s*"(\w+)"', text):
        used |= {f"{counted}_one", f"{counted}_many"}
        used |= {f"{counted}_none"} & _texts("de").keys()
    used |= {"reply_label", "reply_label_unnamed"}  # chosen by whether there is a name

    assert used == set(_texts("de"))


def test_german_addresses_readers_formally_and_calmly() -> None:
    for key, text in _texts("de").items():
        assert "!" not in text, key
        assert not re.search(r"\b(?:du|dein|deine|dich|dir)\b", text, re.IGNORECASE), key
        assert '"' not in text, key


@pytest.mark.parametrize(
    ("count", "text"), [(0, "Noch keine Kommentare"), (1, "1 Kommentar"), (11, "11 Kommentare")]
)
def test_a_counted_noun_has_three_forms(count: int, text: str) -> None:
    assert theme_strings("de").count("comments", count) == text


@pytest.mark.parametrize(
    ("language", "fallback", "spoken"),
    [("de-CH", "en", "de"), ("fr", "de", "de"), ("fr", "it", "en"), ("../de", "de-DE", "de")],
)
def test_a_language_without_words_borrows_those_of_the_publication(
    language: str, fallback: str, spoken: str
) -> None:
    assert theme_strings(language, fallback).language == spoken
