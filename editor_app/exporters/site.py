"""The publication as a static site: a folder to put on any server, or one ZIP file."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from editor_app.domain.message import message
from editor_app.domain.progress import (
    Cancelled,
    Report,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from editor_app.exporters.contract import ExportedFiles, ReadMedia
from editor_app.exporters.errors import ExportError
from editor_app.exporters.folder_package import FolderPackage
from editor_app.exporters.kept_copies import CopyFolder, NothingKept
from editor_app.exporters.outgoing_replies import reply_ids
from editor_app.exporters.package import Manifest
from editor_app.exporters.picture_copies import picture_copies
from editor_app.exporters.placing import place_for
from editor_app.exporters.registry import exporter
from editor_app.exporters.zip_package import ZipPackage
from editor_app.media.derivatives import MakeCopies, make_copies
from editor_app.site.addresses import CHECKSUMS
from editor_app.site.assets import theme_files
from editor_app.site.edition import Edition
from editor_app.site.renderer import SiteRenderer


@exporter
class SiteExporter:
    """Writes every page, feed, style sheet, font and scaled picture of an edition."""

    name = "site"
    label = message("Static site")
    suffix = ""
    publishes_pages = True

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
        """Write the site; see ``Exporter.export`` for what is promised."""
        renderer = SiteRenderer(edition)
        manifest = Manifest()
        kept = NothingKept() if copies is None else CopyFolder(copies)
        open_package = ZipPackage if as_zip else FolderPackage
        total = len(renderer.paths()) + 1
        try:
            with (
                place_for(target) as place,
                picture_copies(renderer.pictures, media, kept, make) as pictures,
                open_package(place.temporary) as package,
            ):
                files = heapq.merge(
                    _texts(renderer), pictures.in_order(cancelled), key=itemgetter(0)
                )
                for path, data in files:
                    stop_if(cancelled)
                    package.add(path, data)
                    manifest.note(path, data)
                    report(manifest.count, total)
                checksums = manifest.checksums()
                package.add(CHECKSUMS, checksums)
                stop_if(cancelled)
                package.verify()
        except OSError as error:
            raise ExportError(
                "The package could not be written: {reason}. What was at “{name}” is untouched. "
                "Choose another folder.",
                reason=error.strerror or str(error),
                name=target.name,
            ) from error
        report(total, total)
        size = manifest.byte_count + len(checksums)
        return ExportedFiles(place.target, total, size, place.previous, reply_ids(edition))


def _texts(renderer: SiteRenderer) -> Iterator[tuple[str, bytes]]:
    """Yield pages, feeds and theme files sorted by path, each rendered when its turn comes."""
    texts = dict(renderer.texts())
    for path in sorted((*texts, *theme_files())):
        render = texts.get(path)
        yield path, render().encode("utf-8", "replace") if render else renderer.theme_file(path)
