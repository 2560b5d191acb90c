"""What all files of replies have in common: one file, no pages, nothing but replies."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.domain.progress import Cancelled, Report, ignore_progress, never_cancelled
from editor_app.exporters.contract import ExportedFiles, ReadMedia
from editor_app.exporters.single_file import write_single_file
from editor_app.media.derivatives import MakeCopies, make_copies
from editor_app.site.edition import Edition


@dataclass(frozen=True, slots=True)
class ReplyFile:
    """The bytes of a file, the replies in it, and what is to be said of the others."""

    data: bytes
    reply_ids: tuple[EntityId, ...]
    notes: tuple[Message, ...] = ()


class ReplyFileExporter(ABC):
    """An exporter whose file is made by ``content``."""

    name: str
    label: Message
    suffix: str
    publishes_pages = False

    @abstractmethod
    def content(self, edition: Edition) -> ReplyFile:
        """Return the file for an edition; the same edition gives the same bytes."""

    def export(
        self,
        edition: Edition,
        media: ReadMedia,
        target: Path,
        *,
        as_zip: bool = False,
        report: Report = ignore_progress,
        cancelled: Cancelled = never_cancelled,
        copies: Path | None = None,
        make: MakeCopies = make_copies,
    ) -> ExportedFiles:
        """Write the replies; see ``Exporter.export`` for what is promised."""
        del media, copies, make
        file = self.content(edition)
        written = write_single_file(
            target,
            f"{self.name}{self.suffix}",
            file.data,
            as_zip=as_zip,
            report=report,
            cancelled=cancelled,
        )
        return replace(written, reply_ids=file.reply_ids, notes=file.notes)
