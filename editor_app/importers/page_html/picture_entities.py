"""Pictures of an HTML page as images, with the files that were saved beside it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from editor_app.domain.identity import derived_id
from editor_app.domain.image import Image
from editor_app.domain.wordpress_origin import wordpress_origin
from editor_app.importers.contract import ImportedImage
from editor_app.importers.page_html.identity import PageIdentity
from editor_app.importers.page_html.pictures import PagePicture
from editor_app.importers.picture_addresses import picture_key, unscaled
from editor_app.importers.picture_folder import PictureFolder

_SUFFIXES = ("_files", "-Dateien", "_Dateien", "-files", ".files", "_data", "")
"""What browsers add to a page's name for the folder of its pictures, by their language."""


class PictureEntities:
    """Makes images of a page's pictures; the same picture twice is the same image."""

    def __init__(self, page: Path, identity: PageIdentity) -> None:
        self._identity = identity
        self._folder = PictureFolder(page.parent)
        self._folders = [f"{page.stem}{suffix}" for suffix in _SUFFIXES] + [""]

    def image(self, picture: PagePicture) -> ImportedImage:
        """Return the image of a picture, with its file when it lies beside the page."""
        found = self._folder.find(picture.source) or self._folder.find_named(
            _names(picture.source), self._folders
        )
        name = found.name if found else PurePosixPath(unquote(urlsplit(picture.address).path)).name
        is_remote = picture.address.startswith(("http://", "https://"))
        image = Image(
            derived_id(self._origin(picture)),
            file_name=name,
            photographer=picture.credit.photographer,
            agency=picture.credit.agency,
            source_url=picture.address if is_remote else "",
            alt=picture.alt,
            caption=picture.caption,
            origin=self._origin(picture),
        )
        return ImportedImage(image, self._folder.read(found) if found else None)

    def _origin(self, picture: PagePicture) -> str:
        if picture.attachment and self._identity.site:
            return wordpress_origin(self._identity.site, "attachment", picture.attachment)
        if picture.address.startswith(("http://", "https://")):
            return f"image:{picture_key(picture.address)}"
        return f"{self._identity.origin}:image:{picture_key(picture.address)}"


def _names(address: str) -> list[str]:
    """The file's name as saved and in the original's size, the latter first."""
    full = PurePosixPath(unquote(urlsplit(unscaled(address)).path)).name
    saved = PurePosixPath(unquote(urlsplit(address).path)).name
    return [name for name in dict.fromkeys((full, saved)) if name and "/" not in name]
