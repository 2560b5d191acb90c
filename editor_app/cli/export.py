"""``druckreif export``: what can be published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from editor_app.cli.check import finding_form
from editor_app.cli.json_forms import json_time
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line, progress
from editor_app.services.export_edition import ExportOutcome, export_edition
from editor_app.services.session import open_session

EXIT_LEFT_OUT = 1


def export_command(
    library: LibraryArgument,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder or file to write.")],
    format_name: Annotated[
        str,
        typer.Option("--format", help="site, or replies-wxr, replies-csv, replies-json."),
    ] = "site",
    as_zip: Annotated[bool, typer.Option("--zip", help="Write one ZIP file.")] = False,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="ID_OR_SLUG", help="Only this article; repeatable."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Export the publication; exit with 1 when an article had to be left out."""
    with open_session(library) as session, progress("Exporting") as report:
        outcome = export_edition(
            session, out, format_name=format_name, as_zip=as_zip, only=only, report=report
        )
    if as_json:
        print_json(_as_json(outcome))
    else:
        _print(outcome)
    if outcome.left_out:
        raise typer.Exit(EXIT_LEFT_OUT)


def _as_json(outcome: ExportOutcome) -> Mapping[str, object]:
    return {
        "target": str(outcome.target),
        "files": outcome.files,
        "bytes": outcome.byte_count,
        "articles": list(outcome.article_ids),
        "replies": list(outcome.reply_ids),
        "notes": [str(note) for note in outcome.notes],
        "waiting": [
            {
                "id": article.id,
                "slug": article.slug,
                "published_at": json_time(article.published_at),
            }
            for article in outcome.waiting
        ],
        "left_out": [
            {
                "id": left.article.id,
                "slug": left.article.slug,
                "headline": left.article.headline,
                "findings": [finding_form(finding) for finding in left.findings],
            }
            for left in outcome.left_out
        ],
    }


def _print(outcome: ExportOutcome) -> None:
    print_line(f"{len(outcome.article_ids)} articles, {outcome.files} files: {outcome.target}")
    if outcome.reply_ids:
        print_line(f"{len(outcome.reply_ids)} replies went out of the outbox")
    for note in outcome.notes:
        print_line(f"note: {note}")
    for article in outcome.waiting:
        print_line(f"waits for {json_time(article.published_at)}: {article.slug}")
    for left in outcome.left_out:
        print_line(f"left out: {left.article.slug or left.article.id}")
        for finding in left.findings:
            print_line(f"  {finding.severity.value}: {finding.message}")
