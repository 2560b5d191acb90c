"""Who supplies pictures: agencies, stock libraries and archives, told apart from people."""

from __future__ import annotations

import re

_AGENCY = (
    r"dpa(?:-\w+|/(?-i:[a-z]{2,4}))?|afp(?: photo)?|apa(?:-\w+)?|epa(?:-efe)?|ansa|belga"
    r"|efe|upi|xinhua|sda|ats|ddp|epd|kna|sid|tass|reuters|keystone(?:-sda)?"
    r"|imago(?: ?images| ?sport(?:fotodienst)?)?"
    r"|ap(?: photo)?|picture[ -]?alliance|laif|ullstein(?: bild)?|pa media|akg(?:-images)?"
    r"|bridgeman|corbis|magnum|zuma|nurphoto|freshfocus|ostkreuz|press association|mauritius images"
    r"|westend61|plainpicture|zvg|privat|archiv|handout|symbolbild|symbolfoto|archivbild|archivfoto"
)
_PLATFORM = (
    r"getty(?: ?images)?|istock(?:photo)?|shutterstock|adobe ?stock|stock\.adobe|fotolia"
    r"|depositphotos|dreamstime|alamy|unsplash|pixabay|pexels|flickr|wikimedia(?: commons)?"
    r"|commons\.wikimedia|wikipedia|freepik|vecteezy|rawpixel|123rf|panthermedia|pixelio|photocase"
    r"|colourbox|bigstock(?:photo)?|stocksnap|canva"
)
_AT_HOME = r"(?:www\.)?(?:{names})(?:\.(?:com|de|net|org|ch|at|io))?\Z"
_KNOWN = re.compile(_AT_HOME.format(names=f"{_AGENCY}|{_PLATFORM}"), re.IGNORECASE)
_KNOWN_PLATFORM = re.compile(_AT_HOME.format(names=_PLATFORM), re.IGNORECASE)
_DOMAIN = re.compile(r"(?:\A|\s)(?:[\w-]{2,}\.)+[a-z]{2,}(?=\s|/|\Z)")
_WORDS = re.compile(
    r"\b(?:images|press|presse(?:foto|bild|agentur|dienst)?|agentur|agency|agence|stock|media"
    r"|medien|news|verlag|zeitung|photos|pictures|photography|gmbh|ag|inc|ltd|e\. ?v|stadt"
    r"|gemeinde|kanton|polizei|police|kapo|feuerwehr|museum|\w*archiv|library|nasa|esa)\b"
    r"|bild\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-ZÄÖÜ]{2,5}\Z")


def is_known_agency(name: str) -> bool:
    """Return whether a name is one of the agencies and sources that most pages know."""
    return _KNOWN.match(name.strip()) is not None


def is_picture_platform(name: str) -> bool:
    """Return whether people put pictures there under account names such as ``shijil619``."""
    name = name.strip()
    return _KNOWN_PLATFORM.match(name) is not None or _DOMAIN.search(name) is not None


def is_agency(name: str) -> bool:
    """Return whether a name looks like an agency, a source or an archive, not like a person."""
    name = name.strip()
    return (
        is_known_agency(name)
        or _DOMAIN.search(name) is not None
        or _WORDS.search(name) is not None
        or _INITIALS.match(name) is not None
    )
