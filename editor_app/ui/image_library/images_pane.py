"""Chips, grid and what is said when there is nothing: the part that screen and picker share."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelection, QModelIndex, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.identity import EntityId
from editor_app.storage.image_summaries import ImageCard, ImageCounts, ImageFilter, ImageShelf
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.image_chips import ImageChips
from editor_app.ui.image_library.image_grid_model import ImageGridModel
from editor_app.ui.image_library.image_grid_view import ImageGridView
from editor_app.ui.image_library.image_rows import ImageRows
from editor_app.ui.regions import enter_region
from editor_app.ui.widgets.empty_state import EmptyState


class ImagesPane(QWidget):
    """Shows what a filter shows; the selection stays where the images are still there."""

    selection_changed = Signal()
    loaded = Signal()
    """What a filter shows has been read, and is shown."""
    counted = Signal(object)
    """The ImageCounts of the library."""
    add_requested = Signal()
    filter_changed = Signal(object)
    """The ImageFilter that is shown now."""

    def __init__(self, desk: Desk, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = ImageCounts()
        self._to_select: frozenset[EntityId] = frozenset()
        self._showing = False
        self.model = ImageGridModel(self)
        self.rows = ImageRows(desk, self.model, self)
        self.view = ImageGridView(desk.theme, thumbnails, self.model)
        self.view.single_keys = desk.settings.single_keys
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
        self.rows.replacing.connect(self._show_rows)
        self.rows.loaded.connect(self.loaded)
        self.rows.counted.connect(self._on_counted)
        self.model.rowsInserted.connect(self._on_appended)
        self.chips.chosen.connect(self._on_shelf)
        self.chips.width_changed.connect(self.view.set_wished_width)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.empty.action_requested.connect(self._on_empty_action)
        self.rows.show(ImageFilter())

    def filter(self) -> ImageFilter:
        """Return what is shown."""
        return self.rows.filter

    def show_filter(self, wanted: ImageFilter) -> None:
        """Show other images, from the first one."""
        self.chips.show_shelf(wanted.shelf)
        self.rows.show(wanted)
        self.filter_changed.emit(wanted)

    def select(self, image_id: EntityId) -> bool:
        """Select one image if it is loaded; return whether it is."""
        row = self.model.find_row(image_id)
        if row is None:
            return False
        self.view.setCurrentIndex(self.model.index(row))
        return True

    def select_first(self) -> None:
        """Select the first image where none is selected."""
        if self.model.rowCount() and not self.view.selected_ids():
            self.view.setCurrentIndex(self.model.index(0))

    def select_only(self, ids: tuple[EntityId, ...]) -> None:
        """Select just these images, as far as they are loaded."""
        if ids:
            self._select_rows(ids[0], frozenset(ids))

    def reveal(self, image_id: EntityId) -> None:
        """Select one image, among all of them where it is not shown now."""
        if self.select(image_id):
            self.view.scrollTo(self.view.currentIndex())
        else:
            self.select_when_loaded((image_id,))
            self.show_filter(ImageFilter())

    def select_when_loaded(self, ids: tuple[EntityId, ...]) -> None:
        """Select images with the next rows; one without credit becomes the current one."""
        self._to_select = frozenset(ids)

    def take_focus(self) -> None:
        """Put the keyboard into the grid, or on the button that is there instead."""
        enter_region(self.body)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the library."""
        super().showEvent(event)
        self.rows.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the library go on alone."""
        super().hideEvent(event)
        self.rows.set_watched(False)

    def _show_rows(self, cards: list[ImageCard], complete: bool) -> None:
        current, selected = self.view.current_id(), frozenset(self.view.selected_ids())
        row = self.view.currentIndex().row()
        scrolled = self.view.verticalScrollBar().value()
        self._showing = True
        self.model.show(cards, complete=complete)
        self._show_body()
        if self._to_select:
            self._select_new()
        elif frozenset(self.view.selected_ids()) != selected:
            self._select_rows(current, selected)
            self.view.verticalScrollBar().setValue(scrolled)
            self._select_neighbour(row)
        self._showing = False
        if frozenset(self.view.selected_ids()) != selected:
            self.selection_changed.emit()

    def _on_appended(self) -> None:
        if self._to_select:
            self._select_new()

    def _select_new(self) -> None:
        """Select what is to be selected; as long as nothing of it is here, read on."""
        ids, self._to_select = self._to_select, frozenset()
        found = [card for card in self.model.cards() if card.id in ids]
        if not found and self.model.canFetchMore(QModelIndex()):
            self._to_select = ids
            self.model.fetchMore(QModelIndex())
        if found:
            lacking = [card for card in found if card.credit.is_missing]
            current = (lacking or found)[0].id
            is_single = self.view.selectionMode() is QAbstractItemView.SelectionMode.SingleSelection
            self._select_rows(current, frozenset({current}) if is_single else ids)
            self.view.scrollTo(self.view.currentIndex())

    def _select_neighbour(self, row: int) -> None:
        """Go on with what has come into the place of images that were deleted."""
        last = self.model.rowCount() - 1
        if row >= 0 and last >= 0 and not self.view.selected_rows():
            self.view.setCurrentIndex(self.model.index(min(row, last)))

    def _select_rows(self, current: EntityId | None, selected: frozenset[EntityId]) -> None:
        chosen = QItemSelection()
        for image_id in selected:
            row = self.model.find_row(image_id)
            if row is not None:
                chosen.select(self.model.index(row), self.model.index(row))
        selection = self.view.selectionModel()
        flags = selection.SelectionFlag
        if current is not None and (row := self.model.find_row(current)) is not None:
            selection.setCurrentIndex(self.model.index(row), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect)

    def _on_selection(self) -> None:
        if not self._showing:
            if self.rows.has_strays:
                self.rows.drop_strays(self.view.selected_ids())
            self.selection_changed.emit()

    def _on_counted(self, counts: ImageCounts) -> None:
        self._counts = counts
        self.chips.show_counts(counts)
        self.counted.emit(counts)

    def _on_shelf(self, shelf: ImageShelf) -> None:
        self.show_filter(replace(self.filter(), shelf=shelf))

    def _show_body(self) -> None:
        if self.model.rowCount():
            self.body.setCurrentWidget(self.view)
            return
        words = self.filter().words.strip()
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
            self.show_filter(ImageFilter(order=self.filter().order))
        else:
            self.add_requested.emit()
