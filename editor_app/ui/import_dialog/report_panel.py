"""The report of an import: counts, then everything that is lost or was only guessed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.services.import_outcome import ImportOutcome
from editor_app.ui.import_dialog.outcome_words import OutcomeWords
from editor_app.ui.sentences import window_language
from editor_app.ui.theme.theme import Theme

_SHOWN = 200
_LOSSES_HEIGHT = 200


class ReportPanel(QWidget):
    """Reads the same before and after the import."""

    def __init__(self, theme: Theme, outcome: ImportOutcome) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        lines = OutcomeWords(self).lines(outcome) or (
            self.tr("There is nothing new in these files."),
        )
        for line in lines:
            label = QLabel(line)
            label.setWordWrap(True)
            column.addWidget(label)
        if outcome.losses:
            heading = QLabel(self.tr("%n notes", "", len(outcome.losses)))
            heading.setProperty("role", "sec")
            column.addSpacing(theme.px(6))
            column.addWidget(heading)
            column.addWidget(self._losses(theme, outcome))

    def _losses(self, theme: Theme, outcome: ImportOutcome) -> QWidget:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        language = window_language()
        for row, loss in enumerate(outcome.losses[:_SHOWN]):
            icon = QLabel()
            icon.setPixmap(theme.pixmap("triangle-alert", 16, "warn"))
            grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            sentence = loss.message.in_language(language)
            text = QLabel(f"{loss.subject}: {sentence}" if loss.subject else sentence)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
        hidden = len(outcome.losses) - _SHOWN
        if hidden > 0:
            grid.addWidget(QLabel(self.tr("and %n more", "", hidden)), _SHOWN, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setObjectName("card")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setFixedHeight(min(inner.sizeHint().height() + 2, theme.px(_LOSSES_HEIGHT)))
        return area
