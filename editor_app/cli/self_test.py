"""``druckreif --self-test``: whether everything is there."""

from __future__ import annotations

import typer

from editor_app.cli.output import print_json


def self_test_option(wanted: bool) -> None:
    """Run the self-test when asked to, print it and exit with its verdict."""
    if not wanted:
        return
    from editor_app.services.self_test import run_self_test  # noqa: PLC0415 - loads everything

    report = run_self_test()
    print_json({"passed": report.passed, **report.facts, "problems": list(report.problems)})
    raise typer.Exit(0 if report.passed else 1)
