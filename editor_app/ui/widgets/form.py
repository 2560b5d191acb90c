"""Fields one below the other, each with its label above it, in a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.tone import set_tone
from editor_app.ui.widgets.wheel_guard import WheelGuard

_PADDING = 16
_FIELD_GAP = 14
_LABEL_GAP = 4
_SECTION_GAP = 26


class Form(QScrollArea):
    """Labels, fields, notes and lines, with the spacing of an inspector."""

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, padding: int = _PADDING
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._padding = padding
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._rows.setSpacing(0)
        self._rows.addStretch()
        self.setWidget(self._content)
        self._wheel = WheelGuard(self)
        self._wanted: QWidget | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._scroll)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll a widget into view, once it has its place."""
        self._wanted = widget
        self._later.start(0)

    def add_field(self, name: str, field: QWidget, note: QLabel | None = None) -> QLabel:
        """Add a field with its label; ``note`` goes to the right end of the label's line."""
        label = field_label(name, field)
        line = QHBoxLayout()
        line.addWidget(label, 1)
        if note is not None:
            line.addWidget(note)
        self._insert_gap(_FIELD_GAP if self._rows.count() > 1 else 0)
        self._insert(line)
        self._insert_gap(_LABEL_GAP)
        self._insert(field)
        return label

    def add_pair(self, *fields: tuple[str, QWidget], shares: tuple[int, ...] = (1, 1)) -> None:
        """Add fields side by side, each with its label above it and its share of the width."""
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(10))
        grid.setVerticalSpacing(self._theme.px(_LABEL_GAP))
        for column, ((name, field), share) in enumerate(zip(fields, shares, strict=True)):
            grid.addWidget(field_label(name, field), 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, share)
        self.add_widget(row)

    def add_widget(self, widget: QWidget, gap: int = _FIELD_GAP) -> None:
        """Add something without a label, ``gap`` px below the rest."""
        self._insert_gap(gap)
        self._insert(widget)

    def add_heading(self, text: str) -> None:
        """Begin a section."""
        heading = QLabel(text)
        heading.setProperty("role", "title")
        self.add_widget(heading, _SECTION_GAP if self._rows.count() > 1 else 0)

    def add_line(self) -> None:
        """Add a hairline."""
        self.add_widget(hairline(), _FIELD_GAP + 2)

    def _scroll(self) -> None:
        if self._wanted is not None and self._wanted.isVisible():
            self.ensureWidgetVisible(self._wanted)

    def _insert(self, item: QWidget | QLayout) -> None:
        place = self._rows.count() - 1
        if isinstance(item, QWidget):
            self._wheel.guard(item)
            self._rows.insertWidget(place, item)
        else:
            self._rows.insertLayout(place, item)

    def _insert_gap(self, gap: int) -> None:
        if gap:
            self._rows.insertSpacing(self._rows.count() - 1, self._theme.px(gap))

    def _restyle(self) -> None:
        px = self._theme.px
        side = px(self._padding)
        self._rows.setContentsMargins(side, px(12), side, side)


def hairline() -> QFrame:
    """Return a line across a form."""
    line = QFrame()
    line.setObjectName("hr")
    return line


def field_label(name: str, field: QWidget) -> QLabel:
    """Return the label of a field, which it names for screen readers as well."""
    label = ElidingLabel(name)
    label.setProperty("role", "lab")
    label.setBuddy(field)
    field.setAccessibleName(name)
    return label


def counter() -> QLabel:
    """Return a label for a counter at the right end of a field's label line."""
    label = QLabel()
    label.setProperty("role", "dim")
    return label


def show_count(label: QLabel, count: int, limit: int) -> None:
    """Show how long a text is, over the limit in the colour of a warning."""
    label.setText(f"{count} / {limit}")
    set_tone(label, "warn" if count > limit else "")
