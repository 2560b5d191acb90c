"""Handing the ledger of credits over as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.credit_ledger import LedgerRow, LedgerTotals
from editor_app.domain.progress import Cancelled, Report, ignore_progress, never_cancelled
from editor_app.exporters.ledger.write_ledger import LedgerForm, write_ledger
from editor_app.services.credit_ledger import ALWAYS, Period, iterate_ledger
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """What was written: the file, how many uses of how many pictures are in it.

    ``previous`` is where an earlier file of the same name now lies.
    """

    target: Path
    uses: int
    pictures: int
    previous: Path | None


def export_ledger(
    session: Session,
    target: Path,
    form: LedgerForm,
    period: Period = ALWAYS,
    *,
    language: str = "",
    report: Report = ignore_progress,
    cancelled: Cancelled = never_cancelled,
) -> LedgerFile:
    """Write the ledger of a period, its words in a language or in the publication's.

    Raises InvalidFieldError for a period that ends before it begins, and what write_ledger
    raises; the target is then untouched.
    """
    if not language:
        with session.library.read() as uow:
            language = uow.publication().language
    totals = LedgerTotals()
    rows = _counted(iterate_ledger(session, period), totals)
    previous = write_ledger(rows, target, form, language, report=report, cancelled=cancelled)
    return LedgerFile(target, totals.uses, totals.pictures, previous)


def _counted(rows: Iterable[LedgerRow], totals: LedgerTotals) -> Iterator[LedgerRow]:
    for row in rows:
        totals.add(row)
        yield row
