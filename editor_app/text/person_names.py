"""Names that have the form of a person's."""

from __future__ import annotations

import re

_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*,?\Z")
_PARTICLES = frozenset(
    {
        *("von", "van", "vom", "zu", "zur", "zum", "der", "den", "de", "del", "della", "di", "da"),
        *(
            "do",
            "dos",
            "du",
            "la",
            "le",
            "el",
            "al",
            "ten",
            "ter",
            "und",
            "and",
            "&",
            "i",
            "y",
            "e",
        ),
    }
)
_ARTICLES = frozenset({"der", "die", "das", "den", "ein", "eine", "the", "a", "an", "im", "am"})
_MAX_NAME_WORDS = 6


def is_person(name: str) -> bool:
    """Return whether a name has the form of a person's: two to six words, capitals in front."""
    words = name.split()
    if not 1 < len(words) <= _MAX_NAME_WORDS or words[0].lower() in _ARTICLES:
        return False
    capitals = [word for word in words if _NAME_WORD.match(word)]
    rest = [word for word in words if word not in capitals]
    return len(capitals) > 1 and all(word.rstrip(",").lower() in _PARTICLES for word in rest)
