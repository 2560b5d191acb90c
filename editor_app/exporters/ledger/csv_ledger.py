"""The ledger as a table for spreadsheets; dates are ISO 8601."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.message import Message
from editor_app.exporters.ledger.columns import COLUMNS, Value
from editor_app.exporters.spreadsheet_csv import ENCODING, safe_cell, write_rows


def write_csv(rows: Iterable[LedgerRow], file: Path, language: str) -> None:
    """Write the ledger into a file that must not exist yet, its words in a language."""
    with file.open("x", encoding=ENCODING, errors="replace", newline="") as stream:
        write_rows(_lines(rows, language), stream)


def _lines(rows: Iterable[LedgerRow], language: str) -> Iterator[list[str]]:
    yield [column.heading.in_language(language) for column in COLUMNS]
    for row in rows:
        yield [_text(column.value(row), language) for column in COLUMNS]


def _text(value: Value, language: str) -> str:
    if isinstance(value, Message):
        return value.in_language(language)
    if isinstance(value, date):
        return value.isoformat()
    return safe_cell(value or "")
