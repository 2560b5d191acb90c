"""The screen of the image library."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.image_library.image_bar import ImageBar
from editor_app.ui.image_library.images_pane import ImagesPane
from editor_app.ui.screens.screen import Screen, ScreenTools


class ImageScreen(Screen):
    """Bar and grid."""

    def __init__(self, tools: ScreenTools) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Images"))
        self.bar = ImageBar(tools.desk.theme)
        self.images = ImagesPane(tools.desk, tools.thumbnails)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.images, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        self.bar.words_changed.connect(self._on_words)
        self.bar.search.list_requested.connect(self._focus_grid)
        self.images.counted.connect(self.bar.show_counts)

    def regions(self) -> tuple[QWidget | None, ...]:
        """Return bar, chips and grid."""
        return (self.bar, self.images.chips, self.images.body)

    def take_focus(self) -> None:
        """Put the keyboard into the grid."""
        self._focus_grid()

    def _focus_grid(self) -> None:
        self.images.take_focus()

    def _on_words(self, words: str) -> None:
        self.images.show_filter(replace(self.images.filter(), words=words))
