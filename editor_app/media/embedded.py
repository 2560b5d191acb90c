"""What a picture's file says of it, read the way its fields are meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from editor_app.media.metadata_fields import IIM_CHANGED_LAST, PLACES, POSITION, Places
from editor_app.media.metadata_precedence import (
    Disagreement,
    Opinion,
    Standard,
    Values,
    reconcile,
)
from editor_app.media.metadata_text import is_from_a_camera, says_nothing

AI_SOURCES = frozenset(
    {
        "trainedAlgorithmicMedia",
        "compositeWithTrainedAlgorithmicMedia",
        "compositeSynthetic",
        "algorithmicMedia",
    }
)
"""IPTC NewsCodes for pictures, or parts of them, that nobody photographed or drew
(https://cv.iptc.org/newscodes/digitalsourcetype/)."""

_SEVERAL = frozenset({"creator", "keywords"})
_DESCRIPTIONS = frozenset({"caption", "headline"})
_LINKS = frozenset({"licence_url", "licensor_url"})
_LINK = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:[:-](\d{2})(?:[:-](\d{2}))?)?")
_QUOTED_LIST = re.compile(r'\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|\Z)')


@dataclass(frozen=True, slots=True)
class EmbeddedMetadata:
    """What the file says; what it does not say is empty.

    ``creator`` and ``keywords`` may be several. ``created_on`` is as precise as the file is
    ("2026", "2026-11", "2026-11-28"). ``digital_source_type`` is the last part of IPTC's code.
    """

    creator: tuple[str, ...] = ()
    credit_line: str = ""
    source: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""
    licence_url: str = ""
    licensor_url: str = ""
    caption: str = ""
    headline: str = ""
    keywords: tuple[str, ...] = ()
    city: str = ""
    created_on: str = ""
    alt: str = ""
    long_description: str = ""
    digital_source_type: str = ""
    has_position: bool = False
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def is_ai_generated(self) -> bool:
        """Whether the file says that a machine made the picture, or a part of it."""
        return self.digital_source_type in AI_SOURCES


def interpret_metadata(pairs: Iterable[tuple[str, str]], language: str) -> EmbeddedMetadata:
    """Return the fields that names and values from a file give in a language ("de-CH").

    Of several languages the publication's is taken, else the one for all, else the first.
    ``pairs`` are those of ``read_pairs``, also when they come from ``Image.embedded_metadata``.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for name, value in pairs:
        found[name].append(value)
    fields: dict[str, Any] = {}
    disagreements: list[Disagreement] = []
    for field, places in PLACES.items():
        values, others = reconcile(
            field,
            _opinions(field, places, found, language),
            iim_changed_last=IIM_CHANGED_LAST in found,
        )
        fields[field] = values if field in _SEVERAL else "; ".join(values[:1])
        disagreements.extend(others)
    return EmbeddedMetadata(
        **fields, has_position=POSITION in found, disagreements=tuple(disagreements)
    )


def _opinions(
    field: str, places: Places, found: Mapping[str, list[str]], language: str
) -> tuple[Opinion, ...]:
    exif = found.get(places.exif, [])
    if field == "creator":
        exif = [name for text in exif for name in _names(text)]
    xmp = next(filter(None, (_in_language(found, name, language) for name in places.xmp)), [])
    return (
        Opinion(Standard.EXIF, _meant(field, exif)),
        Opinion(Standard.IIM, _meant(field, found.get(places.iim, [])), places.limit),
        Opinion(Standard.XMP, _meant(field, xmp)),
    )


def _in_language(found: Mapping[str, list[str]], name: str, language: str) -> list[str]:
    wanted = language.replace("_", "-").lower()
    variants = {
        key[len(name) + 1 : -1].lower(): values
        for key, values in found.items()
        if key.startswith(f"{name}[") and key.endswith("]")
    }
    for variant, values in variants.items():
        if wanted == variant or wanted.partition("-")[0] == variant.partition("-")[0]:
            return values
    return found.get(name) or next(iter(variants.values()), [])


def _meant(field: str, values: Iterable[str]) -> Values:
    """The values that say something, in the form of the field."""
    cleaned = (_CLEANED.get(field, str.strip)(value) for value in values)
    return tuple(dict.fromkeys(each for each in cleaned if each and _is_meant(field, each)))


def _is_meant(field: str, text: str) -> bool:
    if field == "keywords":
        return True
    return not says_nothing(text) and not (field in _DESCRIPTIONS and is_from_a_camera(text))


def _day(text: str) -> str:
    """The day of "2014:03:08 16:59:52" or of an ISO date; parts that are zero are unknown."""
    match = _DAY.match(text.strip())
    if match is None or match[1] == "0000":
        return ""
    year, month, day = match[1], match[2], match[3]
    for length, parts in ((3, (year, month, day)), (2, (year, month, "01"))):
        try:
            date(*(int(part or 0) for part in parts))
        except ValueError:
            continue
        return "-".join(parts[:length])
    return year


def _link(text: str) -> str:
    return text.strip() if _LINK.match(text.strip()) else ""


def _code(text: str) -> str:
    return text.strip().rstrip("/").rpartition("/")[2]


def _names(text: str) -> list[str]:
    """The names in EXIF's one field, which are parted by semicolons and may be quoted."""
    return [
        (quoted.replace('""', '"') or plain).strip()
        for quoted, plain in _QUOTED_LIST.findall(text)
        if quoted or plain
    ]


_CLEANED = {
    "created_on": _day,
    "digital_source_type": _code,
    **dict.fromkeys(_LINKS, _link),
}
