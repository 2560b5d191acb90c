"""Pictures on the page: where their copies lie, and how they are announced to browsers.

Copies are named after the original's hash and everything else that makes their bytes, so that a
name never means two things and a browser may keep what it has. Nothing is ever scaled up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from editor_app.domain.identity import EntityId
from editor_app.media.copy_formats import CopyFormat
from editor_app.media.copy_rights import CopyRights
from editor_app.media.cut import CopySpec, Cut
from editor_app.site.addresses import MEDIA_FOLDER
from editor_app.site.edition import PublicImage

SIZES_COLUMN = "(min-width: 47rem) 42.5rem, 92vw"
SIZES_CARD = (
    "(min-width: 68rem) 13.5rem, (min-width: 59.5rem) 22vw, (min-width: 44.5rem) 30vw, "
    "(min-width: 29.5rem) 45vw, 92vw"
)
SIZES_LEAD = "(min-width: 68rem) 42.5rem, 92vw"
SIZES_GALLERY = "(min-width: 47rem) 20.75rem, (min-width: 42rem) 45vw, 92vw"
SIZES_PORTRAIT = "9rem"

_PLAIN_WIDTH = 960
"""Pixels; what a browser without ``srcset`` gets, or the next larger there is."""

_HASH_LENGTH = 20


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """A file of the site that is made from a picture's original."""

    image_id: EntityId
    spec: CopySpec


@dataclass(frozen=True, slots=True)
class PictureSource:
    """The copies in one format, for browsers that can read it."""

    media_type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """What a template needs for one ``<picture>``; paths already lead from the page's place.

    ``sources`` stand in the order in which browsers choose among them; ``src`` and ``srcset`` are
    the JPEG for all others. Width and height are those of the part that is shown. Without a file
    ``src`` is empty and the page shows a framed placeholder.
    """

    src: str
    srcset: str
    sources: tuple[PictureSource, ...]
    sizes: str
    width: int
    height: int
    alt: str
    credit: str


@lru_cache(maxsize=4096)
def copy_rights(image: PublicImage) -> CopyRights:
    """Return what the picture's copies say of its rights.

    A licence is named where its terms can be read; without an address it is an agreement between
    the publication and its supplier.
    """
    return CopyRights(
        creator=image.photographer,
        supplier=image.agency,
        copyright_notice=image.copyright_notice,
        usage_terms=image.usage_terms or (image.licence if image.licence_url else ""),
        terms_url=image.licence_url,
        licensor_url=image.source_url,
        is_ai_generated=image.is_ai_generated,
    )


def copy_path(image: PublicImage, spec: CopySpec) -> str:
    """Return where a copy lies below the site's root."""
    return f"{MEDIA_FOLDER}/{image.media_hash[:_HASH_LENGTH]}-{spec.name}"


def original_part(path: str) -> str:
    """Return the part of a copy's path that all copies of one original share."""
    return path.partition("-")[0]


@lru_cache(maxsize=4096)
def copies(
    image: PublicImage, cut: Cut, formats: tuple[CopyFormat, ...]
) -> tuple[tuple[str, PictureCopy], ...]:
    """Return the copies of a cut, each with its path, by format and from the smallest on."""
    specs = [
        CopySpec(cut, width, copy_format, copy_rights(image))
        for copy_format in formats
        for width in cut.widths
    ]
    return tuple((copy_path(image, spec), PictureCopy(image.id, spec)) for spec in specs)


def page_formats(image: PublicImage) -> tuple[CopyFormat, ...]:
    """Return the formats in which pages offer the picture, the smallest first."""
    smaller = (CopyFormat.AVIF,) if image.offers_avif else ()
    return (*smaller, CopyFormat.WEBP, CopyFormat.JPEG)


def picture(image: PublicImage, cut: Cut | None, root: str, sizes: str, *, alt: str) -> Picture:
    """Return a picture for a page whose way to the site's root is ``root`` ("../").

    ``cut`` is None for a picture without a file.
    """
    if cut is None:
        return Picture("", "", (), sizes, 0, 0, alt, image.credit)
    src, srcset, sources = _addresses(image, cut, root)
    box = cut.box
    return Picture(src, srcset, sources, sizes, box.width, box.height, alt, image.credit)


@lru_cache(maxsize=4096)
def _addresses(
    image: PublicImage, cut: Cut, root: str
) -> tuple[str, str, tuple[PictureSource, ...]]:
    """Return the address of the plain copy, the set of JPEGs, and the sets of other formats."""
    *smaller, jpeg = (
        PictureSource(
            copy_format.media_type,
            ", ".join(
                f"{root}{path} {copy.spec.width}w"
                for path, copy in copies(image, cut, (copy_format,))
            ),
        )
        for copy_format in page_formats(image)
    )
    plain = next((width for width in cut.widths if width >= _PLAIN_WIDTH), cut.top)
    spec = CopySpec(cut, plain, CopyFormat.JPEG, copy_rights(image))
    return f"{root}{copy_path(image, spec)}", jpeg.srcset, tuple(smaller)
