"""Licences that stand at the end of a credit: ``Ada Muster / Wikimedia Commons / CC BY-SA 4.0``."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"(?P<before>[\s(\[/|,;·–-])(?P<name>CC[ -]?0(?: 1\.0)?"
    r"|CC[ -]BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?(?: [1-4]\.\d)?(?: [A-Z]{2})?"
    r"|gemeinfrei|public domain)\s*[)\]]?\s*\Z",
    re.IGNORECASE,
)
_PARTING = " ([/|,;·–-"


def split_licence(line: str) -> tuple[str, str]:
    """Return a credit without the licence at its end, and the licence as it is written there.

    The licence is empty where there is none. Creative Commons asks for it beside the credit
    (CC BY 4.0, section 3(a)(1)), so whoever takes it out has to keep it.
    """
    match = _MARK.search(line)
    if match is None:
        return line, ""
    return line[: match.start()].rstrip(_PARTING), match["name"]
