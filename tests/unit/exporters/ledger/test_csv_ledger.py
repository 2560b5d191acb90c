"""The ledger as CSV, read back by Python's csv module."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from editor_app.exporters.ledger.columns import COLUMNS
from editor_app.exporters.ledger.csv_ledger import write_csv
from editor_app.exporters.spreadsheet_csv import DELIMITER
from tests.unit.exporters.ledger.ledger_rows import ledger_row


def read_back(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=DELIMITER, strict=True))


def test_the_file_is_what_a_german_excel_opens(tmp_path: Path) -> None:
    write_csv([ledger_row()], tmp_path / "a.csv", "de")
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2
    assert data.count(b"\n") == 2
    heading, row = read_back(tmp_path / "a.csv")
    assert heading[:4] == ["Erschienen am", "Artikel", "Status", "Verwendet als"]
    assert row[:6] == [
        "2026-11-23",
        "Der Nachtbus",
        "Veröffentlicht",
        "Aufmacher",
        "Ada Müller-Muster",
        "dpa",
    ]
    assert row[6] == "Foto: Ada Müller-Muster – dpa"


def test_every_column_has_a_cell_in_english_too(tmp_path: Path) -> None:
    write_csv([ledger_row(valid_until=date(2026, 12, 1))], tmp_path / "a.csv", "en")
    heading, row = read_back(tmp_path / "a.csv")
    assert len(heading) == len(row) == len(COLUMNS)
    cells = dict(zip(heading, row, strict=True))
    assert cells["Shown as"] == "Lead image"
    assert cells["Valid until"] == "2026-12-01"
    assert cells["AI-generated"] == "Yes"


def test_hostile_names_come_back_as_text_in_one_cell(tmp_path: Path) -> None:
    hostile = ['=HYPERLINK("http://x")', 'a";"=1+1', "a\r\n=1+1", "=1+1;=2", "\x00=1", "\ud800"]
    write_csv([ledger_row(name) for name in hostile], tmp_path / "a.csv", "de")
    _, *rows = read_back(tmp_path / "a.csv")
    assert [row[4] for row in rows] == [
        '\'=HYPERLINK("http://x")',
        'a";"\'=1+1',
        "a\r\n'=1+1",
        "'=1+1;'=2",
        "'=1",
        "\ufffd",
    ]
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_an_empty_ledger_has_its_heading(tmp_path: Path) -> None:
    write_csv([], tmp_path / "a.csv", "de")
    assert len(read_back(tmp_path / "a.csv")) == 1
