"""The licence of a picture and how long it holds, folded away until they are wanted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.licence import LICENCES, find_licence
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.date_line import DateLine


class RightsFold(QWidget):
    """What an editor needs at hand; the image library has the rest."""

    edited = Signal()
    grown = Signal()
    """Folded or unfolded; the height is another one."""
    library_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._licence = self._url = ""
        self._choices: list[tuple[str, str]] = []
        self.toggle = QPushButton(self.tr("More …"), self)
        self.toggle.setProperty("kind", "link")
        self._inside = QWidget(self)
        self.licence = QComboBox(self._inside)
        self.valid_until = DateLine(self._inside)
        self.library = QPushButton(self.tr("All details in the image library"), self._inside)
        self.library.setProperty("kind", "link")
        self._lay_out()
        self.set_open(is_open=False)
        self.toggle.clicked.connect(self._on_toggled)
        self.licence.activated.connect(self._on_licence)
        self.valid_until.day_edited.connect(self.edited)
        self.library.clicked.connect(self.library_requested)
        theme.changed.connect(self._restyle)

    def show_rights(self, licence: str, url: str, valid_until: date | None, language: str) -> None:
        """Show a licence in a language (that of the publication) and its last day."""
        self._licence, self._url = licence, url
        known = find_licence(licence, url)
        names = [(preset.name(language), preset.url) for preset in LICENCES.values()]
        of_its_own = [] if known is not None or not (licence or url) else [(licence, url)]
        self._choices = [("", ""), *names, *of_its_own]
        self.licence.clear()
        self.licence.addItems([name or link for name, link in self._choices])
        self.licence.setItemText(0, self.tr("Not stated"))
        here = 1 + list(LICENCES).index(known.key) if known else len(names) + 1
        self.licence.setCurrentIndex(here if licence or url else 0)
        self.valid_until.show_day(valid_until)

    def fields(self) -> dict[str, str]:
        """Return the fields of the image as text; what was not touched is as it was."""
        day = self.valid_until.day()
        return {
            "licence": self._licence,
            "licence_url": self._url,
            "valid_until": day.isoformat() if day is not None else "",
        }

    def set_open(self, *, is_open: bool) -> None:
        """Fold or unfold."""
        self._inside.setVisible(is_open)
        self.toggle.setAccessibleDescription(self.tr("Unfolded") if is_open else self.tr("Folded"))
        self._restyle()
        self.grown.emit()

    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return not self._inside.isHidden()

    def _on_toggled(self) -> None:
        self.set_open(is_open=not self.is_open())
        if self.is_open():
            self.licence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_licence(self, place: int) -> None:
        self._licence, self._url = self._choices[place]
        self.edited.emit()

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        fields: tuple[tuple[QWidget, str], ...] = (
            (self.licence, self.tr("Licence")),
            (self.valid_until, self.tr("Valid until")),
        )
        for column, (field, name) in enumerate(fields):
            label = QLabel(name, self._inside)
            label.setProperty("role", "lab")
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.licence.setMinimumWidth(px(80))
        grid.addWidget(self.library, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(6))
        rows.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._inside)

    def _restyle(self) -> None:
        icon = "chevron-down" if self.is_open() else "chevron-right"
        self.toggle.setIcon(self._theme.icon(icon, 14, "accent_text"))
