"""Which part of a picture one use of it shows: a shape around the focal point, or a free frame."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.domain.crop import Crop, CropBox, CropShape
from editor_app.domain.image import Image
from editor_app.ui.editor.crop_frame import CropFrame
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.segmented import Segmented

_ORIGINAL = "original"
"""The key of the shape whose own value is empty."""


class CropChooser(QWidget):
    """The shapes in a row, and below them the picture with what is cut off."""

    edited = Signal()
    grown = Signal()
    """The picture has come or gone; the height is another one."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: Image | None = None
        self._crop = Crop()
        name = self.tr("Crop")
        self.shapes = Segmented(theme, name, self)
        for shape in CropShape:
            self.shapes.add_text(shape.value or _ORIGINAL, self._word_for(shape))
        self.frame = CropFrame(theme, loader, self)
        label = QLabel(name, self)
        label.setProperty("role", "lab")
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(label)
        head.addWidget(self.shapes, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(8))
        rows.addLayout(head)
        rows.addWidget(self.frame)
        self.shapes.chosen.connect(self._on_shape)
        self.frame.framed.connect(self._on_framed)

    def show_crop(self, image: Image, crop: Crop) -> None:
        """Show the crop of an image."""
        self._image, self._crop = image, crop
        self.shapes.set_current(crop.shape.value or _ORIGINAL)
        self.frame.show_crop(image, crop)
        self.frame.setVisible(crop.shape is not CropShape.ORIGINAL)

    def crop(self) -> Crop:
        """Return what is chosen."""
        return self._crop

    def _on_shape(self, key: str) -> None:
        if self._image is None:
            return
        shape = CropShape("" if key == _ORIGINAL else key)
        # A free frame begins with what could be seen until now.
        box = self.frame.frame_box() if shape is CropShape.FREE else CropBox()
        self.show_crop(self._image, Crop(shape, box))
        self.grown.emit()
        self.edited.emit()

    def _on_framed(self, box: CropBox) -> None:
        self._crop = Crop(CropShape.FREE, box)
        self.edited.emit()

    def _word_for(self, shape: CropShape) -> str:
        named = {CropShape.ORIGINAL: self.tr("Original"), CropShape.FREE: self.tr("Free")}
        return named.get(shape, shape.value)
