"""The name of a field beside the canvas, with a counter under it where there is a limit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

_ANNOUNCED_FROM = 0.9
"""Share of the limit from which a screen reader hears the counter."""


class GutterLabel(QWidget):
    """A right-aligned name and counter for one field."""

    def __init__(self, name: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._name = QLabel(name, self)
        self._name.setBuddy(field)
        self._count = QLabel(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for label in (self._name, self._count):
            label.setProperty("role", "gutter")
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            rows.addWidget(label)
        rows.addStretch()
        self._count.hide()
        field.setAccessibleName(name)

    def name(self) -> str:
        """Return the field's name."""
        return self._name.text()

    def set_count(self, count: int, limit: int) -> None:
        """Show how many characters of how many; over the limit in the colour of a warning."""
        text = f"{count} / {limit}" if count else ""
        tone = "warn" if count > limit else ""
        self._count.setVisible(bool(text))
        self._count.setText(text)
        if self._count.property("tone") != tone:
            self._count.setProperty("tone", tone)
            self._count.style().unpolish(self._count)
            self._count.style().polish(self._count)
        heard = text if count >= _ANNOUNCED_FROM * limit else ""
        self._field.setAccessibleDescription(heard)

    def counter_text(self) -> str:
        """Return the counter as shown."""
        return self._count.text()
