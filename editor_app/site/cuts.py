"""Which part of a picture each place of the site shows.

What the crop of a use cuts away appears nowhere: cards and sharing images are parts of it.
"""

from __future__ import annotations

from functools import lru_cache

from editor_app.domain.crop import RATIOS, Crop, CropShape, PixelBox, box_of_ratio, pixel_box
from editor_app.media.cut import Cut, web_cut
from editor_app.site.edition import PublicImage

PORTRAIT_CROP = Crop(CropShape.SQUARE)
_CARD_RATIO = RATIOS[CropShape.CLASSIC]
_SHARING_RATIO = 1.91
_SHARING_WIDTHS = (1200,)
"""What sharing cards of social networks show: 1.91:1, and 1200 pixels on dense screens."""


@lru_cache(maxsize=4096)
def figure_cut(image: PublicImage, crop: Crop) -> Cut:
    """Return the picture as an article shows it."""
    return web_cut(_shown(image, crop))


@lru_cache(maxsize=4096)
def card_cut(image: PublicImage, crop: Crop) -> Cut:
    """Return the picture as a card shows it: 3:2 around the focal point."""
    return web_cut(_around_focal_point(image, crop, _CARD_RATIO))


@lru_cache(maxsize=4096)
def sharing_cut(image: PublicImage, crop: Crop) -> Cut:
    """Return the picture as social networks show it."""
    return web_cut(_around_focal_point(image, crop, _SHARING_RATIO), _SHARING_WIDTHS)


def _shown(image: PublicImage, crop: Crop) -> PixelBox:
    return pixel_box(crop, image.width, image.height, image.focal_point)


def _around_focal_point(image: PublicImage, crop: Crop, ratio: float) -> PixelBox:
    point = image.focal_point
    return box_of_ratio(ratio, _shown(image, crop), point.x * image.width, point.y * image.height)
