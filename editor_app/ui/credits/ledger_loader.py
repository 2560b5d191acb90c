"""Reads the ledger off the window's thread, and arranges there what is to be shown of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.time_zone import day_in, zone_named
from editor_app.services.credit_ledger import Period, iterate_ledger
from editor_app.services.session import Session
from editor_app.ui.credits.ledger_period import PeriodChoice, period_of
from editor_app.ui.credits.ledger_query import LedgerPage, LedgerQuery, arrange_ledger
from editor_app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class LoadedLedger:
    """All rows of a period, and the page that the query shows of them."""

    rows: tuple[LedgerRow, ...]
    period: Period
    page: LedgerPage


@dataclass(frozen=True, slots=True)
class _ReadWork:
    session: Session
    choice: PeriodChoice
    query: LedgerQuery
    turn: int

    def __call__(self) -> tuple[int, LoadedLedger]:
        with self.session.library.read() as uow:
            zone = zone_named(uow.publication().time_zone)
        period = period_of(self.choice, day_in(self.session.clock.now(), zone))
        rows = tuple(iterate_ledger(self.session, period))
        return self.turn, LoadedLedger(rows, period, arrange_ledger(rows, self.query))


@dataclass(frozen=True, slots=True)
class _ArrangeWork:
    loaded: LoadedLedger
    query: LedgerQuery
    turn: int

    def __call__(self) -> tuple[int, LoadedLedger]:
        rows: Sequence[LedgerRow] = self.loaded.rows
        page = arrange_ledger(rows, self.query)
        return self.turn, LoadedLedger(self.loaded.rows, self.loaded.period, page)


class LedgerLoader(QObject):
    """Answers that were overtaken by another question are dropped."""

    loaded = Signal(object)
    """Carries a LoadedLedger."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choice = PeriodChoice()
        self._query = LedgerQuery()
        self._loaded: LoadedLedger | None = None
        self._turn = 0

    @property
    def query(self) -> LedgerQuery:
        """What was asked for last."""
        return self._query

    @property
    def period(self) -> Period:
        """The days of the rows that came last."""
        return self._loaded.period if self._loaded else Period()

    def read(self, choice: PeriodChoice | None = None) -> None:
        """Read all rows again, of another period or of the same."""
        self._choice = choice or self._choice
        self._loaded = None
        self._turn += 1
        work = _ReadWork(self._desk.session, self._choice, self._query, self._turn)
        self._desk.jobs.read(work).succeeded.connect(self._on_loaded)

    def ask(self, query: LedgerQuery) -> None:
        """Show something else of the rows that are there."""
        self._query = query
        if self._loaded is None:
            self.read()
            return
        self._turn += 1
        work = _ArrangeWork(self._loaded, query, self._turn)
        self._desk.jobs.read(work).succeeded.connect(self._on_loaded)

    def _on_loaded(self, answer: tuple[int, LoadedLedger]) -> None:
        turn, loaded = answer
        if turn == self._turn:
            self._loaded = loaded
            self.loaded.emit(loaded)
