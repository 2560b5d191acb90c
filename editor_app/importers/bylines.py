"""Lines that name an article's authors or its date: "Von Lena Brandt", "23. November 2026"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from editor_app.importers.dates import find_date

_LABEL = re.compile(
    r"(?:von|by|text(?:\s*:|\s+von|\s+by)|autor(?:in|en|innen)?\s*:?"
    r"|words(?:\s*:|\s+by)"
    r"|(?:written|posted|reported)\s+by|ein (?:artikel|beitrag|bericht) von"
    r"|author(?:s|\(s\))?\s*:)\s+"
    r"(?:unsere[rm]\s+[\w-]+\s+)?",
    re.IGNORECASE,
)
_NAME_WORD = (
    r"(?:[A-ZÄÖÜÉÈÀÇÅØŠŽ][\w'’.-]*|de|da|di|del|della|van|von|der|den|ten|le|la|el|al|bin|Mc\w+)"
)
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,4}}\Z")
_AND = re.compile(r"\s*(?:,|;|&|\bund\b|\band\b|\bsowie\b|/)\s*")
_ROLE = re.compile(
    r"\s*[,(]\s*(?:redakt\w+|reporter\w*|korrespondent\w*|ressort\w*|staff \w+|\w+ correspondent"
    r"|volontär\w*|chefredakt\w+|autor\w*|editor\w*|freie\w* \w+)\b[^,)]{0,30}\)?",
    re.IGNORECASE,
)
_AGENCY_IN_BRACKETS = re.compile(r"\s*\((?:[a-z]{2,4}|[A-Z]{2,5})(?:/(?:[a-z]{2,4}|[A-Z]{2,5}))*\)")
_PHOTOGRAPHER = re.compile(
    r"\s*(?:,|;|&|/|\bund\b|\band\b)\s*[^,;&/]{3,40}\((?:fotos?|bild(?:er)?|photos?|video)\)"
    r"|\s*\((?:text|texte|words)\)",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"\b(?:veröffentlicht|publiziert|erschienen|erstellt|aktualisiert|geändert|stand|datum|zuletzt"
    r"|am|um|uhr|vom|den|der|the|published|posted|updated|last|modified|date|created|on|at|first"
    r"|online|seit|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
    r"|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu"
    r"|fri|sat|sun|h|cet|cest|mez|mesz|gmt|utc)\b|[^\w]+",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\b(?:aktualisiert|geändert|update[d]?|modified|zuletzt|stand)\b", re.IGNORECASE
)
_READING = re.compile(
    r"[|·•,]?\s*(?:lesezeit\W*)?(?:ca\.\s*)?\d+\s*min(?:uten?|utes?|\.)?(?:\s*(?:lesezeit|lesedauer|read))?"
    r"|[|·•,]?\s*\d+\s+(?:kommentare?|comments?)\b",
    re.IGNORECASE,
)
_MAX_LINE = 160
_MAX_AUTHORS = 6
_MAX_NAME = 50


@dataclass(frozen=True, slots=True)
class Byline:
    """What such a line says; a line that says nothing of the kind is falsy."""

    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    updated_at: datetime | None = None

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.authors or self.published_at or self.updated_at)


def read_byline(line: str, time_zone: str) -> Byline:
    """Return authors and dates of a line that holds nothing else; times are in UTC."""
    text = " ".join(line.split())
    if not text or len(text) > _MAX_LINE:
        return Byline()
    text = _READING.sub(" ", text)
    names, published, updated = text, None, None
    for _ in range(2):
        found = find_date(names, time_zone)
        if found is None:
            break
        before = names[: found.start]
        if _UPDATED.search(before):
            updated = updated or found.at
        else:
            published = published or found.at
        names = f"{before} | {names[found.end :]}"
    has_date = published is not None or updated is not None
    if has_date and not _DATE_WORDS.sub("", names):
        return Byline((), published, updated)
    authors = _authors(names, has_date=has_date)
    return Byline(authors, published, updated) if authors else Byline()


def split_authors(text: str) -> tuple[str, ...]:
    """Return the names in "Lena Brandt, Jonas Petersen und Ada Muster", without roles."""
    text = _PHOTOGRAPHER.sub("", _ROLE.sub("", text))
    text = _AGENCY_IN_BRACKETS.sub("", text).strip(" |,;–—-:")
    names = [_without_stop(name.strip()) for name in _AND.split(text)]
    found = tuple(dict.fromkeys(name for name in names if name))[:_MAX_AUTHORS]
    if found and " " in found[0]:
        # "Lena Brandt, Talstadt": the second is where she writes from.
        return tuple(name for name in found if " " in name)
    return found


def _authors(text: str, *, has_date: bool) -> tuple[str, ...]:
    parts = [part.strip(" ,–—-") for part in re.split(r"\s*[|·•]\s*", text)]
    named = [part for part in parts if _DATE_WORDS.sub("", part)]
    if len(named) != 1:
        return ()
    (part,) = named
    label = _LABEL.match(part)
    if not label and not has_date:
        return ()
    names = split_authors(part[label.end() :] if label else _without_date_words(part))
    fits = all(_NAME.match(name) and len(name) <= _MAX_NAME for name in names)
    # Without "Von" only a first and a last name beside a date are a name.
    is_sure = label is not None and ":" in label[0]
    if not names or not fits or not (is_sure or all(" " in name for name in names)):
        return ()
    return names


def _without_date_words(text: str) -> str:
    return re.sub(
        r"[,\s]*\b(?:veröffentlicht|publiziert|published|posted|am|on|vom|um|at)\s*:?\s*\Z",
        "",
        text,
        flags=re.IGNORECASE,
    )


def _without_stop(name: str) -> str:
    return name if re.search(r"\b[A-ZÄÖÜ]\.\Z", name) else name.rstrip(" .")
