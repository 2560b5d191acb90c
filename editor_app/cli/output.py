"""How commands speak: JSON or a table on standard output, progress on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from editor_app.domain.progress import Report


def print_json(value: object) -> None:
    """Print a value as JSON, readable for people too."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under their headings; long cells wrap, ids stay whole to be copied."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in columns:
        table.add_column(heading, overflow="fold", no_wrap=heading == "id")
    for row in rows:
        table.add_row(*row)
    console().print(table)


def print_line(text: str) -> None:
    """Print one line as it is."""
    console().print(text, soft_wrap=True)


def console() -> Console:
    """Return the console for results: no markup, no colours of its own making."""
    return Console(markup=False, highlight=False, emoji=False)


@contextmanager
def progress(title: str) -> Iterator[Report]:
    """Show a bar on standard error while the work runs, where that is a terminal."""
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn())
    error_console = Console(stderr=True, file=sys.stderr)
    with Progress(*columns, console=error_console, transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)
