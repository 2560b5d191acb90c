"""Sub-headings in their order of rank, whatever ranks the source used.

Themes set sub-headings as ``h3`` or ``h4`` for their looks. Below a page's ``h1`` comes ``h2``, and
no rank may be left out on the way down (HTML Standard, 4.3.11; WCAG 2.2, 1.3.1).
"""

from __future__ import annotations

import re

from editor_app.importers.markdown_code import outside_code

_HEADING = re.compile(r"(?m)^(?P<marks>#{1,6})(?=[ \t]+\S)")


def settle_headings(markdown: str) -> str:
    """Return Markdown whose headings begin with ``##`` and go down one rank at a time."""
    open_ranks: list[int] = []

    def settled(match: re.Match[str]) -> str:
        rank = len(match["marks"])
        while open_ranks and open_ranks[-1] >= rank:
            open_ranks.pop()
        open_ranks.append(rank)
        return "#" * min(len(open_ranks) + 1, 6)

    return outside_code(markdown, lambda text: _HEADING.sub(settled, text))
