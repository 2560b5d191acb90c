"""The ledger as a workbook, read back by openpyxl."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from editor_app.domain.usage_right import RightState
from editor_app.exporters.ledger.columns import COLUMNS
from editor_app.exporters.ledger.xlsx_ledger import write_xlsx
from tests.unit.exporters.ledger.ledger_rows import ledger_row


def read_back(file: Path) -> Workbook:
    return load_workbook(file)


def cells(file: Path, row: int) -> dict[str, object]:
    sheet = read_back(file).worksheets[0]
    heading = [cell.value for cell in sheet[1]]
    return {str(name): cell.value for name, cell in zip(heading, sheet[row], strict=True)}


def test_the_workbook_has_the_list_and_the_totals(tmp_path: Path) -> None:
    rows = [ledger_row(), ledger_row("Ben Muster"), ledger_row("Ben Muster"), ledger_row("")]
    write_xlsx(rows, tmp_path / "a.xlsx", "de")
    book = read_back(tmp_path / "a.xlsx")
    assert book.sheetnames == [
        "Bildnachweise",
        "Fotografinnen und Fotografen",
        "Agenturen und Quellen",
    ]
    people = [[cell.value for cell in row] for row in book.worksheets[1].iter_rows(min_row=2)]
    assert people == [
        ["Ben Muster", 2, 1],
        ["(niemand genannt)", 1, 1],
        ["Ada Müller-Muster", 1, 1],
    ]
    agencies = [[cell.value for cell in row] for row in book.worksheets[2].iter_rows(min_row=2)]
    assert agencies == [["dpa", 4, 1]]


def test_dates_are_dates(tmp_path: Path) -> None:
    write_xlsx([ledger_row(valid_until=date(2026, 12, 1))], tmp_path / "a.xlsx", "de")
    found = cells(tmp_path / "a.xlsx", 2)
    assert found["Erschienen am"] == datetime(2026, 11, 23)  # noqa: DTZ001 (a workbook has no zones)
    assert found["Gültig bis"] == datetime(2026, 12, 1)  # noqa: DTZ001


def test_a_day_before_excels_calendar_is_a_text(tmp_path: Path) -> None:
    write_xlsx([ledger_row(valid_until=date(1850, 1, 1))], tmp_path / "a.xlsx", "de")
    assert cells(tmp_path / "a.xlsx", 2)["Gültig bis"] == "1850-01-01"


def test_nothing_is_a_formula_a_link_or_a_number(tmp_path: Path) -> None:
    hostile = ["=1+1", "@SUM(A1)", "https://example.org/x", "4711", "{=A1}", "internal:A1"]
    write_xlsx([ledger_row(name, name) for name in hostile], tmp_path / "a.xlsx", "de")
    sheet = read_back(tmp_path / "a.xlsx").worksheets[0]
    for row, name in enumerate(hostile, start=2):
        for column in (2, 5):
            cell = sheet.cell(row, column)
            assert (cell.value, cell.data_type, cell.hyperlink) == (name, "s", None)


def test_long_and_broken_texts_are_kept_as_far_as_a_cell_holds_them(tmp_path: Path) -> None:
    row = ledger_row("\x00Ada\ud800", copyright_notice="©" * 40_000)
    write_xlsx([row], tmp_path / "a.xlsx", "de")
    found = cells(tmp_path / "a.xlsx", 2)
    assert found["Fotografin oder Fotograf"] == "Ada\ufffd"
    notice = str(found["Urheberrechtsvermerk"])
    assert len(notice) == 32_767
    assert notice.endswith("©…")


def test_the_heading_stays_in_sight_and_filters(tmp_path: Path) -> None:
    write_xlsx([ledger_row()], tmp_path / "a.xlsx", "de")
    for sheet in read_back(tmp_path / "a.xlsx").worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        assert sheet.column_dimensions["A"].width > 10
        assert sheet["A1"].font.bold


def test_rights_that_run_out_are_said_in_words_and_colour(tmp_path: Path) -> None:
    rows = [ledger_row(right=state) for state in (RightState.EXPIRED, RightState.VALID)]
    write_xlsx(rows, tmp_path / "a.xlsx", "de")
    sheet = read_back(tmp_path / "a.xlsx").worksheets[0]
    column = 1 + [str(column.heading) for column in COLUMNS].index("Right of use")
    expired, valid = sheet.cell(2, column), sheet.cell(3, column)
    assert (expired.value, valid.value) == ("Abgelaufen", "Gültig")
    assert expired.font.color.rgb == "FFAE231B"
    assert not valid.font.bold


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx([ledger_row()], tmp_path / name, "de")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b"1980-01-01" in archive.read("docProps/core.xml")
