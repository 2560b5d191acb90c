"""What the ledger shows of its rows, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editor_app.domain.usage_right import RightState
from editor_app.services.credit_ledger import Period
from editor_app.ui.credits.ledger_period import PeriodChoice, PeriodKind, period_of
from editor_app.ui.credits.ledger_query import (
    LedgerChip,
    LedgerQuery,
    LedgerSort,
    NameChoice,
    arrange_ledger,
)
from tests.unit.exporters.ledger.ledger_rows import ledger_row

ADA = ledger_row("Ada Muster", "Bahn", published_on=date(2026, 11, 1))
BEN = ledger_row(
    "Ben Ärmel",
    "Artikel",
    published_on=date(2026, 11, 20),
    valid_until=date(2026, 12, 1),
    right=RightState.EXPIRING,
)
OLD = ledger_row(
    "Ada Muster",
    "Zug",
    published_on=None,
    valid_until=date(2026, 10, 1),
    right=RightState.EXPIRED,
)
BARE = replace(ledger_row("", "Café", published_on=date(2026, 11, 5)), credit="")
ROWS = (ADA, BEN, OLD, BARE)


def titles(query: LedgerQuery) -> list[str]:
    return [row.use.title for row in arrange_ledger(ROWS, query).rows]


@pytest.mark.parametrize(
    ("sort", "descending", "expected"),
    [
        (LedgerSort.PUBLISHED, True, ["Artikel", "Café", "Bahn", "Zug"]),
        (LedgerSort.PUBLISHED, False, ["Bahn", "Café", "Artikel", "Zug"]),
        (LedgerSort.ARTICLE, False, ["Artikel", "Bahn", "Café", "Zug"]),
        (LedgerSort.PHOTOGRAPHER, True, ["Artikel", "Bahn", "Zug", "Café"]),
        (LedgerSort.RIGHT, False, ["Zug", "Artikel", "Bahn", "Café"]),
    ],
)
def test_rows_without_a_value_stay_at_the_end_in_either_direction(
    sort: LedgerSort, descending: bool, expected: list[str]
) -> None:
    assert titles(LedgerQuery(sort=sort, descending=descending)) == expected


def test_all_words_must_occur_somewhere_in_a_row() -> None:
    assert titles(LedgerQuery(words="muster BAHN")) == ["Bahn"]
    assert titles(LedgerQuery(words="ärmel")) == ["Artikel"]
    assert titles(LedgerQuery(words="nirgends")) == []


def test_chips_count_what_the_words_leave() -> None:
    page = arrange_ledger(ROWS, LedgerQuery(words="muster", chip=LedgerChip.EXPIRED))
    assert [row.use.title for row in page.rows] == ["Zug"]
    assert page.counts == {
        LedgerChip.ALL: 2,
        LedgerChip.NO_CREDIT: 0,
        LedgerChip.EXPIRING: 0,
        LedgerChip.EXPIRED: 1,
    }


def test_a_chosen_name_narrows_the_rows_but_not_the_totals() -> None:
    page = arrange_ledger(ROWS, LedgerQuery(name=NameChoice("Ada Muster", is_agency=False)))
    assert {row.use.title for row in page.rows} == {"Bahn", "Zug"}
    assert page.totals.uses == 4
    assert page.shown.uses == 2
    nobody = arrange_ledger(ROWS, LedgerQuery(name=NameChoice("", is_agency=False)))
    assert [row.use.title for row in nobody.rows] == ["Café"]
    agency = arrange_ledger(ROWS, LedgerQuery(name=NameChoice("dpa", is_agency=True)))
    assert len(agency.rows) == 4


def test_a_query_knows_whether_it_leaves_rows_out() -> None:
    assert not LedgerQuery(words="  ", sort=LedgerSort.RIGHT).is_narrowed
    assert LedgerQuery(chip=LedgerChip.EXPIRED).is_narrowed


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (PeriodKind.THIS_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (PeriodKind.LAST_MONTH, date(2026, 1, 1), date(2026, 1, 31)),
        (PeriodKind.THIS_YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        (PeriodKind.LAST_YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        (PeriodKind.ALWAYS, None, None),
    ],
)
def test_periods_are_whole_months_and_years(
    kind: PeriodKind, first: date | None, last: date | None
) -> None:
    assert period_of(PeriodChoice(kind), date(2026, 2, 15)) == Period(first, last)


def test_days_of_ones_own_may_stand_the_wrong_way_round() -> None:
    early, late = date(2026, 1, 1), date(2026, 2, 1)
    own = PeriodChoice(PeriodKind.OWN, Period(late, early))
    assert period_of(own, early) == Period(early, late)
