"""What the dialog has done on other threads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.progress import Cancelled, Report
from editor_app.importers.registry import IMPORTERS
from editor_app.services.import_files import import_files, preview_import
from editor_app.services.import_outcome import ImportOutcome
from editor_app.services.session import Session


def load_file_patterns() -> tuple[str, ...]:
    """Return the file names all importers together take, such as ``*.html``.

    The first call loads the importers, which takes too long for the window's thread.
    """
    patterns = (pattern for importer in IMPORTERS.values() for pattern in importer.patterns)
    return tuple(dict.fromkeys(p for p in patterns if not p.endswith("/")))


@dataclass(frozen=True, slots=True)
class RehearsalWork:
    """Says what an import would do; runs on the writers' thread, as it takes a write back."""

    session: Session
    paths: tuple[Path, ...]

    def __call__(self, *, report: Report, cancelled: Cancelled) -> ImportOutcome:
        """Return what would happen."""
        return preview_import(self.session, self.paths, report=report, cancelled=cancelled)


@dataclass(frozen=True, slots=True)
class ImportWork:
    """Imports, all or none."""

    session: Session
    paths: tuple[Path, ...]

    def __call__(self, *, report: Report, cancelled: Cancelled) -> ImportOutcome:
        """Return what has happened."""
        return import_files(self.session, self.paths, report=report, cancelled=cancelled)
