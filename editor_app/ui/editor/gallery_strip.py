"""The gallery on the canvas: thumbnails in their order, and where further ones come in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.ui.dropped_pictures import has_pictures
from editor_app.ui.editor.gallery_tile import TILE_TYPE, GalleryTile
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.theme.theme import Theme

_TILE = 180
_GAP = 12
_BUTTON = 32


class GalleryStrip(QWidget):
    """Shows the uses of a gallery and tells what a person wants to do with them."""

    details_requested = Signal(int)
    """The number of a picture whose details are wanted."""
    moved = Signal(int, int)
    """The picture with the first number shall have the second one."""
    removed = Signal(int)
    dropped = Signal(object, int)
    """Pictures were dropped: their QMimeData, for now only, and before which number."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loader = loader
        self._tiles: list[GalleryTile] = []
        self._before: QWidget = self
        self._drop_at = -1
        self.add = QPushButton(self.tr("Add pictures …"), self)
        self.add.setProperty("kind", "link")
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    def follow(self, widget: QWidget) -> None:
        """Take the keyboard from a widget that stands before the gallery."""
        self._before = widget

    def show_uses(
        self,
        uses: tuple[ImageUse, ...],
        images: Mapping[EntityId, Image],
        pattern: CreditPattern,
    ) -> None:
        """Show the uses of a gallery, in order."""
        while len(self._tiles) > len(uses):
            gone = self._tiles.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._tiles) < len(uses):
            tile = self._new_tile()
            self.setTabOrder(self._tiles[-1] if self._tiles else self._before, tile)
            self.setTabOrder(tile, self.add)
            self._tiles.append(tile)
        for number, (tile, use) in enumerate(zip(self._tiles, uses, strict=True)):
            tile.show_picture(number, len(uses), use, images.get(use.image_id), pattern)
            tile.show()
        self._fit()

    def tile(self, number: int) -> GalleryTile | None:
        """Return the tile with a number from 0."""
        return self._tiles[number] if 0 <= number < len(self._tiles) else None

    def first(self) -> QWidget:
        """Return what takes the keyboard first."""
        return self._tiles[0] if self._tiles else self.add

    def focus_tile(self, number: int) -> None:
        """Put the keyboard on a tile, the last one where there are fewer, else on the button."""
        tile = self.tile(min(number, len(self._tiles) - 1)) if self._tiles else None
        (tile or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:
        """Say that the width decides how many rows there are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows and the button."""
        columns, tile = self._grid(width)
        rows = -(-len(self._tiles) // columns)
        gap = self._theme.px(_GAP)
        return rows * (self._tile_height(tile) + gap) + self._theme.px(_BUTTON)

    def sizeHint(self) -> QSize:
        """Return the height at the present width."""
        return QSize(self._theme.px(_TILE), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every tile in its place."""
        super().resizeEvent(event)
        self._place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tiles of this gallery, picture files and images of the library."""
        if event.mimeData().hasFormat(TILE_TYPE) or has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        event.acceptProposedAction()
        self._show_drop(self._number_at(event.position().toPoint()))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._show_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move a tile, or hand pictures on."""
        self._show_drop(-1)
        before = self._number_at(event.position().toPoint())
        data: QMimeData = event.mimeData()
        number = bytes(data.data(TILE_TYPE).data()).decode("ascii", "replace")
        if number.isdecimal() and int(number) < len(self._tiles):
            event.acceptProposedAction()
            self._move(int(number), before - 1 if before > int(number) else before)
        elif has_pictures(data):
            event.acceptProposedAction()
            self.dropped.emit(data, before)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line where a dragged picture would go."""
        if self._drop_at < 0:
            return
        painter = QPainter(self)
        columns, tile = self._grid(self.width())
        at_end = self._drop_at == len(self._tiles) and self._drop_at > 0
        rect = self._rect_of(self._drop_at - at_end, columns, tile)
        x = rect.right() + self._theme.px(_GAP) // 2 if at_end else rect.left() - 3
        painter.fillRect(max(x, 0), rect.top(), 3, rect.height(), self._theme.color("focus"))

    def _new_tile(self) -> GalleryTile:
        tile = GalleryTile(self._theme, self._loader, self)
        tile.opened.connect(self.details_requested)
        tile.removed.connect(self.removed)
        tile.stepped.connect(self._on_stepped)
        tile.left.connect(self._on_left)
        return tile

    def _on_stepped(self, number: int, step: int) -> None:
        self._move(number, number + step)

    def _on_left(self, number: int, step: int) -> None:
        tile = self.tile(number + step)
        if tile is not None:
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, number: int, to: int) -> None:
        if number != to and 0 <= to < len(self._tiles):
            self.moved.emit(number, to)
            self.focus_tile(to)

    def _number_at(self, point: QPoint) -> int:
        """Return before which number something dropped at a point goes."""
        columns, width = self._grid(self.width())
        for number in range(len(self._tiles)):
            rect = self._rect_of(number, columns, width)
            in_row = point.y() <= rect.bottom()
            if in_row and point.x() < rect.center().x():
                return number
            if in_row and (number + 1) % columns == 0:
                return number + 1
        return len(self._tiles)

    def _show_drop(self, number: int) -> None:
        if number != self._drop_at:
            self._drop_at = number
            self.update()

    def _grid(self, width: int) -> tuple[int, int]:
        """Return how many columns there are, and the width of a tile."""
        gap = self._theme.px(_GAP)
        columns = max(2, (width + gap) // (self._theme.px(_TILE) + gap))
        return columns, max(1, (width - (columns - 1) * gap) // columns)

    def _tile_height(self, width: int) -> int:
        return self._tiles[0].height_for(width) if self._tiles else 0

    def _rect_of(self, number: int, columns: int, width: int) -> QRect:
        row, column = divmod(number, columns)
        gap, height = self._theme.px(_GAP), self._tile_height(width)
        return QRect(column * (width + gap), row * (height + gap), width, height)

    def _place(self) -> None:
        columns, width = self._grid(self.width())
        for number, tile in enumerate(self._tiles):
            tile.setGeometry(self._rect_of(number, columns, width))
        self.add.adjustSize()
        self.add.move(0, self.height() - self.add.height())

    def _fit(self) -> None:
        self.resize(self.width(), self.heightForWidth(self.width()))
        self._place()

    def _restyle(self) -> None:
        self.add.setIcon(self._theme.icon("plus", 14, "accent_text"))
        self._fit()
