"""Takes out characters that nobody types and that break or disguise a page.

A reader's comment that holds a right-to-left override shows the words after it mirrored, and can
make an address look like another one (Unicode Technical Report 36, section 3.6). Arabic and Hebrew
need none of them: their letters carry their direction themselves. Control characters and halves of
surrogate pairs cannot stand in a feed at all (XML 1.0, section 2.2).
"""

from __future__ import annotations

import re

_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_HALF_PAIR = re.compile("[\ud800-\udfff]")
_ANY = re.compile("|".join(each.pattern for each in (_DIRECTION, _CONTROL, _HALF_PAIR)))


def without_unsafe_characters(text: str) -> str:
    """Return the text without what XML forbids and what turns the direction of writing around.

    That is embeddings, overrides and isolates (U+202A-202E, U+2066-2069); the marks U+200E and
    U+200F stay. Half a surrogate pair becomes U+FFFD; tabs and line breaks stay.
    """
    if not _ANY.search(text):
        return text
    return _DIRECTION.sub("", without_control_characters(text))


def without_control_characters(text: str) -> str:
    """Return the text without what XML forbids; half a surrogate pair becomes U+FFFD.

    Tabs and line breaks stay.
    """
    if _CONTROL.search(text):
        text = _CONTROL.sub("", text)
    return _HALF_PAIR.sub("\ufffd", text)
