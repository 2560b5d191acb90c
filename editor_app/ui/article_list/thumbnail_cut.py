"""A crop of a picture in just the size in which it is shown, from the copies on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from editor_app.domain.crop import FocalPoint, PixelBox, box_of_ratio
from editor_app.ui.article_list.thumbnail_files import ThumbnailFiles

if TYPE_CHECKING:  # A session pulls in the database, which must not delay the first paint.
    from editor_app.services.session import Session


def cut_thumbnail(
    session: Session,
    files: ThumbnailFiles,
    media_hash: str,
    width: int,
    height: int,
    focal_point: FocalPoint,
) -> QImage:
    """Return a crop of ``width`` × ``height`` device px around the focal point.

    Empty for a picture that is missing or cannot be decoded. Not for the UI thread.
    """
    picture = QImage()
    picture.loadFromData(files.read(session, media_hash, max(width, height)))
    if picture.isNull():
        return picture
    whole = PixelBox(0, 0, picture.width(), picture.height())
    at = (focal_point.x * whole.width, focal_point.y * whole.height)
    box = box_of_ratio(width / height, whole, *at)
    part = picture.copy(QRect(box.left, box.top, box.width, box.height))
    mode = Qt.TransformationMode.SmoothTransformation
    return part.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, mode).convertToFormat(
        QImage.Format.Format_RGB32
    )
