"""The fields of an image that people set, each from what they write."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from editor_app.domain.crop import FocalPoint
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.image import Image
from editor_app.domain.licence import find_licence
from editor_app.text.credit_lines import read_credit

_TEXT_FIELDS = (
    *("photographer", "agency", "alt", "caption", "headline", "city"),
    *("licence", "licence_url", "source_url", "copyright_notice", "usage_terms"),
)
_FLAGS = ("is_decorative", "is_ai_generated")
_TRUE, _FALSE = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0", ""})
_CREATED = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")


def with_fields(image: Image, fields: Mapping[str, str]) -> Image:
    """Return the image with fields set. Raises InvalidFieldError for a name or value."""
    for name, value in fields.items():
        setter = FIELD_SETTERS.get(name)
        if setter is None:
            raise InvalidFieldError(
                "There is no field “{name}”. The fields are: {names}.",
                name=name,
                names=", ".join(sorted(FIELD_SETTERS)),
            )
        image = setter(image, value.strip())
    return image


def credit_fields(line: str) -> Mapping[str, str]:
    """Return photographer and agency from a credit line. Raises InvalidFieldError."""
    credit = read_credit(line).credit
    if credit is None or credit.is_missing:
        raise InvalidFieldError("“{value}” names nobody.", value=line)
    return {"photographer": credit.photographer, "agency": credit.agency}


def licence_fields(licence: str, language: str) -> Mapping[str, str]:
    """Return the fields for a licence: the key or a name of a preset, or words of one's own.

    A preset brings its address along, or takes that of another licence away.
    """
    preset = find_licence(licence)
    if preset is None:
        return {"licence": licence}
    return {"licence": preset.name(language), "licence_url": preset.url}


def field_text(image: Image, name: str) -> str:
    """Return what a field of FIELD_SETTERS says, the way ``with_fields`` reads it."""
    value: object = getattr(image, name)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, FocalPoint):
        return f"{value.x:g},{value.y:g}"
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value) if value else ""


def _with_text(name: str, image: Image, value: str) -> Image:
    text: dict[str, Any] = {name: value}
    return replace(image, **text)


def _with_flag(name: str, image: Image, value: str) -> Image:
    if value.lower() not in _TRUE | _FALSE:
        raise InvalidFieldError("“{value}” is neither true nor false.", value=value)
    flag: dict[str, Any] = {name: value.lower() in _TRUE}
    return replace(image, **flag)


def _with_valid_until(image: Image, value: str) -> Image:
    return replace(image, valid_until=read_day(value) if value else None)


def _with_created_on(image: Image, value: str) -> Image:
    if value and _CREATED.match(value) is None:
        raise InvalidFieldError("“{value}” is no date. Write it as 2026-11-28.", value=value)
    if value:
        read_day((value + "-01-01")[:10])
    return replace(image, created_on=value)


def read_day(value: str) -> date:
    """Return the day of a field such as "2026-11-28". Raises InvalidFieldError."""
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise InvalidFieldError(
            "“{value}” is no date. Write it as 2026-11-28.", value=value
        ) from error


def _with_keywords(image: Image, value: str) -> Image:
    keywords = (each.strip() for each in value.split(","))
    return replace(image, keywords=tuple(dict.fromkeys(filter(None, keywords))))


def _with_focal_point(image: Image, value: str) -> Image:
    try:
        x, y = map(float, value.split(","))
    except ValueError:
        x = y = -1.0
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise InvalidFieldError(
            "“{value}” is no point of a picture. Write it as 0.4,0.6: from the left and from "
            "the top, each from 0 to 1.",
            value=value,
        )
    return replace(image, focal_point=FocalPoint(x, y))


FIELD_SETTERS: Mapping[str, Callable[[Image, str], Image]] = {
    **{name: partial(_with_text, name) for name in _TEXT_FIELDS},
    **{name: partial(_with_flag, name) for name in _FLAGS},
    "valid_until": _with_valid_until,
    "created_on": _with_created_on,
    "keywords": _with_keywords,
    "focal_point": _with_focal_point,
}
"""By name of the field; an empty value clears it (the focal point goes to a place, never away)."""
