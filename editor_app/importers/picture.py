"""Imports pictures as they are: files, or a folder of them, each with what its file says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.identity import derived_id
from editor_app.domain.image import Image
from editor_app.domain.message import message
from editor_app.domain.progress import stop_if
from editor_app.importers.contract import ImportContext, ImportedImage, ImportItem, Loss
from editor_app.importers.errors import ImportFileError
from editor_app.importers.markdown_files.site import holds_articles
from editor_app.importers.registry import importer
from editor_app.media.decode import SUFFIXES
from editor_app.media.errors import PictureError
from editor_app.media.picture_files import list_picture_files, pictures_in, read_picture

_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"II*\x00", b"MM\x00*")
_BRANDS = (b"WEBP", b"ftypavif", b"ftypavis")


@importer
class PictureImporter:
    """Pictures without an article. One file that is none keeps no other out."""

    name = "picture"
    label = message("Pictures")
    patterns = (*(f"*{suffix}" for suffix in sorted(SUFFIXES)), "*/")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether it is a picture by its name or its first bytes, or a folder of some."""
        if path.is_dir():
            return next(pictures_in(path), None) is not None and not holds_articles(path)
        return (
            path.suffix.lower() in SUFFIXES
            or head.startswith(_BEGINNINGS)
            or head[4:12] in _BRANDS
            or head[8:12] in _BRANDS
        )

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield an image for each file; the same bytes have the same origin, whatever the name."""
        files = list_picture_files([path])
        if not files:
            raise ImportFileError("There are no pictures in “{name}”.", name=path.name)
        for done, file in enumerate(files):
            stop_if(context.cancelled)
            context.report(done, len(files))
            try:
                data = read_picture(file)
            except PictureError as error:
                yield Loss("picture-refused", error.message, file.name)
                continue
            if not data:
                yield Loss("picture-refused", message("The file is empty."), file.name)
                continue
            origin = f"picture:{hashlib.sha256(data).hexdigest()}"
            image = Image(derived_id(origin), file_name=file.name, origin=origin)
            yield ImportedImage(image, data, is_file_alone=True)
        context.report(len(files), len(files))
