"""Asks for picture files, or for a folder of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.ui.dropped_pictures import file_filter


class PictureChoice(QObject):
    """Opens the system's dialog; ``chosen`` comes when something was chosen."""

    chosen = Signal(object)
    """A tuple of Paths."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: QFileDialog | None = None

    def choose_files(self) -> None:
        """Ask for files."""
        dialog = self._open(self.tr("Add images"), QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([file_filter(self.tr("Pictures")), self.tr("All files") + " (*)"])

    def choose_folder(self) -> None:
        """Ask for a folder."""
        dialog = self._open(self.tr("Add a folder of images"), QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def _open(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()
        self._dialog = dialog
        return dialog

    def _on_chosen(self, names: list[str]) -> None:
        if names:
            self.chosen.emit(tuple(Path(name) for name in names))
