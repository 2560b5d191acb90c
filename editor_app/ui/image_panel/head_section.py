"""The top of the panel: the picture with its focal point, or how many images are in hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.services.image_selection import ImageSelection
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.image_panel.focal_field import FocalField
from editor_app.ui.theme.theme import Theme


class HeadSection(QWidget):
    """Shows one image or many."""

    narrow_requested = Signal(object)
    """Select only these images: a tuple of ids."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[object, ...] = ()
        self.focal = FocalField(theme, thumbnails)
        self._hint = QLabel(self.tr("Every crop keeps the focal point in view."))
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        self._count = QLabel()
        self._count.setProperty("role", "h2")
        self._note = QLabel(self.tr("What you fill in here holds for all of them."))
        self._note.setProperty("role", "dim")
        self._note.setWordWrap(True)
        self.narrow = QPushButton()
        self.narrow.setProperty("kind", "link")
        self.narrow.clicked.connect(self._on_narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, 0)
        column.setSpacing(theme.px(6))
        for widget in (self.focal, self._hint, self._count, self._note, self.narrow):
            column.addWidget(widget)

    def show_selection(self, selection: ImageSelection) -> None:
        """Show what is in hand."""
        image = selection.image
        for widget in (self.focal, self._hint):
            widget.setVisible(image is not None)
        for widget in (self._count, self._note):
            widget.setVisible(image is None)
        if image is not None:
            self.focal.show_image(image)
            self._hint.setVisible(image.has_file)
        self._count.setText(self.tr("%n images selected", "", len(selection.ids)))
        self._ids = selection.without_credit
        some = 0 < len(self._ids) < len(selection.ids)
        self.narrow.setVisible(some)
        self.narrow.setText(self.tr("Select only the %n without credit", "", len(self._ids)))

    def _on_narrow(self) -> None:
        self.narrow_requested.emit(self._ids)
