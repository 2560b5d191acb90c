"""Where a picture comes from: asks for files, or for images of the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.ui.dropped_pictures import file_filter
from editor_app.ui.editor.picture_source_menu import PictureSourceMenu
from editor_app.ui.editor.picture_targets import PictureTarget
from editor_app.ui.theme.theme import Theme


class PictureSources(QObject):
    """Asks one thing at a time; what was chosen comes with the target it was asked for."""

    files_chosen = Signal(object, object)
    """Paths, and the PictureTarget."""
    library_wanted = Signal(object)
    """Images of the library shall be chosen for a PictureTarget."""

    def __init__(self, theme: Theme, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._target: PictureTarget | None = None
        self._dialog: QFileDialog | None = None
        self.menu = PictureSourceMenu(theme, pane)
        self.menu.file_requested.connect(self._on_file)
        self.menu.library_requested.connect(self._on_library)

    def ask(self, target: PictureTarget, corner: QPoint) -> None:
        """Ask for the source at a place on the screen, then for the picture."""
        self._target = target
        self.menu.open_at(corner)

    def ask_below(self, target: PictureTarget, widget: QWidget) -> None:
        """Ask below a button."""
        self.ask(target, widget.mapToGlobal(QPoint(0, widget.height() + 2)))

    def choose_files(self, target: PictureTarget) -> None:
        """Ask for files."""
        self._target = target
        self._on_file()

    def _on_file(self) -> None:
        many = self._target is not None and self._target.takes_many
        title = self.tr("Choose pictures") if many else self.tr("Choose a picture")
        dialog = QFileDialog(self._pane, title, "", file_filter(self.tr("Pictures")))
        kind = QFileDialog.FileMode
        dialog.setFileMode(kind.ExistingFiles if many else kind.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_files)
        dialog.open()
        self._dialog = dialog

    def _on_files(self, names: list[str]) -> None:
        if names and self._target is not None:
            self.files_chosen.emit([Path(name) for name in names], self._target)

    def _on_library(self) -> None:
        if self._target is not None:
            self.library_wanted.emit(self._target)
