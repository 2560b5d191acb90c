"""The ledger as CSV that a German Excel opens by double click.

RFC 4180 with two choices that it leaves open: UTF-8 says so with a byte order mark, without which
Excel takes the file for Windows-1252, and cells are parted by semicolons, because the comma parts
the decimals there. Every cell is quoted; dates are ISO 8601.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.message import Message
from editor_app.exporters.ledger.columns import COLUMNS, Value
from editor_app.exporters.ledger.formula_guard import guarded
from editor_app.text.unsafe_characters import without_control_characters

DELIMITER = ";"


def write_csv(rows: Iterable[LedgerRow], file: Path, language: str) -> None:
    """Write the ledger into a file that must not exist yet, its words in a language."""
    with file.open("x", encoding="utf-8-sig", errors="replace", newline="") as stream:
        writer = csv.writer(
            stream, delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n"
        )
        writer.writerow(column.heading.in_language(language) for column in COLUMNS)
        for row in rows:
            writer.writerow(_text(column.value(row), language) for column in COLUMNS)


def _text(value: Value, language: str) -> str:
    if isinstance(value, Message):
        return value.in_language(language)
    if isinstance(value, date):
        return value.isoformat()
    return guarded(without_control_characters(value or ""))
