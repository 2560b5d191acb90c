"""CSV that a German Excel opens by double click.

RFC 4180 with two choices that it leaves open: UTF-8 says so with a byte order mark, without which
Excel takes the file for Windows-1252, and cells are parted by semicolons, because the comma parts
the decimals there. Every cell is quoted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from editor_app.text.formula_guard import guarded
from editor_app.text.unsafe_characters import without_control_characters

DELIMITER = ";"
ENCODING = "utf-8-sig"


def write_rows(rows: Iterable[Iterable[str]], stream: TextIO) -> None:
    """Write rows of cells to a stream that translates no line ends."""
    writer = csv.writer(stream, delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows(rows)


def safe_cell(text: str) -> str:
    """Return what somebody wrote as a cell that is no formula and holds nothing invisible."""
    return guarded(without_control_characters(text))
