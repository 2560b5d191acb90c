"""What can be done with the selected images, by key and by menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from editor_app.storage.image_summaries import ImageCard
from editor_app.ui.image_library.image_grid_model import CREDIT_ROLE, IMAGES_MIME
from editor_app.ui.image_library.image_menu import ImageMenu
from editor_app.ui.image_library.image_removal import ImageRemoval
from editor_app.ui.image_library.images_pane import ImagesPane
from editor_app.ui.image_library.large_view import LargeView
from editor_app.ui.screens.screen import ScreenTools


class ImageCommands(QObject):
    """Acts on what is selected in the grid."""

    dialog_requested = Signal(object)
    edit_requested = Signal()
    files_given = Signal(object)
    """Paths of files and folders that were pasted or dropped."""
    bitmap_given = Signal(object)
    """A QImage that has no file."""

    def __init__(self, tools: ScreenTools, images: ImagesPane, screen: QWidget) -> None:
        super().__init__(screen)
        self._tools = tools
        self._images = images
        self._screen = screen
        self._large: LargeView | None = None
        self.menu = ImageMenu(tools.desk.theme, images)
        self.removal = ImageRemoval(tools.desk, tools.history, screen)
        self.removal.dialog_requested.connect(self.dialog_requested)
        self.menu.large_requested.connect(self.open_large)
        self.menu.edit_requested.connect(self.edit_requested)
        self.menu.copy_requested.connect(self.copy)
        self.menu.replace_requested.connect(self.replace)
        self.menu.delete_requested.connect(self.delete)
        view = images.view
        view.large_requested.connect(self.open_large)
        view.delete_requested.connect(self.delete)
        view.copy_requested.connect(self.copy)
        view.paste_requested.connect(self.paste)
        view.help_requested.connect(tools.actions["help.keys"].trigger)
        view.customContextMenuRequested.connect(self._open_menu)

    @property
    def large(self) -> LargeView | None:
        """The large view, while it is open."""
        return self._large

    def open_large(self) -> None:
        """Show the current image over the window; the window's commands rest meanwhile."""
        row = self._images.view.currentIndex().row()
        if row < 0 or self._large is not None:
            return
        self._large = LargeView(self._tools.desk, self._screen.window(), self._images.model)
        self._large.closed.connect(self._on_large_closed)
        self._tools.actions.pause(paused=True)
        self._large.open(row)

    def copy(self) -> None:
        """Copy the images, and as text their credits."""
        model, rows = self._images.model, self._images.view.selected_rows()
        if not rows:
            return
        data = model.mimeData([model.index(row) for row in rows])
        lines = dict.fromkeys(str(model.index(row).data(CREDIT_ROLE)) for row in rows)
        data.setText("\n".join(filter(None, lines)))
        QGuiApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Take in what was copied elsewhere."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> bool:
        """Take in files or a picture without a file; return whether there is any."""
        paths = can_be_added(data)
        if paths:
            self.files_given.emit(paths)
            return True
        bitmap = data.imageData() if data.hasImage() else None
        if isinstance(bitmap, QImage) and not data.hasFormat(IMAGES_MIME):
            self.bitmap_given.emit(bitmap)
            return True
        return False

    def replace(self) -> None:
        """Ask for an image to show wherever the selected one is shown."""
        cards = self._selected()
        if len(cards) == 1:
            self.removal.replace(cards[0])

    def delete(self) -> None:
        """Delete the selected images."""
        self.removal.delete(self._selected())

    def _selected(self) -> list[ImageCard]:
        return [self._images.model.card_at(row) for row in self._images.view.selected_rows()]

    def _open_menu(self, position: QPoint) -> None:
        rows = self._images.view.selected_rows()
        if rows:
            self.menu.make(len(rows)).popup(self._images.view.viewport().mapToGlobal(position))

    def _on_large_closed(self, row: int) -> None:
        self._large = None
        self._tools.actions.pause(paused=False)
        if row != self._images.view.currentIndex().row():
            self._images.view.setCurrentIndex(self._images.model.index(row))
        self._images.take_focus()


def can_be_added(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders in data that was dropped or pasted."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
