"""Credit lines as publications write them: ``Foto: Name - Agentur`` and its relatives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.domain.credit import Credit
from editor_app.text.credit_names import claims_all_rights, parse_names, read_names
from editor_app.text.person_names import is_person
from editor_app.text.picture_agencies import is_agency

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
_YEARS = r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?"
_YEAR = re.compile(rf"\A{_YEARS}\s*,?\s+(?=\S)|[\s,]+{_YEARS}\Z")
_COPYRIGHT = frozenset({"©", "(c)", "copyright"})
_COPYRIGHT_SIGN = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_PARTING = " ,;|/–—-"
_MAX_NAMES = 160
_MAX_WORDS = 9


@dataclass(frozen=True, slots=True)
class CreditedText:
    """A caption without its credit, and the credit it held (None when it held none).

    ``label`` is the word in front of the ``names`` ("Symbolbild", "©"); ``is_certain`` says
    whether photographer and agency could be told apart in them with confidence.
    """

    caption: str
    credit: Credit | None
    label: str = ""
    names: str = ""
    is_certain: bool = True

    @property
    def claims_copyright(self) -> bool:
        """Whether the line is a copyright notice too."""
        line = f"{self.label} {self.names}"
        return _COPYRIGHT_SIGN.search(line) is not None or claims_all_rights(self.names)


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
        before = match["names"][: inner.start()]
        if _is_name(before):
            # "Foto: Ada Muster © dpa", "© Getty Images / Foto: Ada Muster"
            return _credited("", match["label"], f"{before.strip(_PARTING)} / {inner['names']}")
        # "Bild: Der Bus am Ring (Foto: Ada Muster)" begins with a word that is no credit.
        return _credited(before.rstrip(" |–-"), inner["label"], inner["names"])
    if match and 0 < len(match["names"].strip()) <= _MAX_NAMES:
        return _credited("", match["label"], match["names"])
    match = _INSIDE.search(text)
    if match is None or len(match["names"].split()) > _MAX_WORDS:
        return CreditedText(text, None)
    return _credited(text[: match.start()].rstrip(" |–-"), match["label"], match["names"])


def read_credit(line: str) -> CreditedText:
    """Return the credit of a line that is known to be one, with or without a word in front."""
    text = " ".join(line.split())
    match = _AT_START.match(text)
    if match and not match["names"].strip():
        return _credited("", match["label"], "")
    return split_credit(text) if is_credit_line(text) else _credited("", "", text)


def _credited(caption: str, label: str, names: str) -> CreditedText:
    label = " ".join(label.rstrip(" :").split())
    written = names
    while again := _AT_START.match(names):  # "Foto: Foto: Ada Muster"
        names = again["names"]
    if label.lower() in _COPYRIGHT:
        names = _YEAR.sub("", names.strip())
    found = read_names(names)
    return CreditedText(caption, found.credit, label, written, found.is_certain)


def _is_name(text: str) -> bool:
    name = text.strip(_PARTING)
    return is_person(name) or is_agency(name)
