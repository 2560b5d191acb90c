"""The screen of the image library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.identity import EntityId
from editor_app.services.add_pictures import AddedPictures
from editor_app.storage.image_summaries import ImageFilter, ImageOrder
from editor_app.ui.house_formatter.house_dialog import HouseDialog
from editor_app.ui.image_library.added_dialog import AddedDialog
from editor_app.ui.image_library.adding_strip import AddingStrip
from editor_app.ui.image_library.image_bar import ImageBar
from editor_app.ui.image_library.image_commands import ImageCommands, can_be_added
from editor_app.ui.image_library.image_grid_model import IMAGES_MIME
from editor_app.ui.image_library.images_pane import ImagesPane
from editor_app.ui.image_library.picture_adding import PictureAdding
from editor_app.ui.image_library.picture_choice import PictureChoice
from editor_app.ui.image_panel.image_panel import ImagePanel
from editor_app.ui.screens.screen import Screen, ScreenTools
from editor_app.ui.window_layout import MEDIUM

_PANEL_KEYS, _SEARCH_KEYS = "Ctrl+4", "Ctrl+F"


class ImageScreen(Screen):
    """Bar, grid and the panel with the credits."""

    def __init__(self, tools: ScreenTools) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Images"))
        self._desk = tools.desk
        self._history = tools.history
        self.bar = ImageBar(tools.desk.theme)
        self.images = ImagesPane(tools.desk, tools.thumbnails)
        self.adding = PictureAdding(tools.desk, self)
        self._choice = PictureChoice(self)
        self._is_wide = True
        self._wish: bool | None = None
        self.commands = ImageCommands(tools, self.images, self)
        self.strip = AddingStrip(tools.desk.theme, self.adding)
        self.panel = ImagePanel(tools.desk, tools.history, tools.thumbnails)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._add_key(_PANEL_KEYS, self._toggle_panel)
        self._add_key(_SEARCH_KEYS, self._focus_search)

    def regions(self) -> tuple[QWidget | None, ...]:
        """Return bar, chips, grid and panel."""
        return (self.bar, self.images.chips, self.images.body, self.panel)

    def take_focus(self) -> None:
        """Put the keyboard into the grid."""
        self.images.take_focus()

    def show_entity(self, entity_id: EntityId) -> None:
        """Select an image, wherever in the library it is."""
        self.images.reveal(entity_id)
        self.images.take_focus()

    def arrange(self, width: float) -> None:
        """Fold the panel where there is no room for it, unless it was asked for."""
        self._is_wide = width >= MEDIUM
        self._show_panel()

    def remember(self) -> Mapping[str, int | str]:
        """Return the size of the pictures and their order."""
        return {
            "width": self.images.chips.wished_width(),
            "order": self.images.filter().order.value,
        }

    def recall(self, remembered: Mapping[str, int | str]) -> None:
        """Show the pictures as large and in the order they had."""
        width, order = remembered.get("width"), remembered.get("order")
        if isinstance(width, int):
            self.images.chips.set_wished_width(width)
        if order == ImageOrder.NAME:
            self._on_order(ImageOrder.NAME)

    def hand_over(self) -> None:
        """Send everything typed to the library."""
        self.panel.hand_over()

    def take_files(self, paths: tuple[Path, ...]) -> bool:
        """Take in what was let go over the window."""
        self.adding.add_files(paths)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures from elsewhere, not those of the grid."""
        data = event.mimeData()
        if not data.hasFormat(IMAGES_MIME) and (can_be_added(data) or data.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was let go here."""
        if self.commands.take(event.mimeData()):
            event.acceptProposedAction()

    def _connect(self) -> None:
        self.bar.panel_requested.connect(self._toggle_panel)
        self.images.selection_changed.connect(self._on_selection)
        self.images.loaded.connect(self.images.select_first)
        self.images.view.enter_requested.connect(self._edit)
        self.commands.edit_requested.connect(self._edit)
        self.commands.dialog_requested.connect(self.dialog_requested)
        self.commands.files_given.connect(self.adding.add_files)
        self.commands.bitmap_given.connect(self.adding.add_bitmap)
        self.panel.large_requested.connect(self.commands.open_large)
        self.panel.left.connect(self.images.take_focus)
        self.panel.article_requested.connect(self.article_requested)
        self.panel.narrow_requested.connect(self.images.select_only)
        self.bar.words_changed.connect(self._on_words)
        self.bar.search.list_requested.connect(self.images.take_focus)
        self.bar.add_requested.connect(self._choice.choose_files)
        self.bar.folder_requested.connect(self._choice.choose_folder)
        self.bar.order_chosen.connect(self._on_order)
        self.bar.unify_requested.connect(self._unify)
        self.images.add_requested.connect(self._choice.choose_files)
        self.images.filter_changed.connect(self._on_filter)
        self.images.counted.connect(self.bar.show_counts)
        self._choice.chosen.connect(self.adding.add_files)
        self.adding.added.connect(self._on_added)
        self.strip.report_requested.connect(self._on_report)
        self.strip.settled.connect(self.notice)

    def _add_key(self, keys: str, slot: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def _focus_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.strip)
        column.addWidget(self.images, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.panel)

    def _on_filter(self, wanted: ImageFilter) -> None:
        self.bar.show_order(wanted.order)
        if not wanted.words:
            self.bar.search.empty()

    def _toggle_panel(self) -> None:
        self._wish = not self.panel.isVisible()
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.panel.isAncestorOf(focus)
        self._show_panel()
        if had_focus and not self._wish:
            self.images.take_focus()

    def _show_panel(self) -> None:
        self.panel.setVisible(self._is_wide if self._wish is None else self._wish)
        self.bar.show_panel(self.panel.isVisibleTo(self))

    def _edit(self) -> None:
        """Go to the first field, unfolding the panel where it is folded."""
        if self.images.view.selected_ids():
            self._wish = True
            self._show_panel()
            self.panel.focus_first()

    def _on_selection(self) -> None:
        self.panel.show_images(self.images.view.selected_ids())

    def _on_words(self, words: str) -> None:
        self.images.show_filter(replace(self.images.filter(), words=words))

    def _on_order(self, order: ImageOrder) -> None:
        self.images.show_filter(replace(self.images.filter(), order=order))

    def _on_added(self, outcome: AddedPictures) -> None:
        found = outcome.added or outcome.known
        if found:
            self.images.show_filter(ImageFilter())
            self.images.select_when_loaded(tuple(image.id for image in found))

    def _unify(self) -> None:
        self.dialog_requested.emit(HouseDialog(self._desk, self._history, self.window()))

    def _on_report(self, outcome: AddedPictures) -> None:
        dialog = AddedDialog(self._desk.theme, self.window(), outcome)
        dialog.image_requested.connect(self.images.reveal)
        self.dialog_requested.emit(dialog)
