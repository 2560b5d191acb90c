"""Keeps the rows of a grid in step with the library, reading no more than has changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId
from editor_app.services.image_cards import ChangedImages
from editor_app.storage.image_summaries import ImageCounts, ImageCursor, ImageFilter
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.changed_cards import merged
from editor_app.ui.image_library.image_grid_model import ImageGridModel
from editor_app.ui.image_library.image_loader import ImageLoader, LoadedImages

_GATHER_MS = 30
_COUNTED_IN = frozenset({"article", "person", "publication"})
"""Kinds that show images: how often each is used has to be counted anew."""
_FEW = 500


class ImageRows(QObject):
    """Fills the model; looks again only while somebody watches."""

    replacing = Signal(object, bool)
    """Other rows are to be shown: a list of ImageCard, and whether they are all."""
    loaded = Signal()
    """The first page is here, and shown."""
    counted = Signal(object)
    """The ImageCounts of the library."""

    def __init__(self, desk: Desk, model: ImageGridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._filter = ImageFilter()
        self._changed: frozenset[EntityId] = frozenset()
        self._strays: frozenset[EntityId] = frozenset()
        self._is_stale = False
        self._is_watched = True
        self._loader = ImageLoader(desk, self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._look_again)
        self._loader.loaded.connect(self._on_page)
        self._loader.looked_again.connect(self._on_changed_images)
        model.page_wanted.connect(self._on_page_wanted)
        desk.changes.happened.connect(self._on_changes)

    @property
    def filter(self) -> ImageFilter:
        """What is shown."""
        return self._filter

    @property
    def has_strays(self) -> bool:
        """Whether images are shown that the filter no longer shows."""
        return bool(self._strays)

    def show(self, wanted: ImageFilter) -> None:
        """Read other images, from the first one."""
        self._filter = wanted
        self._changed, self._is_stale = frozenset(), False
        self._loader.load(wanted)

    def set_watched(self, watched: bool) -> None:
        """Look again now, if something was changed while nobody watched."""
        self._is_watched = watched
        if watched and (self._is_stale or self._changed):
            self._gather.start()

    def drop_strays(self, selected: Sequence[EntityId]) -> None:
        """Take out images that the filter no longer shows, once none of them is selected."""
        if self._strays.isdisjoint(selected):
            kept = [card for card in self._model.cards() if card.id not in self._strays]
            self._strays = frozenset()
            self.replacing.emit(kept, self._model.is_complete)

    def _on_changes(self, changes: Changes) -> None:
        if not changes.kinds & {"image", *_COUNTED_IN}:
            return
        self._is_stale |= bool(changes.kinds & _COUNTED_IN) or not changes.ids
        self._changed |= changes.ids
        if self._is_watched:
            self._gather.start()

    def _look_again(self) -> None:
        changed, self._changed = self._changed, frozenset()
        if self._is_stale or len(changed) > _FEW:
            self._is_stale = False
            self._loader.load(self._filter, self._model.rowCount())
        elif changed:
            self._loader.look_again(changed)

    def _on_page_wanted(self, after: ImageCursor) -> None:
        self._loader.load_more(after)

    def _on_page(self, images: LoadedImages) -> None:
        self._tell(images.page.counts, images.page.pattern)
        if images.is_first:
            self._strays = frozenset()
            self.replacing.emit(list(images.page.cards), images.is_last)
            self.loaded.emit()
        else:
            self._model.append(images.page.cards, complete=images.is_last)

    def _on_changed_images(self, changed: ChangedImages) -> None:
        self._tell(changed.counts, changed.pattern)
        before = self._model.cards()
        after = merged(before, changed, self._filter.order, complete=self._model.is_complete)
        self._strays = (self._strays - changed.ids) | (
            changed.exist.keys() & {card.id for card in before} - changed.matching
        )
        if [card.id for card in before] == [card.id for card in after]:
            self._model.update(changed.exist)
        else:
            self.replacing.emit(after, self._model.is_complete)

    def _tell(self, counts: ImageCounts, pattern: CreditPattern) -> None:
        self._model.set_pattern(pattern)
        self.counted.emit(counts)
