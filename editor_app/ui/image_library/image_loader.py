"""Reads the grid page by page off the window's thread, and how many images there are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.identity import EntityId
from editor_app.services.image_cards import ImagePage, list_image_cards, read_changed_images
from editor_app.services.session import Session
from editor_app.storage.image_summaries import ImageCursor, ImageFilter
from editor_app.ui.desk import Desk

PAGE = 300


@dataclass(frozen=True, slots=True)
class LoadedImages:
    """A page as it came; ``is_first`` replaces what is shown."""

    page: ImagePage
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class _PageWork:
    session: Session
    wanted: ImageFilter
    after: ImageCursor | None
    limit: int
    turn: int

    def __call__(self) -> tuple[int, LoadedImages]:
        page = list_image_cards(self.session, self.wanted, self.after, self.limit)
        return self.turn, LoadedImages(page, self.after is None, len(page.cards) < self.limit)


class ImageLoader(QObject):
    """Answers that were overtaken by another question are dropped."""

    loaded = Signal(object)
    """Carries LoadedImages."""
    looked_again = Signal(object)
    """Carries ChangedImages."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = ImageFilter()
        self._turn = 0

    def load(self, wanted: ImageFilter, at_least: int = 0) -> None:
        """Read the first page; ``at_least`` keeps a long grid as long as it was."""
        self._wanted = wanted
        self._read(None, max(PAGE, at_least))

    def load_more(self, after: ImageCursor) -> None:
        """Read the page behind an image."""
        self._read(after, PAGE)

    def look_again(self, image_ids: frozenset[EntityId]) -> None:
        """Read some images anew, whatever is shown."""
        work = partial(read_changed_images, self._desk.session, image_ids, self._wanted)
        self._desk.jobs.read(work).succeeded.connect(self.looked_again)

    def _read(self, after: ImageCursor | None, limit: int) -> None:
        self._turn += 1
        work = _PageWork(self._desk.session, self._wanted, after, limit, self._turn)
        self._desk.jobs.read(work).succeeded.connect(self._on_page)

    def _on_page(self, answer: tuple[int, LoadedImages]) -> None:
        turn, images = answer
        if turn == self._turn:
            self.loaded.emit(images)
