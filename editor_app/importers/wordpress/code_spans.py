"""Finds code and comments in HTML: what is in them must not be touched.

In one pass, however many openings there are that nobody closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = re.compile(r"<(?:(pre|code|script|style|textarea)(?=[\s>])|!--)", re.IGNORECASE)


def split_at_code(html: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of HTML in order, each with whether it is code or a comment."""
    lower = html.lower()
    never_closed: set[str] = set()
    position = 0
    for match in _OPENING.finditer(html):
        name = (match[1] or "--").lower()
        if match.start() < position or name in never_closed:
            continue
        closing = "-->" if name == "--" else f"</{name}"
        end = lower.find(closing, match.end())
        end = lower.find(">", end) + 1 if end >= 0 else 0
        if not end:
            never_closed.add(name)
            continue
        yield html[position : match.start()], False
        yield html[match.start() : end], True
        position = end
    yield html[position:], False
