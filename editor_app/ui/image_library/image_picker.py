"""Chooses images from the library: the same grid, in a dialog."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QWidget

from editor_app.services.add_pictures import AddedPictures
from editor_app.storage.image_summaries import ImageFilter
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.desk import Desk
from editor_app.ui.image_library.added_dialog import AddedDialog
from editor_app.ui.image_library.adding_strip import AddingStrip
from editor_app.ui.image_library.images_pane import ImagesPane
from editor_app.ui.image_library.picture_adding import PictureAdding
from editor_app.ui.image_library.picture_choice import PictureChoice
from editor_app.ui.sidebar.search_field import SearchField
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.primary_button import PrimaryButton

_WIDTH, _HEIGHT, _EDGE = 940, 720, 24
_SEARCH = 240


class ImagePicker(Dialog):
    """Enter, a double click or the button choose; pictures that are added here are selected.

    With ``several`` more than one image can be chosen.
    """

    chosen = Signal(object)
    """The EntityIds of the images, in the order of the grid."""

    def __init__(self, desk: Desk, window: QWidget, *, several: bool = False) -> None:
        super().__init__(desk.theme, window, _WIDTH)
        self.set_heading(self.tr("Choose from the library"))
        thumbnails = Thumbnails(desk.jobs, self)
        thumbnails.attach(desk.session)
        self.images = ImagesPane(desk, thumbnails)
        self.images.view.setDragEnabled(False)
        if not several:
            self.images.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.search = SearchField(desk.theme, "")
        self.search.setPlaceholderText(self.tr("Name, credit or keyword"))
        self.search.setAccessibleName(self.tr("Search images"))
        self._adding = PictureAdding(desk, self)
        self._strip = AddingStrip(desk.theme, self._adding)
        self._files = PictureChoice(self)
        self._add = QPushButton(self.tr("Add images …"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self.choose = PrimaryButton(desk.theme, self.tr("Choose"))
        self.choose.setEnabled(False)
        self._lay_out()
        self._connect()

    def choose_selected(self) -> None:
        """Tell the selected images and close."""
        ids = self.images.view.selected_ids()
        if ids:
            self.close_dialog()
            self.chosen.emit(ids)

    def fit(self) -> None:
        """Give the grid the height of the window, up to a limit."""
        super().fit()
        card = self.card.geometry()
        height = min(self._theme.px(_HEIGHT), self.height() - 2 * _EDGE)
        self.card.setGeometry(card.left(), (self.height() - height) // 2, card.width(), height)

    def _connect(self) -> None:
        self.search.words_changed.connect(self._on_words)
        self.search.list_requested.connect(self.images.take_focus)
        self.images.filter_changed.connect(self._on_filter)
        self.images.selection_changed.connect(self._on_selection)
        self.images.view.enter_requested.connect(self.choose_selected)
        self.images.add_requested.connect(self._files.choose_files)
        self._add.clicked.connect(self._files.choose_files)
        self._files.chosen.connect(self._adding.add_files)
        self._adding.added.connect(self._on_added)
        self._strip.report_requested.connect(self._on_report)
        self._cancel.clicked.connect(self.request_close)
        self.choose.clicked.connect(self.choose_selected)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.search.setMaximumWidth(px(_SEARCH))
        top = QHBoxLayout()
        top.setContentsMargins(px(24), 0, px(24), 0)
        top.addWidget(self.search)
        top.addStretch()
        self.body.setContentsMargins(0, px(12), 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self._strip)
        self.body.addLayout(top)
        self.body.addWidget(self.images, 1)
        self.foot.addWidget(self._add)
        self.foot.addStretch()
        self.foot.addWidget(self._cancel)
        self.foot.addWidget(self.choose)

    def _on_filter(self, wanted: ImageFilter) -> None:
        if not wanted.words:
            self.search.empty()

    def _on_words(self, words: str) -> None:
        self.images.show_filter(replace(self.images.filter(), words=words))

    def _on_selection(self) -> None:
        self.choose.setEnabled(bool(self.images.view.selected_ids()))

    def _on_added(self, outcome: AddedPictures) -> None:
        found = (*outcome.added, *outcome.known)
        if found:
            self.images.show_filter(ImageFilter())
            self.images.select_when_loaded(tuple(image.id for image in found))

    def _on_report(self, outcome: AddedPictures) -> None:
        AddedDialog(self._theme, self._over, outcome).open()
