"""Tells German from English by its most frequent small words."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GERMAN = _words(
    "der die das und ist nicht ein eine einen einem mit von auf für im den dem des sich auch wird"
    " werden wurde sind zu zum zur bei aus nach wie dass haben hat war sie er es wir ich aber oder"
    " als am vom noch nur schon mehr über unter gegen seit"
)
_ENGLISH = _words(
    "the and is not a an of to in on for with from by that this these are was were be been has"
    " have had it its he she they we you but or as at will would can could more than about after"
    " which who their there"
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH = 12


def guess_language(text: str, otherwise: str) -> str:
    """Return ``de`` or ``en`` when the text is plainly that language, else ``otherwise``.

    A regional form of the same language (``de-CH``) is kept.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    german = sum(1 for word in words if word in _GERMAN)
    english = sum(1 for word in words if word in _ENGLISH)
    if german + english < _ENOUGH:
        return otherwise
    if german > english * 2:
        return _kept("de", otherwise)
    if english > german * 2:
        return _kept("en", otherwise)
    return otherwise


def _kept(found: str, otherwise: str) -> str:
    return otherwise if otherwise.lower().partition("-")[0] == found else found
