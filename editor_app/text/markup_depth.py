"""How deep a piece of foreign HTML may nest before it is no text any more.

A standard-conforming parser takes quadratic time for elements that are opened and never closed:
100 kB of ``<div>`` cost a second. No page a person wrote nests a hundred levels deep.
"""

from __future__ import annotations

import re

MAX_DEPTH = 200

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")

# Void elements have no end tag, the others may leave it out (HTML Standard, 13.1.2.4).
_VOID = "area base br col embed hr img input link meta param source track wbr"
_MAY_STAY_OPEN = "p li dd dt td th tr tbody thead tfoot colgroup caption option optgroup rt rp"
_UNCOUNTED = frozenset((*_VOID.split(), *_MAY_STAY_OPEN.split()))


def nests_too_deep(html: str) -> bool:
    """Return whether more elements are open at once than any written text needs.

    Reads the text once and estimates generously: it counts start and end tags wherever they
    stand. Lists and tables count by their outer element.
    """
    depth = 0
    for slash, name in _TAG.findall(html):
        if name.lower() in _UNCOUNTED:
            continue
        depth = max(depth - 1, 0) if slash else depth + 1
        if depth > MAX_DEPTH:
            return True
    return False
