"""A picture and its credit: one thing, from the file to the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from editor_app.domain.credit import Credit
from editor_app.domain.crop import Crop, FocalPoint
from editor_app.domain.identity import EntityId


class ImageRole(StrEnum):
    """Where an article shows an image."""

    LEAD = "lead"
    INLINE = "inline"
    GALLERY = "gallery"
    SOCIAL = "social"
    """Shown where the article is shared, not on its page."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in the library.

    ``media_hash`` is the SHA-256 of the original, empty while no file is attached; ``width``
    and ``height`` are its pixels then, otherwise 0, and ``fingerprint`` is its perceptual hash
    in hex digits. ``created_on`` is when the picture was taken, as precise as that is known
    ("2026", "2026-11", "2026-11-28"). ``source_url`` is where it can be had or licensed.
    ``embedded_metadata`` holds what was found in the file, as names and values.
    """

    id: EntityId
    file_name: str = ""
    media_hash: str = ""
    media_type: str = ""
    width: int = 0
    height: int = 0
    byte_size: int = 0
    photographer: str = ""
    agency: str = ""
    source_url: str = ""
    licence: str = ""
    licence_url: str = ""
    usage_terms: str = ""
    copyright_notice: str = ""
    valid_until: date | None = None
    headline: str = ""
    alt: str = ""
    is_decorative: bool = False
    caption: str = ""
    city: str = ""
    created_on: str = ""
    focal_point: FocalPoint = FocalPoint()
    keywords: tuple[str, ...] = ()
    is_ai_generated: bool = False
    embedded_metadata: tuple[tuple[str, str], ...] = ()
    fingerprint: str = ""
    added_at: datetime | None = None
    origin: str = ""

    @property
    def credit(self) -> Credit:
        """Who is to be named beside the picture."""
        return Credit(self.photographer, self.agency)

    @property
    def has_file(self) -> bool:
        """Whether the original is in the library."""
        return bool(self.media_hash)


@dataclass(frozen=True, slots=True)
class ImageUse:
    """An image in an article; empty texts mean the image's own. The credit has no override."""

    image_id: EntityId
    caption: str = ""
    alt: str = ""
    crop: Crop = Crop()
