"""One way to write a value as JSON, so that equal content has equal bytes on every machine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias

JsonValue: TypeAlias = "str | int | float | bool | list[JsonValue] | Mapping[str, JsonValue] | None"
Fields: TypeAlias = Mapping[str, JsonValue]
"""The fields of an entity as plain values; long body text is named by its SHA-256."""

_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


def canonical_json(value: JsonValue) -> str:
    """Return JSON with sorted keys, no spaces and unescaped Unicode.

    Raises ValueError for what JSON cannot say (NaN, infinity).
    """
    return _ENCODER.encode(value)


def text_list(texts: Iterable[str]) -> str:
    """Return the same for a list of texts; one text is written much faster than a list."""
    return f"[{','.join(map(_ENCODER.encode, texts))}]"
