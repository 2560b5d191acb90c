"""``druckreif import``: files of other systems."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line, progress
from editor_app.domain.identity import EntityId
from editor_app.importers.registry import AUTOMATIC
from editor_app.services.comment_template import save_comment_template
from editor_app.services.import_files import import_files, preview_import
from editor_app.services.import_outcome import ImportOutcome
from editor_app.services.session import open_session


def _save_template(path: Path | None) -> None:
    if path is not None:
        save_comment_template(path)
        print_line(str(path))
        raise typer.Exit


def import_command(
    library: LibraryArgument,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Files to import.")],
    format_name: Annotated[
        str,
        typer.Option("--format", help="auto, or the name of a format; docs/importing.md has them."),
    ] = AUTOMATIC,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen; change nothing.")
    ] = False,
    as_json: JsonOption = False,
    template: Annotated[  # noqa: ARG001 - its callback does the work
        Path | None,
        typer.Option(
            "--template",
            metavar="FILE",
            callback=_save_template,
            is_eager=True,
            help="Save a CSV or JSON file for comments to fill in, and stop.",
        ),
    ] = None,
) -> None:
    """Import articles, pictures and comments; all files or none.

    Pictures are taken each for itself.
    """
    action = preview_import if dry_run else import_files
    with open_session(library) as session, progress("Importing") as report:
        outcome = action(session, files, format_name=format_name, report=report)
        with session.library.read() as uow:
            slugs = {id_: a.slug for id_, a in uow.articles.get_many(outcome.article_ids).items()}
    if as_json:
        print_json(_as_json(outcome, slugs, dry_run))
    else:
        _print(outcome, dry_run)
    if outcome.losses and not outcome.found_anything:
        raise typer.Exit(1)


def _as_json(
    outcome: ImportOutcome, slugs: Mapping[EntityId, str], dry_run: bool
) -> Mapping[str, object]:
    return {
        "dry_run": dry_run,
        "created": outcome.created,
        "updated": outcome.updated,
        "unchanged": outcome.unchanged,
        "kept": outcome.kept,
        "confirmed": outcome.confirmed,
        "articles": [{"id": id_, "slug": slugs.get(id_)} for id_ in outcome.article_ids],
        "losses": [
            {"code": loss.code, "message": str(loss.message), "subject": loss.subject}
            for loss in outcome.losses
        ],
    }


def _print(outcome: ImportOutcome, dry_run: bool) -> None:
    counted = (
        ("would be created" if dry_run else "created", outcome.created),
        ("would be updated" if dry_run else "updated", outcome.updated),
        ("unchanged", outcome.unchanged),
        ("kept as edited here", outcome.kept),
    )
    for label, counts in counted:
        if counts:
            print_line(f"{label}: " + ", ".join(f"{n} × {kind}" for kind, n in counts.items()))
    if outcome.confirmed:
        print_line(f"replies confirmed: {outcome.confirmed}")
    for loss in outcome.losses:
        print_line(
            f"note: {loss.subject}: {loss.message}" if loss.subject else f"note: {loss.message}"
        )
