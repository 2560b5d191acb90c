"""A picture as one use of it shows it, cut to fill a rectangle on the screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from editor_app.domain.crop import Crop, CropShape, FocalPoint, box_of_ratio, pixel_box
from editor_app.domain.image import Image
from editor_app.ui.editor.picture_loader import PictureKey

_LARGEST = 2400
"""Device pixels of a whole picture; a very small crop of it is shown a little soft."""


@dataclass(frozen=True, slots=True)
class PictureCut:
    """Which thumbnail is wanted, and which part of it is shown, as fractions of its size."""

    key: PictureKey
    part: QRectF

    def draw(self, painter: QPainter, target: QRectF, thumbnail: QPixmap) -> None:
        """Draw the part of the thumbnail into a rectangle."""
        width, height = thumbnail.width(), thumbnail.height()
        source = QRectF(
            self.part.x() * width,
            self.part.y() * height,
            self.part.width() * width,
            self.part.height() * height,
        )
        painter.drawPixmap(target, thumbnail, source)


def picture_cut(image: Image, crop: Crop, size: QSize) -> PictureCut:
    """Return the cut of a picture for a place of ``size`` device pixels.

    The place is filled: what is left of the crop is around the focal point.
    """
    whole = QRectF(0, 0, 1, 1)
    if crop.shape is CropShape.ORIGINAL or not (image.width and image.height):
        key = PictureKey(image.media_hash, size.width(), size.height(), image.focal_point)
        return PictureCut(key, whole)
    shown = pixel_box(crop, image.width, image.height, image.focal_point)
    ratio = size.width() / max(size.height(), 1)
    point = image.focal_point
    box = box_of_ratio(ratio, shown, point.x * image.width, point.y * image.height)
    scale = min(size.width() / box.width, _LARGEST / max(image.width, image.height), 1.0)
    key = PictureKey(
        image.media_hash,
        max(1, round(image.width * scale)),
        max(1, round(image.height * scale)),
        FocalPoint(),
    )
    part = QRectF(
        box.left / image.width,
        box.top / image.height,
        box.width / image.width,
        box.height / image.height,
    )
    return PictureCut(key, part)


def crop_ratio(image: Image, crop: Crop) -> float:
    """Return the width of what a crop shows divided by its height."""
    shown = pixel_box(crop, max(image.width, 1), max(image.height, 1), image.focal_point)
    return shown.width / shown.height
