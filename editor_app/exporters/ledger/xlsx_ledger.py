"""The ledger as an Excel workbook: the list, and the totals per photographer and agency.

Texts are written as texts: nothing in a workbook is a formula, a link or a number that was not
meant as one. The rows go to the disk as they come, so that a long ledger needs no memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from editor_app.domain.credit_ledger import LedgerRow, LedgerTotals, NameTotal
from editor_app.domain.message import Message
from editor_app.domain.usage_right import RightState
from editor_app.exporters.ledger.columns import COLUMNS, RIGHT, Value
from editor_app.exporters.ledger.words import (
    AGENCIES,
    NOBODY,
    PHOTOGRAPHERS,
    PICTURES,
    SHEET,
    USES,
)
from editor_app.text.unsafe_characters import without_control_characters

_FIRST_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 (the format knows no zones)
_OLDEST_DATE = date(1900, 3, 1)
"""Excel counts days from 1900 on and believes that year had a 29 February."""
_MAX_TEXT = 32_767
"""Characters in a cell (Microsoft, "Excel specifications and limits")."""
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NAME_WIDTH = 36
_COUNT_WIDTH = 12


def write_xlsx(rows: Iterable[LedgerRow], file: Path, language: str) -> None:
    """Write the workbook into a file that must not exist yet, its words in a language."""
    totals = LedgerTotals()
    with file.open("xb") as stream, Workbook(stream, _OPTIONS) as workbook:
        workbook.set_properties({"title": SHEET.in_language(language), "created": _FIRST_DAY})
        formats = _Formats(workbook)
        _write_rows(workbook, rows, totals, formats, language)
        _write_totals(workbook, PHOTOGRAPHERS, totals.photographers, formats, language)
        _write_totals(workbook, AGENCIES, totals.agencies, formats, language)


class _Formats:
    """The few looks that cells have."""

    def __init__(self, workbook: Workbook) -> None:
        self.heading: Format = workbook.add_format({"bold": True, "bottom": 1})
        self.day: Format = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.rights: Mapping[RightState, Format] = {
            RightState.EXPIRING: workbook.add_format({"font_color": "#855000", "bold": True}),
            RightState.EXPIRED: workbook.add_format({"font_color": "#AE231B", "bold": True}),
        }


def _write_rows(
    workbook: Workbook,
    rows: Iterable[LedgerRow],
    totals: LedgerTotals,
    formats: _Formats,
    language: str,
) -> None:
    headings = [(column.heading, column.width) for column in COLUMNS]
    sheet = _sheet(workbook, SHEET, headings, formats, language)
    for row in rows:
        totals.add(row)
        for index, column in enumerate(COLUMNS):
            look = formats.rights.get(row.right) if column is RIGHT else None
            _write(sheet, (totals.uses, index), column.value(row), formats, look, language)
    sheet.autofilter(0, 0, totals.uses, len(COLUMNS) - 1)


def _write_totals(
    workbook: Workbook,
    title: Message,
    totals: Sequence[NameTotal],
    formats: _Formats,
    language: str,
) -> None:
    headings = [(title, _NAME_WIDTH), (USES, _COUNT_WIDTH), (PICTURES, _COUNT_WIDTH)]
    sheet = _sheet(workbook, title, headings, formats, language)
    for index, total in enumerate(totals, start=1):
        _write(sheet, (index, 0), total.name or NOBODY, formats, None, language)
        sheet.write_number(index, 1, total.uses)
        sheet.write_number(index, 2, total.pictures)
    sheet.autofilter(0, 0, len(totals), len(headings) - 1)


def _sheet(
    workbook: Workbook,
    title: Message,
    headings: Sequence[tuple[Message, int]],
    formats: _Formats,
    language: str,
) -> Worksheet:
    """A new sheet with a heading that stays in sight."""
    sheet = workbook.add_worksheet(title.in_language(language))
    sheet.freeze_panes(1, 0)
    for index, (heading, width) in enumerate(headings):
        sheet.set_column(index, index, width)
        sheet.write_string(0, index, heading.in_language(language), formats.heading)
    return sheet


def _write(
    sheet: Worksheet,
    cell: tuple[int, int],
    value: Value,
    formats: _Formats,
    look: Format | None,
    language: str,
) -> None:
    if isinstance(value, date) and value >= _OLDEST_DATE:
        sheet.write_datetime(*cell, value, formats.day)
        return
    text = value.in_language(language) if isinstance(value, Message) else str(value or "")
    if text:
        sheet.write_string(*cell, _shortened(without_control_characters(text)), look)


def _shortened(text: str) -> str:
    return text if len(text) <= _MAX_TEXT else f"{text[: _MAX_TEXT - 1]}…"
