"""``druckreif credits`` and ``druckreif publication``, on the sample publication."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from editor_app.cli.app import run

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def druckreif(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command in this process; returns exit code, output and errors."""

    def call(*words: object) -> tuple[int, str, str]:
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def library(druckreif: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "Talblatt.druckreif"
    code, _, error = druckreif("demo", folder)
    assert code == 0, error
    return folder


def _json(druckreif: Run, *words: object) -> Any:  # noqa: ANN401 - JSON is anything
    code, out, err = druckreif(*words, "--json")
    assert code == 0, err
    return json.loads(out)


def test_the_ledger_lists_every_use_and_adds_up_the_names(druckreif: Run, library: Path) -> None:
    ledger = _json(druckreif, "credits", library)
    assert sum(total["uses"] for total in ledger["photographers"]) == len(ledger["uses"])
    assert all(use["credit"].startswith("Foto: ") for use in ledger["uses"])
    code, out, _ = druckreif("credits", library)
    assert code == 0
    assert "Jule Sander" in out


def test_a_period_narrows_the_ledger(druckreif: Run, library: Path) -> None:
    everything = _json(druckreif, "credits", library)["uses"]
    days = sorted(use["published_on"] for use in everything if use["published_on"])
    narrow = _json(druckreif, "credits", library, "--from", days[0], "--to", days[0])["uses"]
    assert 0 < len(narrow) < len(everything)
    assert {use["published_on"] for use in narrow} == {days[0]}


def test_both_files_are_written_and_hold_the_same_rows(
    druckreif: Run, library: Path, tmp_path: Path
) -> None:
    files = (tmp_path / "a.csv", tmp_path / "a.xlsx")
    written = _json(druckreif, "credits", library, "--csv", files[0], "--xlsx", files[1])
    with files[0].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    sheet = load_workbook(files[1]).worksheets[0]
    in_workbook = [[cell.value or "" for cell in row] for row in sheet.iter_rows(min_row=1)]
    assert len(rows) == written[0]["uses"] + 1
    assert [row[1:7] for row in rows] == [row[1:7] for row in in_workbook]


@pytest.mark.parametrize(
    "words",
    [
        ("--from", "gestern"),
        ("--dry-run",),
        ("--repair", "--csv", "a.csv"),
        ("--repair", "--from", "2026-11-01"),
    ],
)
def test_wrong_use_is_said(druckreif: Run, library: Path, words: tuple[str, ...]) -> None:
    code, _, error = druckreif("credits", library, *words)
    assert code == 2
    assert error


def test_a_period_the_wrong_way_round_is_one_sentence(druckreif: Run, library: Path) -> None:
    code, out, error = druckreif("credits", library, "--from", "2026-11-02", "--to", "2026-11-01")
    assert (code, out) == (1, "")
    assert "ends on 2026-11-01" in error


def test_lines_are_repaired_and_guesses_left_alone(druckreif: Run, library: Path) -> None:
    images = _json(druckreif, "list", library, "images")
    line, guess = images[0]["id"], images[1]["id"]
    druckreif("image", library, line, "--photographer", "Foto: Ada Muster/dpa", "--agency", "")
    druckreif("image", library, guess, "--photographer", "Ada Muster – Ben Muster", "--agency", "")

    planned = _json(druckreif, "credits", library, "--repair", "--dry-run")
    assert planned["dry_run"] is True
    assert [each["id"] for each in planned["repaired"]] == [line]
    assert [each["id"] for each in planned["uncertain"]] == [guess]
    assert planned["repaired"][0]["credit"] == {
        "before": "Foto: Foto: Ada Muster/dpa",
        "after": "Foto: Ada Muster – dpa",
    }
    assert _json(druckreif, "image", library, line)["agency"] == ""

    code, out, _ = druckreif("credits", library, "--repair")
    assert code == 0
    assert "photographer: Foto: Ada Muster/dpa → Ada Muster" in out
    assert "uncertain" in out
    assert _json(druckreif, "image", library, line)["agency"] == "dpa"
    assert _json(druckreif, "image", library, guess)["photographer"] == "Ada Muster – Ben Muster"
    assert _json(druckreif, "credits", library, "--repair")["repaired"] == []


def test_the_publication_is_shown_and_set(druckreif: Run, library: Path) -> None:
    words = ("--credit-prefix", "Bild:", "--credit-separator", " / ")
    druckreif("publication", library, *words, "--credit-order", "agency-first")
    shown = _json(druckreif, "publication", library)
    assert shown["title"] == "Das Talblatt"
    assert shown["credit_order"] == "agency-first"
    lines = {use["credit"] for use in _json(druckreif, "credits", library)["uses"]}
    assert "Bild: Agentur Weitblick / Jule Sander" in lines


def test_a_wrong_value_leaves_the_publication_alone(druckreif: Run, library: Path) -> None:
    before = _json(druckreif, "publication", library)
    code, _, error = druckreif(
        "publication", library, "--title", "Neu", "--time-zone", "Europe/Talstadt"
    )
    assert code == 1
    assert "no time zone" in error
    assert _json(druckreif, "publication", library) == before
