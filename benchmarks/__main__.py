"""Runs the benchmarks and prints one table each: ``python -m benchmarks [NAME…]``.

A benchmark is a module ``bench_NAME`` in this folder with ``run() -> list[Row]`` and a
docstring whose first line is its title. Each runs in a process of its own, so that none finds
what another left behind. ``--strict`` makes a missed target an error.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

import benchmarks
from benchmarks.row import Row

PREFIX = "bench_"
VERDICT = {True: "[green]kept[/]", False: "[red]missed[/]", None: ""}


def available() -> tuple[str, ...]:
    """Return the names of all benchmarks, sorted."""
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return tuple(sorted(name.removeprefix(PREFIX) for name in found if name.startswith(PREFIX)))


def _number(value: float | None, unit: str = "") -> str:
    return "–" if value is None else f"{value:,.2f} {unit}".rstrip()


def table(title: str, rows: Iterable[Row]) -> Table:
    """Return the table of one benchmark."""
    result = Table(title=title, title_justify="left")
    result.add_column("what")
    for heading in ("ours", "theirs", "ratio", "target"):
        result.add_column(heading, justify="right")
    result.add_column("")
    result.add_column("note")
    for row in rows:
        target_unit = row.unit if row.theirs is None else "×"
        result.add_row(
            row.name,
            _number(row.ours, row.unit),
            _number(row.theirs, row.unit),
            _number(row.ratio, "×" if row.ratio is not None else ""),
            "–" if row.target is None else f"≤ {_number(row.target, target_unit)}",
            VERDICT[row.kept],
            row.note,
        )
    return result


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for and return the exit code."""
    names = available()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(names)}")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.names) - set(names))
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}")

    wanted = options.names or names
    if len(wanted) == 1:
        missed = _measure(wanted[0])
        return 1 if missed and options.strict else 0
    strict = ["--strict"] if options.strict else []
    codes = [
        subprocess.run([sys.executable, "-m", "benchmarks", name, *strict], check=False).returncode
        for name in wanted
    ]
    return 1 if any(codes) else 0


def _measure(name: str) -> int:
    """Run one benchmark, print its table, and return how many targets it missed."""
    console = Console(width=None if sys.stdout.isatty() else 140)
    module = importlib.import_module(f"benchmarks.{PREFIX}{name}")
    rows: list[Row] = module.run()
    console.print(table((module.__doc__ or name).splitlines()[0], rows))
    missed = sum(row.kept is False for row in rows)
    console.print(f"{missed} target(s) missed." if missed else "All targets kept.")
    return missed


if __name__ == "__main__":
    sys.exit(main())
