"""Sentences for people, written in English where they arise and translated where they are shown.

The rooms below the window know no Qt, so their sentences cannot go through Qt's translator. A
sentence is a template with named values; ``resources/messages/<language>.toml`` maps the English
template to the translated one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from editor_app.resources import resource_path


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence: ``Message("The file {name} is empty.", {"name": "a.txt"})``."""

    template: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        """Return the English sentence."""
        return self.template.format_map(self.values)

    def in_language(self, language: str) -> str:
        """Return the sentence in a language (``de``, ``de-CH``, ``de_DE``), else in English."""
        catalogue = _catalogue(language.replace("_", "-").partition("-")[0].lower())
        return catalogue.get(self.template, self.template).format_map(self.values)


def message(template: str, **values: object) -> Message:
    """Return a sentence; the template is the key of its translations."""
    return Message(template, values)


@lru_cache(maxsize=8)
def _catalogue(language: str) -> Mapping[str, str]:
    if not language.isalpha():  # it becomes part of a path
        return {}
    try:
        text = resource_path("messages", f"{language}.toml").read_text("utf-8")
    except FileNotFoundError:
        return {}
    return {key: str(value) for key, value in tomllib.loads(text).items()}
