"""Taking files of other systems into the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from editor_app.domain.changes import Changes
from editor_app.domain.progress import (
    Cancelled,
    Report,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from editor_app.importers.contract import ImportContext
from editor_app.importers.registry import AUTOMATIC, find_importer
from editor_app.services.import_merge import ImportMerge
from editor_app.services.import_outcome import ImportOutcome
from editor_app.services.import_pictures import prepare_pictures
from editor_app.services.import_spool import ImportSpool, import_spool
from editor_app.services.rare_collection import rare_collection
from editor_app.services.session import Session


def import_files(
    session: Session,
    paths: Sequence[Path],
    *,
    format_name: str = AUTOMATIC,
    report: Report = ignore_progress,
    cancelled: Cancelled = never_cancelled,
) -> ImportOutcome:
    """Import files, all or none, in one transaction.

    The same origin gives the same entity: what did not change at the origin is left alone,
    what was edited here since the last import is never overwritten. Raises ImportFileError
    when a file cannot be understood, CancelledError when it was no longer wanted.
    """
    with rare_collection(), import_spool() as spool:
        _read(session, paths, format_name, spool, report, cancelled)
        with session.library.write("import") as uow:
            return ImportMerge(uow, cancelled, session.clock.now()).store(spool)


def preview_import(
    session: Session,
    paths: Sequence[Path],
    *,
    format_name: str = AUTOMATIC,
    report: Report = ignore_progress,
    cancelled: Cancelled = never_cancelled,
) -> ImportOutcome:
    """Return what ``import_files`` would do, and change nothing.

    The same code runs in a transaction that is taken back, so that both always agree.
    """
    with rare_collection(), import_spool() as spool:
        _read(session, paths, format_name, spool, report, cancelled)
        with session.library.rehearse("import") as uow:
            outcome = ImportMerge(uow, cancelled, session.clock.now()).store(spool)
    return replace(outcome, changes=Changes())


def _read(
    session: Session,
    paths: Sequence[Path],
    format_name: str,
    spool: ImportSpool,
    report: Report,
    cancelled: Cancelled,
) -> None:
    with session.library.read() as uow:
        publication = uow.publication()
    context = ImportContext(publication.language, publication.time_zone, report, cancelled)
    for path in paths:
        stop_if(cancelled)
        importer = find_importer(path, format_name)
        spool.extend(prepare_pictures(session, importer.read(path, context), cancelled))
