"""Many phrases as one pattern, written one below the other."""

from __future__ import annotations

import re


def one_of(*phrases: str, then: str = "") -> re.Pattern[str]:
    """Return a pattern that matches any of the phrases, then ``then``; case does not matter."""
    return re.compile(f"(?:{'|'.join(phrases)}){then}", re.IGNORECASE)
