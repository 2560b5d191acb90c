"""``druckreif credits``: where pictures are used and by whom they are, and credits put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from editor_app.cli.credit_forms import ledger_form, repair_form, total_form
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line, print_table, progress
from editor_app.domain.credit_ledger import LedgerRow, LedgerTotals, NameTotal
from editor_app.exporters.ledger.write_ledger import LedgerForm
from editor_app.services.credit_ledger import Period, iterate_ledger
from editor_app.services.credit_pattern import get_credit_pattern
from editor_app.services.credit_repairs import REPAIRED_FIELDS, CreditRepair
from editor_app.services.export_ledger import LedgerFile, export_ledger
from editor_app.services.repair_credits import plan_credit_repair, repair_credits
from editor_app.services.session import open_session
from editor_app.storage.library import Access


def credits_command(
    library: LibraryArgument,
    csv_file: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write the ledger as CSV.")
    ] = None,
    xlsx_file: Annotated[
        Path | None, typer.Option("--xlsx", metavar="FILE", help="Write it as a workbook.")
    ] = None,
    first: Annotated[
        datetime | None,
        typer.Option("--from", formats=["%Y-%m-%d"], metavar="DATE", help="The first day."),
    ] = None,
    last: Annotated[
        datetime | None,
        typer.Option("--to", formats=["%Y-%m-%d"], metavar="DATE", help="The last day, included."),
    ] = None,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make parts of credits that came as lines.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --repair: say what would change.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """List every use of every picture with its credit, or put the credits in order."""
    files = {
        form: file
        for form, file in ((LedgerForm.CSV, csv_file), (LedgerForm.XLSX, xlsx_file))
        if file is not None
    }
    if repair and (files or first or last):
        raise typer.BadParameter("--repair goes with --dry-run and --json only.")
    if dry_run and not repair:
        raise typer.BadParameter("--dry-run goes with --repair.")
    if repair:
        _repair(library, dry_run=dry_run, as_json=as_json)
        return
    period = Period(first.date() if first else None, last.date() if last else None)
    if files:
        _write(library, files, period, as_json=as_json)
    else:
        _list(library, period, as_json=as_json)


def _list(library: Path, period: Period, *, as_json: bool) -> None:
    with open_session(library, Access.READ) as session:
        rows = list(iterate_ledger(session, period))
    totals = LedgerTotals.of(rows)
    if as_json:
        print_json(
            {
                "uses": [ledger_form(row) for row in rows],
                "photographers": [total_form(total) for total in totals.photographers],
                "agencies": [total_form(total) for total in totals.agencies],
            }
        )
    elif rows:
        print_table(_HEADINGS, [_cells(row) for row in rows])
        for title, counted in (
            ("photographer", totals.photographers),
            ("agency", totals.agencies),
        ):
            print_line("")
            print_table((title, "uses", "pictures"), [_total_cells(total) for total in counted])


def _write(
    library: Path, files: Mapping[LedgerForm, Path], period: Period, *, as_json: bool
) -> None:
    with open_session(library, Access.READ) as session, progress("Writing") as report:
        written = [
            export_ledger(session, file, form, period, report=report)
            for form, file in files.items()
        ]
    if as_json:
        print_json([_file_form(each) for each in written])
    else:
        for each in written:
            print_line(f"{each.uses} uses of {each.pictures} pictures: {each.target}")


def _repair(library: Path, *, dry_run: bool, as_json: bool) -> None:
    with open_session(library, Access.READ if dry_run else Access.WRITE) as session:
        plan = plan_credit_repair(session)
        certain = [each for each in plan if each.is_certain]
        pattern = get_credit_pattern(session)
        if not dry_run and certain:
            repair_credits(session, certain)
    uncertain = [each for each in plan if not each.is_certain]
    if as_json:
        print_json(
            {
                "dry_run": dry_run,
                "repaired": [repair_form(each, pattern) for each in certain],
                "uncertain": [repair_form(each, pattern) for each in uncertain],
            }
        )
        return
    for each in certain:
        _print_repair("", each)
    for each in uncertain:
        _print_repair("uncertain, left as it is: ", each)


def _print_repair(title: str, repair: CreditRepair) -> None:
    before, after = repair.before, repair.after
    print_line(f"{title}{before.file_name or before.id}")
    for name in REPAIRED_FIELDS:
        if getattr(before, name) != getattr(after, name):
            print_line(f"  {name}: {getattr(before, name)} → {getattr(after, name)}")


_HEADINGS = ("published", "article", "shown as", "credit", "licence", "valid until")


def _cells(row: LedgerRow) -> Sequence[str]:
    return (
        row.published_on.isoformat() if row.published_on else "",
        row.use.title,
        row.use.role.value,
        row.credit,
        row.use.licence,
        _right(row),
    )


def _right(row: LedgerRow) -> str:
    until = row.use.valid_until
    if until is None:
        return ""
    return f"{until.isoformat()} ({row.right.value})"


def _total_cells(total: NameTotal) -> Sequence[str]:
    return (total.name or "(nobody named)", str(total.uses), str(total.pictures))


def _file_form(written: LedgerFile) -> Mapping[str, object]:
    return {
        "target": str(written.target),
        "uses": written.uses,
        "pictures": written.pictures,
        "previous": str(written.previous) if written.previous else None,
    }
