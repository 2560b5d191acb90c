"""Values of front matter by the names that Hugo, Jekyll, Pelican and Eleventy give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from editor_app.importers.dates import parse_moment, to_utc

Values = Mapping[str, object]

_TRUE = frozenset({"true", "yes", "1", "on"})
_FALSE = frozenset({"false", "no", "0", "off"})
_MAX_LIST = 200


def text_field(values: Values, *names: str) -> str:
    """Return the first of these fields that holds a text, as one line."""
    for name in names:
        text = as_text(values.get(name))
        if text:
            return text
    return ""


def list_field(values: Values, *names: str) -> tuple[str, ...]:
    """Return the first of these fields that holds names: a list, or one text with commas."""
    for name in names:
        value = values.get(name)
        if isinstance(value, str):
            found = [part.strip() for part in re.split(r"[,;]", value)]
        elif isinstance(value, list):
            found = [as_text(part) for part in value[:_MAX_LIST]]
        else:
            continue
        names_found = tuple(dict.fromkeys(part for part in found if part))
        if names_found:
            return names_found
    return ()


def moment_field(values: Values, time_zone: str, *names: str) -> datetime | None:
    """Return the first of these fields that holds a date, in UTC."""
    for name in names:
        value = values.get(name)
        if isinstance(value, datetime):
            return to_utc(value, time_zone)
        if isinstance(value, date):
            return to_utc(datetime(value.year, value.month, value.day), time_zone)  # noqa: DTZ001
        if isinstance(value, str) and (found := parse_moment(value, time_zone)):
            return found
    return None


def truth_field(values: Values, name: str) -> bool | None:
    """Return whether a field says yes or no, None when it says neither."""
    value = values.get(name)
    if isinstance(value, bool):
        return value
    text = as_text(value).lower()
    return True if text in _TRUE else False if text in _FALSE else None


def mapping_field(values: Values, *names: str) -> Values:
    """Return the first of these fields that holds fields of its own, else nothing."""
    for name in names:
        value = values.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            return {str(key).lower(): part for key, part in value.items()}
    return {}


def as_text(value: object) -> str:
    """Return a plain value as one line; of fields the name, "" for anything else."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or ""
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        return ""
    return " ".join(str(value).split())


def first_text(parts: Iterable[str]) -> str:
    """Return the first part that is not empty."""
    return next((part for part in parts if part), "")
