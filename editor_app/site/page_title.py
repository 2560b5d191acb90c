"""What a browser's tab and a search result show of a page's title."""

from __future__ import annotations

MAX_TITLE_LENGTH = 70
"""Characters; search engines and tabs cut off what is longer."""


def page_title(*parts: str) -> str:
    """Return the parts with dashes between them, as many from the front as have room.

    A first part that is too long alone is cut between two words. The whole headline stands in
    the page itself and in what is told to machines.
    """
    given = [part.strip() for part in parts if part.strip()]
    while len(given) > 1 and len(" – ".join(given)) > MAX_TITLE_LENGTH:
        given.pop()
    title = " – ".join(given)
    if len(title) <= MAX_TITLE_LENGTH:
        return title
    kept = title[: MAX_TITLE_LENGTH - 1]
    return f"{kept.rpartition(' ')[0] or kept}…"
