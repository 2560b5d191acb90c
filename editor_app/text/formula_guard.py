"""Takes out the apostrophes that keep spreadsheets from reading texts as formulas."""

from __future__ import annotations

import re

_SIGNS = "=+@\uff1d\uff0b\uff20"
_GUARD = re.compile(rf"((?:\A|[;\t\r\n])[\s\"']*)'(?=[{_SIGNS}\-\uff0d])")
_QUOTED = re.compile(rf"(?<=\")'(?=[{_SIGNS}])")
_INVISIBLE = re.compile(r"\A'(?=[\t\r\n])")


def unguarded(cell: str) -> str:
    """Return the text of a cell as it was before it was guarded."""
    if "'" not in cell:
        return cell
    return _QUOTED.sub("", _GUARD.sub(r"\1", _INVISIBLE.sub("", cell)))
