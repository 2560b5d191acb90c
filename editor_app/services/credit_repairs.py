"""What the house formatter would make of one picture's credit; nothing is stored here.

Credits come in as lines ("Foto: Ada Muster/dpa"), with both names in one field, or at the end
of a caption. They become photographer and agency again; what else such a line says (a licence, a
copyright notice, "Symbolbild") moves to the field it belongs to, and nothing is made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape

from editor_app.domain.credit import Credit
from editor_app.domain.image import Image
from editor_app.domain.licence import find_licence
from editor_app.text.credit_lines import CreditedText, read_credit, split_credit
from editor_app.text.licence_marks import split_licence
from editor_app.text.person_names import is_person
from editor_app.text.picture_agencies import is_agency, is_known_agency

REPAIRED_FIELDS = (
    "photographer",
    "agency",
    "caption",
    "copyright_notice",
    "licence",
    "licence_url",
)

_MAX_LINE = 300
_DRAWN = r"illustration|grafik|graphic|montage|visualisierung|rendering|screenshot"
_IS_DRAWN = re.compile(rf"(?:{_DRAWN})\b", re.IGNORECASE)
_NOTE = re.compile(
    rf"(?P<word>(?:symbol|archiv)(?:foto|bild)|{_DRAWN})|\w\s*\((?P<bracketed>[^()]+)\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CreditRepair:
    """A picture with its credit as it is and as the house would write it.

    Not certain is a repair where photographer and agency could be told apart by a guess only.
    """

    before: Image
    after: Image
    is_certain: bool

    def reversed(self) -> CreditRepair:
        """Return the repair that takes this one back."""
        return CreditRepair(self.after, self.before, self.is_certain)


def find_repair(image: Image) -> CreditRepair | None:
    """Return how a picture's credit would be repaired, or None where nothing is to be done.

    A caption's credit is taken only where the picture has none, or has just the same.
    """
    photographer, agency = _plain(image.photographer), _plain(image.agency)
    if max(len(photographer), len(agency)) > _MAX_LINE:
        return None
    if not (photographer or agency):
        return _repair_from_caption(image)
    repaired, certain = image, True
    lines = []
    for field in (photographer, agency):
        repaired, names = _without_licence(repaired, field)
        lines.append(read_credit(names))
        repaired = _with_what_else_it_says(repaired, lines[-1], field)
        certain = certain and not _IS_DRAWN.match(lines[-1].label)
    credit, told_apart = _credit_of_fields(*lines)
    repaired = replace(repaired, photographer=credit.photographer, agency=credit.agency)
    return _repair(image, _without_repetition(repaired), certain and told_apart)


def _repair_from_caption(image: Image) -> CreditRepair | None:
    found = split_credit(_plain(image.caption))
    if found.credit is None or found.credit.is_missing or len(found.names) > _MAX_LINE:
        return None
    repaired, names = _without_licence(image, found.names)
    line = read_credit(names)
    if line.credit is None or line.credit.is_missing:
        return None
    repaired = replace(
        repaired,
        caption=found.caption,
        photographer=line.credit.photographer,
        agency=line.credit.agency,
    )
    written = " ".join(part for part in (found.label, found.names) if part)
    found = replace(found, names=names)
    repaired = _with_what_else_it_says(repaired, found, written)
    return _repair(image, repaired, line.is_certain and not _IS_DRAWN.match(found.label))


def _repair(before: Image, after: Image, is_certain: bool) -> CreditRepair | None:
    return None if before == after else CreditRepair(before, after, is_certain)


def _credit_of_fields(photographer: CreditedText, agency: CreditedText) -> tuple[Credit, bool]:
    """The credit that two fields hold, and whether that is certain."""
    if not agency.names or _same(photographer.names, agency.names):
        return _credit_of_one(photographer, Credit(photographer=_lone_name(photographer)))
    if not photographer.names:
        return _credit_of_one(agency, Credit(agency=_lone_name(agency)))
    first, second = _lone_name(photographer), _lone_name(agency)
    joined = None
    if first and second:
        if is_known_agency(first) and not is_agency(second):
            return Credit(second, first), is_person(second)
    elif second:
        joined = _joined(photographer, second)
    elif first:
        joined = _joined(agency, first)
    return joined or (Credit(first or photographer.names, second or agency.names), True)


def _credit_of_one(line: CreditedText, as_it_is: Credit) -> tuple[Credit, bool]:
    """The credit of the only line there is; a lone name stays in its field, unless it is known."""
    name = _lone_name(line)
    if name:
        return (Credit(agency=name) if is_known_agency(name) else as_it_is), True
    return line.credit or Credit(), line.is_certain


def _joined(line: CreditedText, name: str) -> tuple[Credit, bool] | None:
    """A field with both names joined with one that holds an agency or repeats one of them."""
    credit = line.credit or Credit()
    if _same(name, credit.photographer):
        return credit, True
    if any(_same(name, agency) for agency in (credit.agency, *credit.agency.split(" / "))):
        return credit, line.is_certain
    if line.is_certain and is_agency(name):
        return replace(credit, agency=f"{credit.agency} / {name}"), False
    return None


def _lone_name(line: CreditedText) -> str:
    """The only name in a line, empty when there are two."""
    credit = line.credit or Credit()
    if credit.photographer and credit.agency:
        return ""
    return credit.photographer or credit.agency


def _without_licence(image: Image, line: str) -> tuple[Image, str]:
    """The image with the licence that a line names at its end, and the line without it.

    A line that names another licence than the image keeps it.
    """
    names, licence = split_licence(line)
    if not licence or (image.licence and not _same(licence, image.licence)):
        return image, line
    if image.licence:
        return image, names
    preset = find_licence(licence)
    url = image.licence_url or (preset.url if preset else "")
    return replace(image, licence=licence, licence_url=url), names


def _with_what_else_it_says(image: Image, line: CreditedText, written: str) -> Image:
    """The image with what a line says besides names: a copyright notice, a note for readers.

    A symbolic picture has to be marked as such (Pressekodex, guideline 2.2).
    """
    if line.claims_copyright and not image.copyright_notice:
        image = replace(image, copyright_notice=written)
    note = _NOTE.search(line.label)
    text = (note["word"] or note["bracketed"]).strip() if note else ""
    if text and text.lower() not in image.caption.lower():
        caption = f"{image.caption} ({text})" if image.caption else text
        return replace(image, caption=caption)
    return image


def _without_repetition(image: Image) -> Image:
    """The image without the credit in its caption that says the same."""
    found = split_credit(_plain(image.caption))
    if found.credit is not None and _names(found.credit) == _names(image.credit):
        return replace(image, caption=found.caption)
    return image


def _names(credit: Credit) -> tuple[str, str]:
    return credit.photographer.casefold(), credit.agency.casefold()


def _plain(text: str) -> str:
    """The text with its character references read, unless they hide markup."""
    read = unescape(text)
    return " ".join((read if "<" not in read or "<" in text else text).split())


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
