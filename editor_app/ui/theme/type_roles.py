"""The sizes of type by meaning, in logical pixels at 100 % zoom.

Inter for the tool, Source Serif 4 for what readers will read. Only weights that ship are asked
for; another one would be a synthetic bold.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

SANS = "Inter"
SERIF = "Source Serif 4"
DISPLAY = "Source Serif 4 Display"
MONO = "JetBrains Mono"

REGULAR = 400
MEDIUM = 500
SEMIBOLD = 600


class TypeStyle(NamedTuple):
    """A family, a size and a line height in px, and a weight from 400 to 700."""

    family: str
    size: int
    weight: int
    line: int


class TypeRole(Enum):
    """What a text is for."""

    SCREEN_TITLE = TypeStyle(SANS, 18, SEMIBOLD, 24)
    PANEL_HEADING = TypeStyle(SANS, 15, SEMIBOLD, 20)
    BODY = TypeStyle(SANS, 13, REGULAR, 18)
    CONTROL = TypeStyle(SANS, 13, MEDIUM, 18)
    ROW_TITLE = TypeStyle(SANS, 13, SEMIBOLD, 19)
    ARTICLE_TITLE = TypeStyle(SERIF, 14, SEMIBOLD, 19)
    NAV_TITLE = TypeStyle(SANS, 14, SEMIBOLD, 19)
    SECTION = TypeStyle(SANS, 12, SEMIBOLD, 16)
    LABEL = TypeStyle(SANS, 12, MEDIUM, 16)
    META = TypeStyle(SANS, 12, REGULAR, 16)
    GUTTER = TypeStyle(SANS, 11, MEDIUM, 14)
    PLATE = TypeStyle(SANS, 11, SEMIBOLD, 14)
    SMALL = TypeStyle(SANS, 11, REGULAR, 14)
    EDITOR_KICKER = TypeStyle(SANS, 14, SEMIBOLD, 20)
    EDITOR_HEADLINE = TypeStyle(DISPLAY, 31, SEMIBOLD, 37)
    EDITOR_STANDFIRST = TypeStyle(SERIF, 18, REGULAR, 26)
    EDITOR_BODY = TypeStyle(SERIF, 17, REGULAR, 27)
    EDITOR_HEADING = TypeStyle(SERIF, 20, SEMIBOLD, 27)
    COMMENT = TypeStyle(SERIF, 15, REGULAR, 22)
    WELCOME = TypeStyle(DISPLAY, 44, SEMIBOLD, 52)
    CODE = TypeStyle(MONO, 15, REGULAR, 22)
