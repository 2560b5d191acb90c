"""Which files were not taken in and why, and what is to be looked at in those that were."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QWidget

from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.services.add_pictures import AddedPictures
from editor_app.ui.image_library.added_words import AddedWords
from editor_app.ui.sentences import window_language
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.primary_button import PrimaryButton

_WIDTH = 640
_HIGHEST = 360


class AddedDialog(Dialog):
    """A line for each file; a remark leads to its image."""

    image_requested = Signal(object)
    """The id of the image to show."""

    def __init__(self, theme: Theme, window: QWidget, outcome: AddedPictures) -> None:
        super().__init__(theme, window, _WIDTH)
        self._ids: dict[QPushButton, EntityId] = {}
        self.set_heading(self.tr("Added images"), AddedWords(self).sentence(outcome))
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(10))
        self._grid.setColumnStretch(1, 1)
        for refused in outcome.refused:
            self._add("circle-x", "bad", refused.name, refused.message)
        for remark in outcome.remarks:
            self._add("triangle-alert", "warn", "", remark.message)
            self._add_button(remark.image_id)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._lines)
        rows = self._lines.sizeHint().height() + theme.px(8)
        area.setFixedHeight(min(rows, theme.px(_HIGHEST)))
        self.body.addWidget(area)
        done = PrimaryButton(theme, self.tr("Close"))
        done.clicked.connect(self.request_close)
        self.foot.addStretch()
        self.foot.addWidget(done)

    def sentences(self) -> list[str]:
        """Return the lines as they are shown."""
        return [label.text() for label in self._lines.findChildren(QLabel) if label.text()]

    def _add(self, icon: str, tone: str, name: str, message: Message) -> None:
        row = self._grid.rowCount()
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap(icon, 16, tone))
        words = message.in_language(window_language())
        text = QLabel(f"{name}: {words}" if name and name not in words else words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)

    def _add_button(self, image_id: EntityId) -> None:
        button = QPushButton(self.tr("Show"))
        button.setProperty("kind", "link")
        button.clicked.connect(self._on_show)
        self._ids[button] = image_id
        self._grid.addWidget(button, self._grid.rowCount() - 1, 2, Qt.AlignmentFlag.AlignTop)

    def _on_show(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.close_dialog()
            self.image_requested.emit(self._ids[button])
