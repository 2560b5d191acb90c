"""What the file is, and what of it stays at home."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor_app.domain.image import Image
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel

_FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WebP",
    "image/avif": "AVIF",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
}


class FactsSection(QWidget):
    """“1600 × 1067 · JPEG · 214 KB”, and the shield where the original tells a place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts = ElidingLabel()
        self._facts.setProperty("role", "dim")
        self._shield = QLabel()
        self._clean = QLabel(self.tr("Position removed"))
        self._clean.setProperty("role", "lab")
        self._clean.setProperty("tone", "ok")
        self._explanation = QLabel(
            self.tr("The original keeps its position; what is published does not have it.")
        )
        self._explanation.setProperty("role", "dim")
        self._explanation.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(4))
        grid.addWidget(self._facts, 0, 0)
        grid.addWidget(self._shield, 0, 1)
        grid.addWidget(self._clean, 0, 2)
        grid.addWidget(self._explanation, 1, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_facts(self, image: Image, *, has_position: bool) -> None:
        """Show the facts of an image's file."""
        if not image.has_file:
            self._facts.set_text(self.tr("The picture file is still missing"))
        else:
            locale = QLocale()
            size = locale.formattedDataSize(
                image.byte_size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
            )
            name = _FORMATS.get(image.media_type, image.media_type)
            self._facts.set_text(f"{image.width} × {image.height} · {name} · {size}")
        for widget in (self._shield, self._clean, self._explanation):
            widget.setVisible(has_position)

    def text(self) -> str:
        """Return the facts as shown."""
        return self._facts.text()

    def _restyle(self) -> None:
        self._shield.setPixmap(self._theme.pixmap("shield-check", 14, "ok"))
