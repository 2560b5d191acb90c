"""Tags: plain words, compared without regard to case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def normalise_tags(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names trimmed, without empty or repeated ones, in the order they came.

    Two names are the same when they differ only in case or Unicode form; the first is kept.
    """
    kept: dict[str, str] = {}
    for name in names:
        clean = unicodedata.normalize("NFC", " ".join(name.split()))
        if clean:
            kept.setdefault(clean.casefold(), clean)
    return tuple(kept.values())
