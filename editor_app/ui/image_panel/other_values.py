"""What a picture's file says in another place, where it contradicts itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from editor_app.media.metadata_precedence import Disagreement
from editor_app.ui.image_panel.field_names import field_name
from editor_app.ui.theme.theme import Theme

_FIELDS = {
    "creator": "photographer",
    "credit_line": "agency",
    "source": "agency",
    "copyright_notice": "copyright_notice",
    "usage_terms": "usage_terms",
    "licence_url": "licence_url",
    "licensor_url": "source_url",
    "caption": "caption",
    "keywords": "keywords",
    "alt": "alt",
}
"""The field of an image that a field of its file is about; others are not shown."""


class OtherValues(QWidget):
    """A line for each, with a button that takes it over."""

    value_chosen = Signal(str, str)
    """The field of the image and the text for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[QPushButton, tuple[str, str]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.px(12), 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(0, 1)

    def show_disagreements(self, disagreements: tuple[Disagreement, ...]) -> None:
        """Show what the file says elsewhere."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._values.clear()
        shown = [each for each in disagreements if each.field in _FIELDS]
        self.setVisible(bool(shown))
        if shown:
            heading = QLabel(self.tr("The file also says"))
            heading.setProperty("role", "sec")
            self._grid.addWidget(heading, 0, 0, 1, 2)
        for row, each in enumerate(shown, start=1):
            self._add(row, each)

    def lines(self) -> list[str]:
        """Return what is shown, one text for each value."""
        return [label.text() for label in self.findChildren(QLabel) if not label.isHidden()][1:]

    def _add(self, row: int, each: Disagreement) -> None:
        field = _FIELDS[each.field]
        label = QLabel(f"{field_name(field)}: {each.other} ({each.where})")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "dim")
        label.setWordWrap(True)
        use = self.tr("Use this")
        button = QPushButton(use)
        button.setProperty("kind", "link")
        button.setAccessibleName(f"{use}: {each.other}")
        button.clicked.connect(self._on_chosen)
        self._values[button] = (field, each.other)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)

    def _on_chosen(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.value_chosen.emit(*self._values[button])
