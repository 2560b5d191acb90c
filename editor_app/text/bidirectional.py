"""Takes out the invisible characters that turn the direction of text around.

A reader's comment that holds a right-to-left override shows the words after it mirrored, and can
make an address look like another one (Unicode Technical Report 36, section 3.6). Arabic and Hebrew
need none of them: their letters carry their direction themselves.
"""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def without_direction_controls(text: str) -> str:
    """Return the text without embeddings, overrides and isolates (U+202A-202E, U+2066-2069).

    The marks U+200E and U+200F stay: they turn nothing around.
    """
    return _CONTROLS.sub("", text)
