"""What the image library's lists and counts are made of: light rows without what files say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from editor_app.domain.credit import Credit
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId


class ImageShelf(StrEnum):
    """Parts of the library that ask for attention, and all of it."""

    ALL = "all"
    WITHOUT_CREDIT = "without-credit"
    WITHOUT_ALT = "without-alt"
    UNUSED = "unused"
    ENDING = "ending"
    """The right has ended, or ends within NOTICE."""


class ImageOrder(StrEnum):
    """What images are listed by."""

    NEWEST = "newest"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class ImageFilter:
    """Which images a list shows, and in which order; all ``words`` must occur."""

    shelf: ImageShelf = ImageShelf.ALL
    words: str = ""
    order: ImageOrder = ImageOrder.NEWEST


@dataclass(frozen=True, slots=True)
class ImageCard:
    """An image as a cell of the grid.

    ``lacks_alt`` says that it has no alt text and is not decorative; ``use_count`` is the number
    of articles that show it, the trash included.
    """

    id: EntityId
    file_name: str
    media_hash: str
    focal_point: FocalPoint
    photographer: str
    agency: str
    lacks_alt: bool
    valid_until: date | None
    added_at: datetime | None
    use_count: int = 0

    @property
    def credit(self) -> Credit:
        """Who is to be named beside the picture."""
        return Credit(self.photographer, self.agency)


@dataclass(frozen=True, slots=True)
class ImageCursor:
    """The last row of a page; the next page begins behind it."""

    file_name: str
    added_at: datetime | None
    id: EntityId

    @staticmethod
    def of(card: ImageCard) -> ImageCursor:
        """Return the cursor that stands on a row."""
        return ImageCursor(card.file_name, card.added_at, card.id)


@dataclass(frozen=True, slots=True)
class ImageCounts:
    """How many images there are. ``expiring`` end within NOTICE, today included."""

    total: int = 0
    without_credit: int = 0
    without_alt: int = 0
    unused: int = 0
    expiring: int = 0
    expired: int = 0

    def on(self, shelf: ImageShelf) -> int:
        """Return how many images a shelf holds."""
        return {
            ImageShelf.ALL: self.total,
            ImageShelf.WITHOUT_CREDIT: self.without_credit,
            ImageShelf.WITHOUT_ALT: self.without_alt,
            ImageShelf.UNUSED: self.unused,
            ImageShelf.ENDING: self.expiring + self.expired,
        }[shelf]


@dataclass(frozen=True, slots=True)
class ImageLooks:
    """What an image looks like, as its perceptual hash, and who is named with it."""

    id: EntityId
    file_name: str
    fingerprint: str
    photographer: str
    agency: str

    @property
    def credit(self) -> Credit:
        """Who is to be named beside the picture."""
        return Credit(self.photographer, self.agency)
