"""How much of a picture one use of it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_PERCENT = re.compile(r"(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3})\Z")


@dataclass(frozen=True, slots=True)
class FocalPoint:
    """The point that every crop keeps, as fractions of width and height (0 to 1)."""

    x: float = 0.5
    y: float = 0.5


class CropShape(StrEnum):
    """What a crop keeps to; the values are what a text says: ``{: crop="16:9" }``."""

    ORIGINAL = ""
    WIDE = "16:9"
    CLASSIC = "3:2"
    SQUARE = "1:1"
    FREE = "free"


RATIOS = {CropShape.WIDE: 16 / 9, CropShape.CLASSIC: 3 / 2, CropShape.SQUARE: 1.0}
"""Width divided by height of the shapes that fix it."""


@dataclass(frozen=True, slots=True)
class CropBox:
    """A part of a picture, in whole percent of its width and height."""

    left: int = 0
    top: int = 0
    width: int = 100
    height: int = 100


@dataclass(frozen=True, slots=True)
class Crop:
    """A shape around the focal point, or with ``FREE`` the box that somebody drew."""

    shape: CropShape = CropShape.ORIGINAL
    box: CropBox = CropBox()

    def __str__(self) -> str:
        """Return the crop as a text says it: "", "16:9", "10,0,80,100"."""
        if self.shape is not CropShape.FREE:
            return self.shape.value
        box = self.box
        return f"{box.left},{box.top},{box.width},{box.height}"


@dataclass(frozen=True, slots=True)
class PixelBox:
    """A part of a picture in pixels; ``right`` and ``bottom`` lie just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """The width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """The height in pixels."""
        return self.bottom - self.top


def parse_crop(text: str) -> Crop | None:
    """Return the crop that a text says, None for a text that says none.

    A free crop is "left,top,width,height" in percent; it lies within the picture.
    """
    text = text.strip()
    if text in {shape.value for shape in CropShape} - {CropShape.FREE.value}:
        return Crop(CropShape(text))
    match = _PERCENT.match(text)
    if match is None:
        return None
    left, top, width, height = map(int, match.groups())
    if not (0 < width <= 100 - left and 0 < height <= 100 - top):
        return None
    return Crop(CropShape.FREE, CropBox(left, top, width, height))


def pixel_box(crop: Crop, width: int, height: int, focal_point: FocalPoint) -> PixelBox:
    """Return which pixels of an upright picture of ``width`` × ``height`` a crop shows.

    A shape is as large as the picture allows, with the focal point as near to its middle as
    it can be. The box is never empty.
    """
    if crop.shape is CropShape.FREE:
        box = crop.box
        left, top = width * box.left // 100, height * box.top // 100
        right = max(left + 1, round(width * (box.left + box.width) / 100))
        bottom = max(top + 1, round(height * (box.top + box.height) / 100))
        return PixelBox(left, top, right, bottom)
    whole = PixelBox(0, 0, width, height)
    ratio = RATIOS.get(crop.shape)
    if ratio is None:
        return whole
    return box_of_ratio(ratio, whole, focal_point.x * width, focal_point.y * height)


def box_of_ratio(ratio: float, outer: PixelBox, x: float, y: float) -> PixelBox:
    """Return the largest part of ``outer`` whose width is ``ratio`` times its height.

    The pixel (x, y) is as near to its middle as it can be. The part is never empty.
    """
    width = max(1, min(outer.width, round(outer.height * ratio)))
    height = max(1, min(outer.height, round(outer.width / ratio)))
    left = _start(x, outer.left, outer.right, width)
    top = _start(y, outer.top, outer.bottom, height)
    return PixelBox(left, top, left + width, top + height)


def _start(point: float, first: int, end: int, length: int) -> int:
    return min(max(round(point - length / 2), first), end - length)
