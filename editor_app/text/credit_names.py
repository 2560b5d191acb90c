"""The names in a credit: who took the picture and who supplied it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.credit import Credit
from editor_app.text.person_names import is_person
from editor_app.text.picture_agencies import is_agency, is_known_agency, is_picture_platform

_SPACED = re.compile(r"\s+[-–—/|]\s+|\s*[|]\s*|\s*(?:©|\(c\))\s*", re.IGNORECASE)
_SLASH = re.compile(r"\s*/\s*")
_BRACKETED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<agency>[^()]+)\)\Z")
_VIA = re.compile(r"\s+(?:via|für|for|on|auf|from)\s+")
_NOTE = re.compile(r"\s+·\s+(?:Lizenz|Licen[cs]e|KI|AI|Mit KI|Made with)\b.*\Z", re.IGNORECASE)
_RESERVED = re.compile(
    r"(?<![\s,;.·|/–-])[\s,;.·|/–-]*"
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)[\s.]*\Z",
    re.IGNORECASE,
)
_FINAL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z")
_LEADING = re.compile(r"^(?:©|\(c\)|by\b)\s*:?\s*", re.IGNORECASE)
# "von Ada Muster" names Ada Muster; "von Bergen" and "von der Heide" are names themselves.
_LEADING_VON = re.compile(r"^von\s*:?\s+(?=[A-ZÄÖÜ]\S*\s+[A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class ReadNames:
    """Photographer and agency, and whether they could be told apart with confidence."""

    credit: Credit
    is_certain: bool


def parse_names(names: str) -> Credit:
    """Return photographer and agency of "Name - Agentur", "Agentur/Name", "Name (Agentur)".

    Between spaced separators the photographer comes first, unless the first part is a known
    agency and the second is none. A lone name is the photographer, a lone agency the agency.
    """
    return read_names(names).credit


def read_names(names: str) -> ReadNames:
    """Return what parse_names returns, and how sure that is.

    Certain are a person's name or an account beside what is an agency by its name, a lone
    person's name, and known agencies among themselves. All else is the best guess.
    """
    text = _trimmed(_RESERVED.sub("", _NOTE.sub("", names)))
    if "://" in text:  # the slashes of an address part nothing
        return ReadNames(Credit(agency=text), is_certain=False)
    if is_known_agency(text):
        return ReadNames(Credit(agency=text), is_certain=True)
    found = _parted(text)
    if found is not None:
        return found
    if is_agency(text):
        return ReadNames(Credit(agency=text), not is_person(text))
    return ReadNames(Credit(photographer=text), is_person(text))


def claims_all_rights(line: str) -> bool:
    """Return whether a line ends with "All rights reserved" in a language known here."""
    return _RESERVED.search(line) is not None


def _parted(text: str) -> ReadNames | None:
    """What a line of several names says, None for a single one."""
    bracketed = _BRACKETED.match(text)
    if bracketed:
        return _pair([bracketed["name"], bracketed["agency"]], is_known_agency)
    for separator, is_source in (
        (_SPACED, is_known_agency),
        (_VIA, is_known_agency),
        (_SLASH, is_agency),
    ):
        parts = [part for part in (_trimmed(part) for part in separator.split(text)) if part]
        if len(parts) > 1:
            return _pair(parts, is_source)
    name, comma, agency = text.rpartition(",")
    if comma and is_agency(agency) and not is_agency(name):
        return _pair([name, agency], is_agency)
    return None


def _pair(parts: list[str], is_source: Callable[[str], bool]) -> ReadNames:
    parts = [_trimmed(inner) for part in parts for inner in _unpacked(part)]
    people = [part for part in parts if not (is_source(part) or _is_joint(part))]
    if not people:
        certain = not any(is_person(part) and not is_known_agency(part) for part in parts)
        return ReadNames(Credit(agency=" / ".join(parts)), certain)
    photographer = people[0]
    if is_source is is_agency and len(people) > 1 and " " not in photographer:
        # "agentur7/Lena Brandt": of two unknown names the one of several words is the person.
        photographer = next((part for part in people if " " in part), photographer)
    agencies = list(parts)
    agencies.remove(photographer)
    return ReadNames(
        Credit(photographer, " / ".join(agencies)),
        not is_agency(photographer)
        and all(is_agency(part) or _is_joint(part) for part in agencies)
        and (is_person(photographer) or _is_account(photographer, agencies)),
    )


def _unpacked(part: str) -> list[str]:
    """The parts of "Jane Doe/AFP"; any other part as it is."""
    inner = _SLASH.split(part)
    mixed = any(map(is_known_agency, inner)) and any(map(is_person, inner))
    return inner if mixed else [part]


def _is_joint(part: str) -> bool:
    """Whether several agencies stand in one part: "picture alliance/dpa"."""
    inner = _SLASH.split(part)
    return len(inner) > 1 and all(map(is_known_agency, inner))


def _is_account(name: str, agencies: list[str]) -> bool:
    return " " not in name and any(is_picture_platform(agency) for agency in agencies)


def _trimmed(text: str) -> str:
    text = text.strip().strip("[]").strip(" ,;|")
    if text.count("(") != text.count(")"):
        text = text.strip("()").strip()
    return _FINAL_STOP.sub("", _LEADING_VON.sub("", _LEADING.sub("", text))).strip()
