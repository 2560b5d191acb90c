"""Chips, grid and what is said when there is nothing: the part that screen and picker share."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.storage.image_summaries import ImageCounts, ImageCursor, ImageFilter, ImageShelf
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.image_chips import ImageChips
from editor_app.ui.image_library.image_grid_model import ImageGridModel
from editor_app.ui.image_library.image_grid_view import ImageGridView
from editor_app.ui.image_library.image_loader import ImageLoader, LoadedImages
from editor_app.ui.regions import enter_region
from editor_app.ui.widgets.empty_state import EmptyState

_GATHER_MS = 30
_SHOWN_KINDS = frozenset({"image", "article", "publication", "person"})


class ImagesPane(QWidget):
    """Reads what a filter shows and keeps it in step with the library."""

    selection_changed = Signal()
    counted = Signal(object)
    """The ImageCounts of the library."""
    add_requested = Signal()
    filter_changed = Signal(object)
    """The ImageFilter that is shown now."""

    def __init__(self, desk: Desk, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = ImageFilter()
        self._counts = ImageCounts()
        self._to_select: tuple[EntityId, ...] = ()
        self.model = ImageGridModel(self)
        self.view = ImageGridView(desk.theme, thumbnails)
        self.view.setModel(self.model)
        self.chips = ImageChips(desk.theme)
        self.empty = EmptyState(desk.theme)
        self.body = QStackedWidget()
        self.body.setAccessibleName(self.tr("Grid of images"))
        self.body.addWidget(self.view)
        self.body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addWidget(self.body, 1)
        self._loader = ImageLoader(desk, self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._connect()
        self._loader.load(self._filter)

    def filter(self) -> ImageFilter:
        """Return what is shown."""
        return self._filter

    def show_filter(self, wanted: ImageFilter) -> None:
        """Show other images, from the first one."""
        self._filter = wanted
        self.chips.show_shelf(wanted.shelf)
        self._loader.load(wanted)
        self.filter_changed.emit(wanted)

    def select(self, image_id: EntityId) -> bool:
        """Select one image if it is loaded; return whether it is."""
        row = self.model.find_row(image_id)
        if row is None:
            return False
        self.view.setCurrentIndex(self.model.index(row))
        return True

    def select_when_loaded(self, ids: tuple[EntityId, ...]) -> None:
        """Select images as soon as they are shown; one without credit becomes the current one."""
        self._to_select = ids
        self._gather.start()

    def take_focus(self) -> None:
        """Put the keyboard into the grid, or on the button that is there instead."""
        enter_region(self.body)

    def _connect(self) -> None:
        self._loader.loaded.connect(self._on_page)
        self.model.page_wanted.connect(self._on_page_wanted)
        self.chips.chosen.connect(self._on_shelf)
        self.chips.width_changed.connect(self.view.set_wished_width)
        self.view.selectionModel().selectionChanged.connect(self.selection_changed)
        self.empty.action_requested.connect(self._on_empty_action)
        self._gather.timeout.connect(self._reload)
        self._desk.changes.happened.connect(self._on_changes)

    def _on_changes(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN_KINDS:
            self._gather.start()

    def _reload(self) -> None:
        self._loader.load(self._filter, self.model.rowCount())

    def _on_page_wanted(self, after: ImageCursor) -> None:
        self._loader.load_more(after)

    def _on_shelf(self, shelf: ImageShelf) -> None:
        self.show_filter(replace(self._filter, shelf=shelf))

    def _on_page(self, images: LoadedImages) -> None:
        page = images.page
        self.model.set_pattern(page.pattern)
        self._counts = page.counts
        self.chips.show_counts(page.counts)
        self.counted.emit(page.counts)
        if not images.is_first:
            self.model.append(page.cards, complete=images.is_last)
            return
        current, selected = self.view.current_id(), self.view.selected_ids()
        scrolled = self.view.verticalScrollBar().value()
        self.model.show(page.cards, complete=images.is_last)
        self._show_body()
        if self._to_select:
            self._select_new()
        elif self.view.current_id() != current or self.view.selected_ids() != selected:
            self._reselect(current, selected)
            self.view.verticalScrollBar().setValue(scrolled)

    def _select_new(self) -> None:
        """Select what was just added, as far as it is here."""
        ids, self._to_select = self._to_select, ()
        rows = sorted(row for each in ids if (row := self.model.find_row(each)) is not None)
        if not rows:
            return
        lacking = [row for row in rows if self.model.card_at(row).credit.is_missing]
        selection = self.view.selectionModel()
        flags = selection.SelectionFlag
        selection.setCurrentIndex(self.model.index((lacking or rows)[0]), flags.ClearAndSelect)
        if self.view.selectionMode() is not QAbstractItemView.SelectionMode.SingleSelection:
            for row in rows:
                selection.select(self.model.index(row), flags.Select)

    def _reselect(self, current: EntityId | None, selected: tuple[EntityId, ...]) -> None:
        selection = self.view.selectionModel()
        flags = selection.SelectionFlag
        for image_id in selected:
            row = self.model.find_row(image_id)
            if row is not None:
                selection.select(self.model.index(row), flags.Select)
        if current is not None and (row := self.model.find_row(current)) is not None:
            selection.setCurrentIndex(self.model.index(row), flags.NoUpdate)

    def _show_body(self) -> None:
        if self.model.rowCount():
            self.body.setCurrentWidget(self.view)
            return
        words = self._filter.words.strip()
        if not self._counts.total:
            self.empty.say(
                "images", self.tr("Drop images here or add them."), "", self.tr("Add images")
            )
        elif words:
            title = self.tr("Nothing found for “{words}”.").format(words=words)
            self.empty.say("search", title, "", self.tr("Reset filters"))
        else:
            self.empty.say("images", self.tr("No image here."), "", self.tr("Show all images"))
        self.body.setCurrentWidget(self.empty)

    def _on_empty_action(self) -> None:
        if self._counts.total:
            self.show_filter(ImageFilter(order=self._filter.order))
        else:
            self.add_requested.emit()
