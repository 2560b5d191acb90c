"""Short addresses: what is allowed in them and how one is proposed from a headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import unquote, urlsplit

MAX_SLUG_LENGTH = 80
MAX_IMPORTED_SLUG_LENGTH = 200

_VALID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_IMPORTED = re.compile(r"[\w%~.-]+\Z")
_ENDING = re.compile(r"\.(?:html?|php)\Z")
_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l"}
)
_APOSTROPHES = frozenset("'’ʼ")
_UNSEEN = frozenset({"Mn", "Cf"})
"""Unicode's categories of accents on their own and of soft hyphens, joiners and the like."""


def is_valid_slug(slug: str) -> bool:
    """Return whether the slug is lower-case letters, digits and single hyphens only."""
    return len(slug) <= MAX_SLUG_LENGTH and _VALID.match(slug) is not None


def is_safe_slug(slug: str) -> bool:
    """Return whether a slug kept from elsewhere can be one path segment of an address.

    Imported articles keep their address even where it would not be proposed today (percent
    escapes, capitals, other scripts); what could leave the folder is refused.
    """
    return (
        0 < len(slug) <= MAX_IMPORTED_SLUG_LENGTH
        and _IMPORTED.match(slug) is not None
        and not slug.startswith(".")
        and not slug.endswith(".")
    )


def slug_in_address(address: str) -> str:
    """Return the short address at the end of a web address, a path or alone; empty where is none.

    ``https://talblatt.example/stadt/nachtbus.html?x#k3`` and ``/stadt/nachtbus/`` both end in
    ``nachtbus``.
    """
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return ""
    segments = [_ENDING.sub("", unquote(part)) for part in path.split("/") if part]
    if segments and segments[-1] == "index":
        segments.pop()
    return segments[-1] if segments and is_safe_slug(segments[-1]) else ""


def propose_slug(headline: str, taken: Collection[str] = ()) -> str:
    """Return a valid slug for a headline, with ``-2``, ``-3`` … when it is taken.

    Umlauts become two letters (DIN 5007-2); words are never cut in the middle, unless one alone
    is too long. A headline without a Latin letter or digit gives ``artikel``.
    """
    slug = ""
    for word in _words(headline):
        longer = f"{slug}-{word}" if slug else word[: MAX_SLUG_LENGTH - 8]
        if len(longer) > MAX_SLUG_LENGTH - 8:
            break
        slug = longer
    slug = slug or "artikel"
    candidate, count = slug, 1
    while candidate in taken:
        count += 1
        candidate = f"{slug}-{count}"
    return candidate


def _words(headline: str) -> list[str]:
    """The words in plain letters; an en dash parts them ("8–10"), an apostrophe does not."""
    text = unicodedata.normalize("NFC", headline).casefold().translate(_GERMAN)
    text = unicodedata.normalize("NFKD", text).lower()
    joined = (c for c in text if c not in _APOSTROPHES and unicodedata.category(c) not in _UNSEEN)
    return re.findall(r"[a-z0-9]+", "".join(joined))
