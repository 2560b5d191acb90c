"""A package that is one file, on its own or in a ZIP file."""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.progress import Cancelled, Report, stop_if
from editor_app.exporters.contract import ExportedFiles
from editor_app.exporters.errors import ExportError
from editor_app.exporters.placing import place_for
from editor_app.exporters.zip_package import ZipPackage


def write_single_file(
    target: Path, name: str, data: bytes, *, as_zip: bool, report: Report, cancelled: Cancelled
) -> ExportedFiles:
    """Write a file to ``target``, ``as_zip`` as the only entry ``name`` of a ZIP file.

    Keeps the promises of ``Exporter.export``.
    """
    try:
        with place_for(target) as place:
            stop_if(cancelled)
            if as_zip:
                with ZipPackage(place.temporary) as package:
                    package.add(name, data)
                    package.verify()
            else:
                _write(place.temporary, data)
            stop_if(cancelled)
    except OSError as error:
        raise ExportError(
            "The package could not be written: {reason}. What was at “{name}” is untouched. "
            "Choose another folder.",
            reason=error.strerror or str(error),
            name=target.name,
        ) from error
    report(1, 1)
    return ExportedFiles(place.target, 1, len(data), place.previous)


def _write(file: Path, data: bytes) -> None:
    with file.open("xb") as stream:
        stream.write(data)
    if file.read_bytes() != data:
        raise ExportError("The file {name} was not written completely.", name=file.name)
