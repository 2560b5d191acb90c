"""Several pictures one after the other: "1 of 3", without a window in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from editor_app.ui.editor.picture_details import PictureDetails
from editor_app.ui.editor.picture_places import PicturePlace


class PictureTurns(QObject):
    """A round begins with the first picture and ends when its details are closed."""

    gallery_wanted = Signal(object)
    """All pictures of the round shall be a gallery: their places, as far as they have come."""

    def __init__(self, details: PictureDetails, parent: QObject) -> None:
        super().__init__(parent)
        self._details = details
        self._places: list[PicturePlace] = []
        self._total = 0
        self._at = -1
        self._waits = False
        details.popover.next_requested.connect(self._on_next)
        details.popover.form.as_gallery.clicked.connect(self._on_gallery)
        details.ended.connect(self._on_ended)

    def begin(self, total: int) -> None:
        """Begin a round of so many pictures; the first is shown when it comes."""
        self._places, self._total, self._at, self._waits = [], total, -1, True

    def add(self, place: PicturePlace) -> None:
        """Take the next picture of the round; shown now if it is waited for."""
        self._places.append(place)
        if self._waits and len(self._places) == self._at + 2:
            self._show(self._at + 1)

    def drop_one(self) -> None:
        """Say that a picture of the round will not come."""
        self._total -= 1
        if not self._waits and self._at >= 0:
            self._details.popover.show_step(self._at + 1, self._total)

    def move(self, places: Sequence[PicturePlace]) -> None:
        """Go on with the same pictures in other places."""
        self._places = list(places)
        if 0 <= self._at < len(self._places):
            self._show(self._at)

    def _show(self, number: int) -> None:
        self._at, self._waits = number, False
        self._details.open(self._places[number], "", number + 1, self._total)

    def _on_next(self) -> None:
        if self._at + 1 < len(self._places):
            self._show(self._at + 1)
        else:
            self._waits = self._at + 1 < self._total
            self._details.popover.close_popover()

    def _on_gallery(self) -> None:
        self._details.popover.save()
        self.gallery_wanted.emit(tuple(self._places))

    def _on_ended(self) -> None:
        if not self._waits:
            self.begin(0)
            self._waits = False
