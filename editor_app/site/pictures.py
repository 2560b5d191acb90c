"""Pictures on the page: which scaled copies there are, where they lie, how they are announced.

Copies are named after the original's hash and their width, so that a name never means two
things and a browser may keep what it has. Nothing is ever scaled up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from editor_app.domain.identity import EntityId
from editor_app.site.addresses import MEDIA_FOLDER
from editor_app.site.body import figure_ids
from editor_app.site.edition import Edition, EditionArticle, PublicImage

WIDTHS = (640, 1024, 1600)
"""Pixels; phones, tablets and text columns, and everything on dense screens."""

FORMATS = (("webp", "webp"), ("jpeg", "jpg"))
"""Format as ``media.derivatives`` names it, and the ending of the file."""

SIZES_COLUMN = "(min-width: 47rem) 42.5rem, 92vw"
SIZES_CARD = "(min-width: 68rem) 14rem, (min-width: 36rem) 45vw, 92vw"
SIZES_LEAD = "(min-width: 68rem) 45rem, 92vw"
SIZES_PORTRAIT = "6rem"

_HASH_LENGTH = 20


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """A file of the site that is made from a picture's original."""

    image_id: EntityId
    width: int
    format: str


@dataclass(frozen=True, slots=True)
class Picture:
    """What a template needs for one ``<picture>``; paths already lead from the page's place.

    Without a file ``src`` is empty and the page shows a framed placeholder. ``position`` is the
    class that keeps the focal point in view where the picture is cropped, one of ``fx-fy`` in
    tenths.
    """

    src: str
    srcset: str
    webp_srcset: str
    sizes: str
    width: int
    height: int
    alt: str
    credit: str
    position: str = ""


def copy_widths(image: PublicImage) -> tuple[int, ...]:
    """Return the widths in pixels that copies of the picture have, smallest first."""
    smaller = tuple(width for width in WIDTHS if width < image.width)
    return smaller if len(smaller) == len(WIDTHS) else (*smaller, image.width)


def copy_path(image: PublicImage, width: int, ending: str) -> str:
    """Return where a copy lies below the site's root."""
    return f"{MEDIA_FOLDER}/{image.media_hash[:_HASH_LENGTH]}-{width}.{ending}"


def picture_copies(images: Iterable[PublicImage]) -> dict[str, PictureCopy]:
    """Return all copies of the pictures by path. Two images with one original share them."""
    return {
        copy_path(image, width, ending): PictureCopy(image.id, width, format_)
        for image in images
        if image.has_file
        for width in copy_widths(image)
        for format_, ending in FORMATS
    }


def shown_images(edition: Edition) -> tuple[PublicImage, ...]:
    """Return the pictures that the edition's pages show, each once, ordered by id."""
    ids: set[EntityId | None] = {edition.publication.logo_id}
    writing: set[EntityId] = set()
    for entry in (*edition.articles, *edition.pages):
        ids.update(_article_image_ids(entry))
        writing.update(entry.article.author_ids)
    ids.update(person.portrait_id for person in edition.people if person.id in writing)
    return tuple(edition.images[id_] for id_ in sorted(filter(None, ids)) if id_ in edition.images)


def picture(image: PublicImage, root: str, sizes: str, *, alt: str) -> Picture:
    """Return a picture for a page whose way to the site's root is ``root`` ("../")."""
    if not image.has_file:
        return Picture("", "", "", sizes, 0, 0, alt, image.credit)
    sets = _sources(image, root)
    return Picture(
        src=sets["src"],
        srcset=sets["jpg"],
        webp_srcset=sets["webp"],
        sizes=sizes,
        width=image.width,
        height=image.height,
        alt=alt,
        credit=image.credit,
        position=_position(image),
    )


@lru_cache(maxsize=4096)
def _sources(image: PublicImage, root: str) -> Mapping[str, str]:
    widths = copy_widths(image)
    middle = widths[min(1, len(widths) - 1)]
    sets = {
        ending: ", ".join(f"{root}{copy_path(image, width, ending)} {width}w" for width in widths)
        for _, ending in FORMATS
    }
    return {**sets, "src": f"{root}{copy_path(image, middle, 'jpg')}"}


def _position(image: PublicImage) -> str:
    x, y = (
        round(min(max(value, 0), 1) * 10) for value in (image.focal_point.x, image.focal_point.y)
    )
    return "" if (x, y) == (5, 5) else f"fx-{x} fy-{y}"


def _article_image_ids(entry: EditionArticle) -> Iterator[EntityId | None]:
    article = entry.article
    if article.lead is not None:
        yield article.lead.image_id
    yield from (use.image_id for use in article.gallery)
    yield article.social_image_id
    yield from figure_ids(entry.body_html)
