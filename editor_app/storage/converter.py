"""Turns entities into plain values and back; it ignores fields it does not know.

A library or package written by a newer version of the same generation may hold more fields than
this version has: they are passed over here and carried along by the revisions.
"""

from __future__ import annotations

from datetime import date, datetime

from cattrs import Converter

from editor_app.sync.utc_text import day_text, moment_from_text, utc_text


def _make_converter() -> Converter:
    converter = Converter(detailed_validation=False, forbid_extra_keys=False)
    converter.register_unstructure_hook(datetime, utc_text)
    converter.register_structure_hook(datetime, lambda text, _: moment_from_text(text))
    converter.register_unstructure_hook(date, day_text)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook_func(_is_tuple, lambda items: _plain_list(converter, items))
    return converter


def _is_tuple(kind: object) -> bool:
    return kind is tuple or getattr(kind, "__origin__", None) is tuple


def _plain_list(converter: Converter, items: tuple[object, ...]) -> list[object]:
    return [item if isinstance(item, str) else converter.unstructure(item) for item in items]


CONVERTER = _make_converter()
