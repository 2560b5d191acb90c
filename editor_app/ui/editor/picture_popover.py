"""Credit, alt text, caption and crop of one picture, beside it and without a dialog.

What is typed is stored when typing pauses, when the popover closes, and again after a failure:
the fields keep their text until the library has it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.domain.image import Image
from editor_app.domain.publication import Publication
from editor_app.ui.desk import Desk
from editor_app.ui.editor.image_edits import ImageEdit, ImageEdits
from editor_app.ui.editor.picture_form import PictureForm
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_places import PicturePlace
from editor_app.ui.editor.popover_place import popover_rect
from editor_app.ui.sentences import sentence_of

_WIDTH = 420
_SAVE_MS = 600


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """What the popover is about: an image, its place if it has one, "1 of 3" if there are more."""

    image: Image
    publication: Publication
    place: PicturePlace | None = None
    step: int = 1
    steps: int = 1
    offers_gallery: bool = False


class PicturePopover(QFrame):
    """Lies over the canvas; Esc, "Done" or a click elsewhere closes it."""

    closed = Signal()
    next_requested = Signal()
    """The next one of several pictures is wanted."""
    notice = Signal(str)
    """A sentence for a toast."""
    image_changed = Signal(object)
    """An ImageEdit that is stored, so that it can be taken back."""

    def __init__(self, desk: Desk, loader: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent
        self._shown: ShownPicture | None = None
        self._edits: ImageEdits | None = None
        self._beside = QRect()
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Image details"))
        self.form = PictureForm(desk.theme, loader, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_MS)
        self._pause.timeout.connect(self.save)
        self.form.edited.connect(self._pause.start)
        self.form.grown.connect(self.fit)
        self.form.done_button.clicked.connect(self._on_done)
        self.hide()

    @property
    def shown(self) -> ShownPicture | None:
        """What the popover is about while it is open."""
        return self._shown if self.isVisible() else None

    def open_for(self, shown: ShownPicture, beside: QRect, field: str = "") -> None:
        """Show a picture beside a place in the parent's coordinates, at one of its fields."""
        self._leave()
        self._shown, self._beside = shown, beside
        edits = ImageEdits(self._desk, shown.image, self)
        edits.failed.connect(self._on_failed)
        edits.saved.connect(self.form.error.hide)
        edits.finished.connect(self._on_finished)
        self._edits = edits
        self.form.show_picture(
            shown.image,
            shown.publication,
            shown.place.use() if shown.place is not None else None,
        )
        self.form.show_step(shown.step, shown.steps, offers_gallery=shown.offers_gallery)
        self.show()
        self.fit()
        self.raise_()
        self.form.focus_field(field)

    def show_step(self, step: int, steps: int) -> None:
        """Say anew which of how many pictures this is."""
        if self._shown is not None:
            self._shown = replace(self._shown, step=step, steps=steps)
            self.form.show_step(step, steps, offers_gallery=self._shown.offers_gallery)

    def close_popover(self) -> None:
        """Store and go away; it comes back when storing fails."""
        if self.isHidden():
            return
        self._leave()
        self.hide()
        self.closed.emit()

    def save(self) -> None:
        """Store what has changed since the last time."""
        self._pause.stop()
        shown, edits = self._shown, self._edits
        if shown is None or edits is None:
            return
        edits.keep(self.form.fields())
        use = shown.place.use() if shown.place is not None else None
        if shown.place is not None and use is not None and use.image_id == shown.image.id:
            wanted = self.form.use_of(use)
            if wanted != use:
                shown.place.change(wanted)

    def fit(self) -> None:
        """Take the height that the content needs, as far as there is room."""
        width = min(self._desk.theme.px(_WIDTH), self._over.width() - 16)
        wanted = QSize(width, self.form.height_for(width))
        self.setGeometry(popover_rect(self._beside, self._over.size(), wanted))
        self.form.setGeometry(self.rect())

    def wanted_height(self) -> int:
        """Return how much room the popover would like below the picture."""
        return self.form.height_for(self._desk.theme.px(_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape, go on with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_done()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard inside until the popover is closed."""
        return self.form.step_focus(1 if forward else -1)

    def _leave(self) -> None:
        self.save()
        if self._edits is not None:
            self._edits.leave()

    def _on_done(self) -> None:
        shown = self._shown
        if shown is not None and shown.step < shown.steps:
            self.next_requested.emit()
        else:
            self.close_popover()

    def _on_finished(self, edit: ImageEdit | None) -> None:
        if self.sender() is self._edits:
            self._edits = None
        if edit is not None:
            self.image_changed.emit(edit)

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._edits:
            self.notice.emit(sentence_of(error))
            return
        self.form.error.setText(sentence_of(error))
        self.form.error.show()
        self.show()
        self.fit()
