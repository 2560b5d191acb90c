"""Whether a picture is smaller as AVIF than as WebP, both looking alike.

Photographs mostly are; drawings with fine grain often are not. The detail that readers see decides
it, so it is tried on strips of a copy of the usual width. A whole copy that is small enough to cost
as little says AVIF for nearly everything.
"""

from __future__ import annotations

from PIL import Image

from editor_app.domain.crop import PixelBox
from editor_app.media.copy_formats import CopyFormat, encoded
from editor_app.media.copy_rights import CopyRights
from editor_app.media.cut import web_cut
from editor_app.media.derivatives import largest_copy

_USUAL_WIDTHS = (1280,)
_STRIPS = 4
_STRIP_HEIGHT = 64
"""Pixels: four by eight blocks of the encoders."""


def is_smaller_as_avif(original: bytes, width: int, height: int) -> bool:
    """Return what strips of the upright picture in both formats say.

    The same original gives the same answer on every machine with the same encoders. Raises
    PictureError when it is broken.
    """
    copy = largest_copy(original, web_cut(PixelBox(0, 0, width, height), _USUAL_WIDTHS))
    sample = _strips(copy)
    avif, webp = (
        len(encoded(sample, copy_format, CopyRights()))
        for copy_format in (CopyFormat.AVIF, CopyFormat.WEBP)
    )
    return avif < webp


def _strips(picture: Image.Image) -> Image.Image:
    """Return strips across the picture, evenly spread from top to bottom, one below the other."""
    height = min(_STRIP_HEIGHT, -(-picture.height // _STRIPS))
    sample = Image.new(picture.mode, (picture.width, height * _STRIPS))
    for number in range(_STRIPS):
        middle = picture.height * (2 * number + 1) // (2 * _STRIPS)
        top = min(max(middle - height // 2, 0), picture.height - height)
        strip = picture.crop((0, top, picture.width, top + height))
        sample.paste(strip, (0, number * height))
    return sample
