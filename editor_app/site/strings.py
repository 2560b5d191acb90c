"""The theme's own words, one file per language beside its templates.

A page speaks the language of its article. Where the theme has no words in that language, it
uses the publication's, and English last.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache

from editor_app.resources import ResourceMissingError, resource_path

THEME = "talblatt"


class ThemeStrings(Mapping[str, str]):
    """Words and sentences by key; templates with named values, ``{count}``."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        """Hold the words of one language."""
        self.language = language
        self._texts = dict(texts)

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def fill(self, key: str, **values: object) -> str:
        """Return a sentence with its values in place."""
        return self._texts[key].format_map(values)

    def count(self, key: str, number: int) -> str:
        """Return a counted noun: the ``_none``, ``_one`` or ``_many`` form of the key."""
        form = {0: "none", 1: "one"}.get(number, "many")
        return self._texts[f"{key}_{form}"].format(count=number)


@lru_cache(maxsize=32)
def theme_strings(language: str, fallback: str = "en") -> ThemeStrings:
    """Return the theme's words in a language (``de``, ``de-CH``), or in the fallback's."""
    for candidate in (language, fallback, "en"):
        short = candidate.partition("-")[0].lower()
        if short.isalpha() and short in _languages():
            text = resource_path("themes", THEME, "strings", f"{short}.toml").read_text("utf-8")
            return ThemeStrings(short, tomllib.loads(text))
    raise ResourceMissingError(f"The theme {THEME} has no English words")


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    folder = resource_path("themes", THEME, "strings")
    return frozenset(path.stem for path in folder.glob("*.toml"))
