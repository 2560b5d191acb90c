"""Names for what a page gives none: by what it says, not by where it stands.

A comment that was removed or added above must not turn all that follow into other comments.
"""

from __future__ import annotations

import hashlib
from collections import Counter


class ContentOrigins:
    """Gives each of the things below one origin ("page:…:comment") an origin of its own."""

    def __init__(self, above: str) -> None:
        self._above = above
        self._seen: Counter[str] = Counter()

    def origin(self, *parts: str) -> str:
        """Return the origin of what says this; when the same is said again, they are counted."""
        content = "\n".join(" ".join(part.casefold().split()) for part in parts)
        digest = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:20]
        self._seen[digest] += 1
        again = "" if self._seen[digest] == 1 else f"~{self._seen[digest]}"
        return f"{self._above}:{digest}{again}"
