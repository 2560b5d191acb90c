"""Keeps spreadsheets from reading people's texts as formulas.

Names of photographers and readers' comments are what strangers wrote. A cell that
begins with a sign such as ``=`` is run by Excel and LibreOffice when they open a CSV file
(OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe in
front of the sign makes text of it again, and taking it out gives the text back.
"""

from __future__ import annotations

import re

_SIGNS = "=+@\uff1d\uff0b\uff20"
_STARTS = re.compile(rf"(?P<before>\A|[;\t\r\n])(?P<gap>[\s\"']*)(?=[{_SIGNS}\-\uff0d])")
_QUOTED = re.compile(rf"(?<=\")(?=[{_SIGNS}])")
_INVISIBLE_STARTS = ("\t", "\r", "\n")
_GUARDED_INVISIBLE = re.compile(r"\A'(?=[\t\r\n])")
_GUARDED = re.compile(rf"((?:\A|[;\t\r\n])[\s\"']*)'(?=[{_SIGNS}\-\uff0d])|(?<=\")'(?=[{_SIGNS}])")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    Guarded are the beginning and every place that a careless reader of the file would take for
    one: behind a separator, a line break, or a quotation mark. A hyphen within a name stays.
    """
    text = _STARTS.sub(r"\g<before>\g<gap>'", text)
    text = _QUOTED.sub("'", text)
    return f"'{text}" if text.startswith(_INVISIBLE_STARTS) else text


def unguarded(text: str) -> str:
    """Return a text as it was before it was guarded."""
    if "'" not in text:
        return text
    return _GUARDED.sub(lambda match: match[1] or "", _GUARDED_INVISIBLE.sub("", text))
