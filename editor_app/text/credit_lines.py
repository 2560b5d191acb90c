"""Credit lines as publications write them: ``Foto: Name - Agentur`` and its relatives."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.credit import Credit

_WORD = (
    r"(?:(?:Symbol|Archiv|Agentur|Titel|Hand)?(?:fotos?|bild(?:er)?)|Bild(?:quelle|nachweis|rechte)"
    r"|Foto(?:nachweis|grafie|credit)|Fotograf(?:in)?|Photos?|Photograph(?:er|y)?|Pictures?|Images?"
    r"|Credits?|(?:Photo|Image|Picture)[ -](?:credit|source)|Quelle|Source|Aufnahme|Illustration"
    r"|Grafik|Graphic|Montage|Visualisierung|Rendering|Screenshot|Copyright)"
)
_LABEL = (
    rf"(?:{_WORD}(?:\s*\([^()]{{1,30}}\))?\s*:"
    r"|(?:Foto|Bild)\s+von\s*:?(?=\s)|(?:Photo|Picture|Image)(?:graph)?\s+by\s*:?(?=\s)|©|\(c\))"
)
_AT_START = re.compile(
    rf"\s*[(\[]?\s*(?P<label>{_LABEL})\s*(?P<names>.*)", re.IGNORECASE | re.DOTALL
)
# "Im Bild: Anna" names who is to be seen, not who took the picture.
_INSIDE = re.compile(
    r"(?P<open>[(\[]\s*|(?<=[.!?»“”\"'|–-])\s+|\s+[|–-]\s+|(?<!im)(?<!zum)(?<!das)(?<!dem)"
    rf"(?<!ein)\s+)(?P<label>{_LABEL})\s*(?P<names>[^()\[\]]{{2,120}}?)\s*[)\]]?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_SPACED = re.compile(r"\s+[-–—/|]\s+|\s*[|]\s*")
_SLASH = re.compile(r"\s*/\s*")
_BRACKETED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<agency>[^()]+)\)\Z")
_VIA = re.compile(r"\s+(?:via|für|for|on|auf)\s+")
_NOTE = re.compile(r"\s+·\s+(?:Lizenz|Licen[cs]e|KI|AI|Mit KI|Made with)\b.*\Z", re.IGNORECASE)
_FINAL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z")
_KNOWN = re.compile(
    r"(?:dpa|afp|apa|epa|ansa|belga|efe|upi|xinhua|sda|ats|ddp|epd|kna|sid|tass|reuters"
    r"|keystone(?:-sda)?|imago(?: ?images)?|getty(?: ?images)?|istock(?:photo)?|shutterstock|ap"
    r"|adobe ?stock|fotolia|depositphotos|dreamstime|alamy|unsplash|pixabay|pexels|flickr"
    r"|wikimedia(?: commons)?|wikipedia|picture[ -]?alliance|laif|ullstein(?: bild)?|pa media"
    r"|akg(?:-images)?|bridgeman|corbis|magnum|zuma|nurphoto|freshfocus|ostkreuz"
    r"|press association|zvg|privat|archiv|handout"
    r"|symbolbild|symbolfoto|archivbild|archivfoto)\Z",
    re.IGNORECASE,
)
_AGENCY_WORDS = re.compile(
    r"\b(?:images|press|presse(?:foto|bild|agentur|dienst)?|agentur|agency|agence|stock|media"
    r"|medien|news|verlag|zeitung|photos|pictures|photography|gmbh|ag|inc|ltd|e\. ?v|stadt"
    r"|gemeinde|kanton|polizei|police|kapo|feuerwehr|museum|\w*archiv|library|nasa|esa)\b"
    r"|\.[a-z]{2,}\b|bild\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-ZÄÖÜ]{2,5}\Z")
_MAX_NAMES = 160
_MAX_WORDS = 9


@dataclass(frozen=True, slots=True)
class CreditedText:
    """A caption without its credit, and the credit it held (None when it held none)."""

    caption: str
    credit: Credit | None


def is_credit_line(line: str) -> bool:
    """Return whether a whole line is a credit."""
    match = _AT_START.match(line)
    return match is not None and 0 < len(match["names"].strip()) <= _MAX_NAMES


def split_credit(caption: str) -> CreditedText:
    """Return a caption's words and its credit, which stands alone, at its end or in brackets."""
    text = " ".join(caption.split())
    match = _AT_START.match(text)
    inner = _INSIDE.search(match["names"]) if match else None
    if match and inner and not parse_names(inner["names"]).is_missing:
        # "Bild: Der Bus am Ring (Foto: Ada Muster)" begins with a word that is no credit.
        caption = match["names"][: inner.start()].rstrip(" |–-")
        return CreditedText(caption, parse_names(inner["names"]))
    if match and 0 < len(match["names"].strip()) <= _MAX_NAMES:
        return CreditedText("", parse_names(match["names"]))
    match = _INSIDE.search(text)
    if match is None or len(match["names"].split()) > _MAX_WORDS:
        return CreditedText(text, None)
    return CreditedText(text[: match.start()].rstrip(" |–-"), parse_names(match["names"]))


def parse_names(names: str) -> Credit:
    """Return photographer and agency of "Name - Agentur", "Agentur/Name", "Name (Agentur)".

    Between spaced separators the photographer comes first, unless the first part is a known
    agency and the second is none. A lone name is the photographer, a lone agency the agency.
    """
    text = _trimmed(_NOTE.sub("", names))
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
    return Credit(agency=text) if is_agency(text) else Credit(photographer=text)


def is_known_agency(name: str) -> bool:
    """Return whether a name is one of the agencies and sources that most pages know."""
    return _KNOWN.match(name.strip()) is not None


def is_agency(name: str) -> bool:
    """Return whether a name looks like an agency, a source or an archive, not like a person."""
    name = name.strip()
    return (
        is_known_agency(name)
        or _AGENCY_WORDS.search(name) is not None
        or _INITIALS.match(name) is not None
    )


def _pair(parts: list[str], is_source: Callable[[str], bool]) -> Credit:
    parts = [_trimmed(part) for part in parts]
    people = [part for part in parts if not is_source(part)]
    if not people:
        return Credit(agency=" / ".join(parts))
    photographer = people[0]
    if is_source is is_agency and len(people) > 1 and " " not in photographer:
        # "agentur7/Lena Brandt": of two unknown names the one of several words is the person.
        photographer = next((part for part in people if " " in part), photographer)
    agencies = list(parts)
    agencies.remove(photographer)
    return Credit(photographer, " / ".join(agencies))


def _trimmed(text: str) -> str:
    text = text.strip().strip("[]").strip(" ,;|")
    if text.count("(") != text.count(")"):
        text = text.strip("()").strip()
    text = re.sub(r"^(?:©|\(c\)|by\b|von\b)\s*:?\s*", "", text, flags=re.IGNORECASE)
    return _FINAL_STOP.sub("", text).strip()
