"""Keeps the thumbnails beside the text in step with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QTextBlock

from editor_app.text.body_pictures import find_body_pictures
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.canvas import CanvasColumn
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_chip import PictureChip
from editor_app.ui.editor.picture_lines import PictureLines, spots_in
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_places import BodyPlace
from editor_app.ui.theme.theme import Theme

_GAP = 10
"""Px at 100 % zoom between a thumbnail and the text."""


class PictureChips(QObject):
    """Keeps one chip beside each line that shows a picture.

    After each key only the chips are put in their places again; there are as many as pictures,
    however long the text is.
    """

    opened = Signal(object)
    """The BodyPlace whose details are wanted."""

    def __init__(
        self,
        theme: Theme,
        document: ArticleDocument,
        body: BodyEdit,
        lines: PictureLines,
        loader: PictureLoader,
        column: CanvasColumn,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = document
        self._body = body
        self._lines = lines
        self._loader = loader
        self._column = column
        self._chips: list[PictureChip] = []
        body.textChanged.connect(self.refresh)
        body.grown.connect(self.refresh)
        body.installEventFilter(self)
        document.details_changed.connect(self._on_details)
        document.opened.connect(self._on_details)
        theme.changed.connect(self._on_details)

    def chips(self) -> list[PictureChip]:
        """Return the chips, from top to bottom."""
        return list(self._chips)

    def refresh(self) -> None:
        """Follow the text."""
        blocks = self._lines.blocks()
        if not blocks and not self._chips:
            return
        while len(self._chips) > len(blocks):
            gone = self._chips.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._chips) < len(blocks):
            chip = PictureChip(self._theme, self._loader, self._column)
            chip.clicked.connect(self._on_clicked)
            self._chips.append(chip)
        for chip, block in zip(self._chips, blocks, strict=True):
            self._show(chip, block)
        self._column.raise_label(self._body, raised=bool(blocks) and blocks[0].blockNumber() == 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the body when it moves or gets another width."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self.refresh()
        return False

    def _show(self, chip: PictureChip, block: QTextBlock) -> None:
        details = self._document.details
        picture = next(find_body_pictures(block.text()), None)
        if details is None or picture is None:
            chip.hide()
            return
        image = details.images.get(picture.use.image_id)
        chip.show_picture(picture.use, image, details.publication.credit_pattern)
        size = chip.sizeHint()
        top = self._body.document().documentLayout().blockBoundingRect(block).top()
        line = block.blockFormat().lineHeight()
        chip.setGeometry(
            self._body.x() - self._theme.px(_GAP) - size.width(),
            self._body.y() + round(top + (line - size.height()) / 2),
            size.width(),
            size.height(),
        )
        chip.show()

    def _on_details(self, _news: object = None) -> None:
        self.refresh()

    def _on_clicked(self) -> None:
        chip = self.sender()
        blocks = self._lines.blocks()
        if isinstance(chip, PictureChip) and chip in self._chips[: len(blocks)]:
            spots = spots_in(self._body, blocks[self._chips.index(chip)])
            if spots:
                self.opened.emit(BodyPlace(spots[0], self._body))
