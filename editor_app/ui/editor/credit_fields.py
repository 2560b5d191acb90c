"""Who is named beside a picture: two fields, and the line as readers will see it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from editor_app.domain.credit import Credit, CreditPattern, credit_line
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.tone import set_tone


class CreditFields(QWidget):
    """The credit belongs to the picture: there is none for one article alone."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pattern = CreditPattern()
        self.photographer = QLineEdit(self)
        self.agency = QLineEdit(self)
        self.line = _words("")
        self.note = _words("dim")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        for column, (field, name) in enumerate(
            (
                (self.photographer, self.tr("Photographer")),
                (self.agency, self.tr("Agency or source")),
            )
        ):
            label = _words("lab")
            label.setText(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.textEdited.connect(self._on_edited)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.line, 2, 0, 1, 2)
        grid.addWidget(self.note, 3, 0, 1, 2)

    def show_credit(self, credit: Credit, pattern: CreditPattern) -> None:
        """Show a credit, and its line as the publication writes it."""
        self._pattern = pattern
        self.photographer.setText(credit.photographer)
        self.agency.setText(credit.agency)
        self.show_other_uses(0)
        self._show_line()

    def show_other_uses(self, count: int) -> None:
        """Say in how many other articles a change will be seen."""
        self.note.setText(
            self.tr("Belongs to the picture: a change shows in %n other articles, too.", "", count)
            if count
            else self.tr("Belongs to the picture, wherever it is shown.")
        )

    def credit(self) -> Credit:
        """Return what the fields say."""
        return Credit(self.photographer.text().strip(), self.agency.text().strip())

    def _on_edited(self) -> None:
        self._show_line()
        self.edited.emit()

    def _show_line(self) -> None:
        credit = self.credit()
        missing = credit.is_missing
        self.line.setText(
            self.tr("Credit missing") if missing else credit_line(credit, self._pattern)
        )
        set_tone(self.line, "warn" if missing else "")


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
