"""A ledger comes to its place as a whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.errors import CancelledError
from editor_app.exporters.errors import ExportError
from editor_app.exporters.ledger.write_ledger import LedgerForm, write_ledger
from tests.unit.exporters.ledger.ledger_rows import ledger_row


@pytest.fixture(params=list(LedgerForm))
def form(request: pytest.FixtureRequest) -> LedgerForm:
    return LedgerForm(request.param)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_earlier_file_is_kept_under_a_number(tmp_path: Path, form: LedgerForm) -> None:
    target = tmp_path / f"a.{form}"
    assert write_ledger([ledger_row()], target, form, "de") is None
    assert write_ledger([ledger_row()], target, form, "de") == tmp_path / f"a.1.{form}"
    assert names(tmp_path) == [f"a.1.{form}", f"a.{form}"]


def test_progress_is_told_now_and_then(tmp_path: Path, form: LedgerForm) -> None:
    told: list[tuple[int, int]] = []
    rows = [ledger_row()] * 250
    write_ledger(
        rows, tmp_path / "a", form, "de", report=lambda done, total: told.append((done, total))
    )
    assert told == [(100, 0), (200, 0)]


def test_cancelling_in_the_middle_leaves_nothing(tmp_path: Path, form: LedgerForm) -> None:
    read = 0

    def endless() -> Iterator[LedgerRow]:
        nonlocal read
        while True:
            read += 1
            yield ledger_row()

    with pytest.raises(CancelledError):
        write_ledger(endless(), tmp_path / "a", form, "de", cancelled=lambda: read > 150)
    assert names(tmp_path) == []


def test_a_target_that_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, form: LedgerForm
) -> None:
    (tmp_path / "datei").write_text("keine Mappe")
    with pytest.raises(ExportError, match="ledger could not be written"):
        write_ledger([ledger_row()], tmp_path / "datei" / "a.csv", form, "de")
    assert names(tmp_path) == ["datei"]


def test_rows_that_fail_leave_the_earlier_file(tmp_path: Path, form: LedgerForm) -> None:
    def broken() -> Iterator[LedgerRow]:
        yield ledger_row()
        raise ZeroDivisionError

    (tmp_path / "a").write_text("gestern")
    with pytest.raises(ZeroDivisionError):
        write_ledger(broken(), tmp_path / "a", form, "de")
    assert (tmp_path / "a").read_text() == "gestern"
    assert names(tmp_path) == ["a"]
