"""Writing the ledger into a file: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from xlsxwriter.exceptions import XlsxFileError

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.progress import (
    Cancelled,
    Report,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from editor_app.exporters.errors import ExportError
from editor_app.exporters.ledger.csv_ledger import write_csv
from editor_app.exporters.ledger.xlsx_ledger import write_xlsx
from editor_app.exporters.placing import place_for

_STEP = 100


class LedgerForm(StrEnum):
    """The files that a ledger can become; the value is the file's ending."""

    CSV = "csv"
    XLSX = "xlsx"


def write_ledger(
    rows: Iterable[LedgerRow],
    target: Path,
    form: LedgerForm,
    language: str,
    *,
    report: Report = ignore_progress,
    cancelled: Cancelled = never_cancelled,
) -> Path | None:
    """Write rows to ``target`` and return where an earlier file of that name now lies.

    Nothing is seen at the target before everything is written. Raises ExportError when it cannot
    be written, CancelledError when ``cancelled`` says so; the target is then untouched.
    """
    try:
        with place_for(target) as place:
            _WRITERS[form](_watched(rows, report, cancelled), place.temporary, language)
            stop_if(cancelled)
    except (OSError, XlsxFileError) as error:
        raise ExportError(
            "The ledger could not be written: {reason}. What was at “{name}” is untouched. "
            "Choose another folder.",
            reason=getattr(error, "strerror", None) or str(error),
            name=target.name,
        ) from error
    return place.previous


def _watched(
    rows: Iterable[LedgerRow], report: Report, cancelled: Cancelled
) -> Iterator[LedgerRow]:
    """The rows, with a word about them now and then; how many there are is not known before."""
    for count, row in enumerate(rows, start=1):
        if count % _STEP == 0:
            stop_if(cancelled)
            report(count, 0)
        yield row


_WRITERS: Mapping[LedgerForm, Callable[[Iterable[LedgerRow], Path, str], None]] = {
    LedgerForm.CSV: write_csv,
    LedgerForm.XLSX: write_xlsx,
}
