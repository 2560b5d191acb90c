"""Asks where a picture shall come from: a file, or the image library."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.theme.theme import Theme


class PictureSourceMenu(QMenu):
    """Opens below a button or a caret; the first entry is chosen already."""

    file_requested = Signal()
    library_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.from_file = self.addAction(theme.icon("folder-open"), self.tr("From a file …"))
        self.from_library = self.addAction(
            theme.icon("images"), self.tr("From the image library …")
        )
        self.from_file.triggered.connect(self.file_requested)
        self.from_library.triggered.connect(self.library_requested)

    def open_at(self, corner: QPoint) -> None:
        """Show the menu with its corner at a place on the screen."""
        self.setActiveAction(self.from_file)
        self.popup(corner)
