"""How credits are written: prefix, separator and order, with a live example."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.credit import Credit, CreditOrder, CreditPattern, credit_line
from editor_app.services.credit_pattern import MAX_PREFIX, MAX_SEPARATOR
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.segmented import Segmented

_SEPARATORS = (" – ", " - ", " / ", "/", ", ", " | ")
_LABEL_GAP = 4


class PatternFields(QWidget):
    """Shows a pattern and lets it be changed; nothing is stored here."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._example = Credit(self.tr("Name"), self.tr("Agency"))
        self.prefix = QLineEdit()
        self.prefix.setMaxLength(MAX_PREFIX)
        self.separator = QComboBox()
        self.separator.setEditable(True)
        self.separator.addItems(_SEPARATORS)
        line_edit = self.separator.lineEdit()
        assert line_edit is not None  # noqa: S101 - an editable box has one
        line_edit.setMaxLength(MAX_SEPARATOR)
        line_edit.setProperty("kind", "bare")
        self.order = Segmented(theme, self.tr("Order"))
        self.order.add_text(CreditOrder.PHOTOGRAPHER_FIRST.value, self.tr("Name first"))
        self.order.add_text(CreditOrder.AGENCY_FIRST.value, self.tr("Agency first"))
        self.example = ElidingLabel()
        self.example.setProperty("role", "title")
        self._lay_out()
        self.show_pattern(CreditPattern())
        self.prefix.textChanged.connect(self._on_change)
        self.separator.currentTextChanged.connect(self._on_change)
        self.order.chosen.connect(self._on_change)

    def show_pattern(self, pattern: CreditPattern) -> None:
        """Show a pattern."""
        self.prefix.setText(pattern.prefix)
        self.separator.setCurrentText(pattern.separator)
        self.order.set_current(pattern.order.value)
        self._show_example()

    def show_example(self, credit: Credit) -> None:
        """Write another credit as the example."""
        self._example = credit
        self._show_example()

    def pattern(self) -> CreditPattern:
        """Return the pattern as it stands in the fields."""
        return CreditPattern(
            self.prefix.text().strip(),
            self.separator.currentText(),
            CreditOrder(self.order.current()),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(_LABEL_GAP)
        for column, (name, field) in enumerate(
            (
                (self.tr("&Prefix"), self.prefix),
                (self.tr("&Separator"), self.separator),
                (self.tr("&Order"), self.order),
            )
        ):
            label = QLabel(name)
            label.setProperty("role", "lab")
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column, Qt.AlignmentFlag.AlignVCenter)
            grid.setColumnStretch(column, 2 if field is self.order else 1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(self._theme.px(10))
        column_box.addLayout(grid)
        column_box.addWidget(self._example_box())

    def _example_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("example")
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap("camera", 16, "t2"))
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(icon)
        row.addWidget(self.example, 1)
        return box

    def _on_change(self) -> None:
        self._show_example()
        self.changed.emit()

    def _show_example(self) -> None:
        line = credit_line(self._example, self.pattern())
        self.example.set_text(line)
        self.example.setAccessibleName(self.tr("Example: {line}").format(line=line))
