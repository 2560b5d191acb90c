"""What stands above the text of a Markdown file: YAML, TOML, JSON or plain ``Key: value`` lines."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.limits import MAX_FRONT_MATTER_BYTES

_YAML = re.compile(r"---[ \t]*\n(?P<matter>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<matter>.*?)(?:^|\n)\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADER = re.compile(r"(?P<key>[A-Za-z][\w-]{0,30}):[ \t]*(?P<value>.*)")
_FIRST_HEADERS = frozenset(
    {
        *("title", "date", "author", "authors", "category", "tags", "slug", "summary", "status"),
        *("modified", "lang", "template", "kicker", "subtitle"),
    }
)
_MAX_ALIASES = 50


@dataclass(frozen=True, slots=True)
class MarkdownSource:
    """The values of the front matter, keys in lower case, and the text below it."""

    values: Mapping[str, object]
    body: str


def split_front_matter(text: str, name: str) -> MarkdownSource:
    """Return a file's front matter and body. Raises ImportFileError when it cannot be read."""
    text = text.lstrip("\n")
    for pattern, read in ((_YAML, _read_yaml), (_TOML, _read_toml)):
        match = pattern.match(text)
        if match:
            if len(match["matter"]) > MAX_FRONT_MATTER_BYTES:
                raise FileTooLargeError("“{name}” has too much front matter.", name=name)
            return MarkdownSource(read(match["matter"], name), text[match.end() :])
    if text.startswith(("---\n", "+++\n")) and "\n" in text[4:] and _HEADER.match(text[4:]):
        raise ImportFileError("The front matter of “{name}” has no end.", name=name)
    return _json_matter(text, name) or _headers(text) or MarkdownSource({}, text)


def _read_yaml(matter: str, name: str) -> Mapping[str, object]:
    try:
        value: object = yaml.load(matter, Loader=_PlainLoader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise _unreadable(name) from error
    return _mapping(value, name)


def _read_toml(matter: str, name: str) -> Mapping[str, object]:
    try:
        value: object = tomllib.loads(matter)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _unreadable(name) from error
    return _mapping(value, name)


def _json_matter(text: str, name: str) -> MarkdownSource | None:
    """Hugo also takes a JSON object that ends with a brace on a line of its own."""
    end = text.find("\n}\n") if text.startswith("{\n") else -1
    if end < 0 or end > MAX_FRONT_MATTER_BYTES:
        return None
    try:
        value: object = json.loads(text[: end + 2])
    except (ValueError, RecursionError) as error:
        raise _unreadable(name) from error
    return MarkdownSource(_mapping(value, name), text[end + 3 :])


def _headers(text: str) -> MarkdownSource | None:
    """Pelican's way: lines of ``Key: value`` up to the first empty one."""
    values: dict[str, object] = {}
    last = ""
    position = 0
    for line in text.split("\n"):
        match = _HEADER.match(line)
        if not line.strip():
            break
        if match and (values or match["key"].lower() in _FIRST_HEADERS):
            last = match["key"].lower()
            values[last] = match["value"].strip()
        elif last and line[:1] in " \t":
            values[last] = f"{values[last]} {line.strip()}"
        else:
            return None
        position += len(line) + 1
    return MarkdownSource(values, text[position:]) if values else None


def _mapping(value: object, name: str) -> Mapping[str, object]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _unreadable(name)
    return {str(key).lower(): part for key, part in value.items()}


def _unreadable(name: str) -> ImportFileError:
    return ImportFileError("The front matter of “{name}” cannot be read.", name=name)


class _PlainLoader(yaml.SafeLoader):
    """Reads plain values; repeats by alias are limited, as they can multiply without end."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self._aliases = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node, counting the ones that only repeat an earlier one."""
        if self.check_event(yaml.AliasEvent):
            self._aliases += 1
            if self._aliases > _MAX_ALIASES:
                raise yaml.YAMLError("too many aliases")
        node: yaml.Node | None = super().compose_node(parent, index)
        return node
