"""The thumbnail that a widget shows of a picture: asked for, kept, and drawn."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from editor_app.domain.crop import Crop
from editor_app.domain.image import Image
from editor_app.ui.editor.picture_cut import PictureCut, picture_cut
from editor_app.ui.editor.picture_loader import PictureKey, PictureLoader

_SETTLE_MS = 120


class ShownCut(QObject):
    """Belongs to one widget; what was shown before stays until the new one is there."""

    def __init__(self, loader: PictureLoader, widget: QWidget) -> None:
        super().__init__(widget)
        self._loader = loader
        self._widget = widget
        self._wanted: tuple[Image, Crop] | None = None
        self._size = QSize()
        self._cut: PictureCut | None = None
        self._shown: tuple[PictureCut, QPixmap] | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._fetch)
        loader.loaded.connect(self._on_loaded)

    def want(self, image: Image | None, crop: Crop) -> None:
        """Show an image as a crop shows it, None for none."""
        before = self._wanted[0].media_hash if self._wanted is not None else ""
        if image is None or not image.has_file:
            self._wanted = self._cut = self._shown = None
            return
        if image.media_hash != before:
            self._shown = None
        self._wanted = (image, crop)
        if self._widget.isVisible() and not self._settle.isActive():
            self._fetch()
        else:
            self._settle.start()

    def fill(self, size: QSize) -> None:
        """Take the size in px at which it is shown; a cut for it comes once the size settles."""
        if size != self._size:
            self._size = size
            self._settle.start()

    def draw(self, painter: QPainter, target: QRectF) -> None:
        """Draw what is there."""
        if self._shown is not None:
            cut, thumbnail = self._shown
            cut.draw(painter, target, thumbnail)

    def _fetch(self) -> None:
        if self._wanted is None or self._size.isEmpty():
            return
        image, crop = self._wanted
        ratio = self._widget.devicePixelRatioF()
        size = QSize(round(self._size.width() * ratio), round(self._size.height() * ratio))
        self._cut = picture_cut(image, crop, size)
        self._take(self._cut)

    def _on_loaded(self, key: PictureKey) -> None:
        if self._cut is not None and key == self._cut.key:
            self._take(self._cut)

    def _take(self, cut: PictureCut) -> None:
        found = self._loader.find(cut.key)
        if found is not None:
            self._shown = (cut, found)
            self._widget.update()
