"""What every target offers, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.domain.progress import Cancelled, Report, ignore_progress, never_cancelled
from editor_app.media.derivatives import MakeCopies, make_copies
from editor_app.site.edition import Edition

ReadMedia = Callable[[EntityId], bytes]
"""Gives the original of an image by the image's id. Only ever called from one thread."""


@dataclass(frozen=True, slots=True)
class ExportedFiles:
    """What was written: the package, how many files of how many bytes are in it.

    ``previous`` is where an earlier package of the same name now lies. ``reply_ids`` are the
    newsroom's replies that are in it, ``notes`` say what is not and why.
    """

    target: Path
    count: int
    byte_count: int
    previous: Path | None = None
    reply_ids: tuple[EntityId, ...] = ()
    notes: tuple[Message, ...] = ()


class Exporter(Protocol):
    """Turns an edition into a package at a target.

    Every exporter keeps these promises, and one test holds all of them to it: the same edition
    gives the same bytes; nothing is seen at the target before everything is written and
    verified; when it fails or is cancelled nothing is left behind and an earlier package is
    untouched; an earlier package is kept under a number.

    ``suffix`` is the ending of a target that writes one file (".xml"), empty for one that writes
    many. ``publishes_pages`` says whether readers see articles in it: then each must pass its
    checks.
    """

    name: str
    label: Message
    suffix: str
    publishes_pages: bool

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
        """Write the edition to ``target``: a folder or a file, ``as_zip`` in a ZIP file.

        ``copies`` is a folder where scaled pictures are kept from one export to the next; it
        may be emptied at any time; ``make`` makes those that are not there, and is called from
        several threads. Raises ExportError when the target cannot be written,
        CancelledError when ``cancelled`` says so.
        """
        ...
