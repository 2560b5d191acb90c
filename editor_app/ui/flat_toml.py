"""Reads and writes the little TOML of the window's own files: one value a line, no tables.

Python's own reader takes longer to import than the window has for its first paint. Words, whole
numbers, truth and lists of words on one line are understood; whatever else stands there is left
out, and counts as not set.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Value = str | int | bool | list[str]

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


def read_flat_toml(text: str) -> dict[str, Value]:
    """Return the values by name."""
    values: dict[str, Value] = {}
    for line in text.splitlines():
        name, equals, rest = line.partition("=")
        if equals and not name.lstrip().startswith(("#", "[")):
            value = _value(rest.strip())
            if value is not None:
                values[name.strip()] = value
    return values


def write_flat_toml(path: Path, values: Mapping[str, Value]) -> None:
    """Write the values under a temporary name and rename, so that the file is never half there.

    Raises OSError.
    """
    lines = [f"{name} = {_written(value)}\n" for name, value in values.items()]
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text("".join(lines), "utf-8")
    unfinished.replace(path)


def _written(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case list():
            return "[" + ", ".join(_written(word) for word in value) + "]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _value(text: str) -> Value | None:
    if text.startswith("["):
        return _words(text[1:])
    if text.startswith(('"', "'")):
        return _word(text)[0]
    bare = text.partition("#")[0].strip()
    if bare in {"true", "false"}:
        return bare == "true"
    return int(bare) if bare.removeprefix("-").isdecimal() else None


def _words(text: str) -> list[str] | None:
    """The words of a list, given what follows its bracket."""
    words: list[str] = []
    text = text.lstrip()
    while text and not text.startswith("]"):
        word, rest = _word(text)
        if word is None:
            return None
        words.append(word)
        text = rest.lstrip().removeprefix(",").lstrip()
    return words if text else None


def _word(text: str) -> tuple[str | None, str]:
    """The quoted word at the beginning and what follows it; None where it does not end."""
    letters: list[str] = []
    quote, place = text[:1], 1
    if quote not in {'"', "'"}:
        return None, text
    while place < len(text):
        letter = text[place]
        if letter == quote:
            return "".join(letters), text[place + 1 :]
        if letter == "\\" and quote == '"':
            place += 1
            letter = _ESCAPES.get(text[place : place + 1], text[place : place + 1])
        letters.append(letter)
        place += 1
    return None, text
