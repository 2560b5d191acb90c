"""What the checks say about an export, with the way to each place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QWidget

from editor_app.checks.contract import Finding, Severity
from editor_app.domain.identity import EntityId
from editor_app.ui.export_dialog.export_work import ExportRow
from editor_app.ui.sentences import window_language
from editor_app.ui.theme.theme import Theme

_SHOWN = 40


class IssuesPanel(QScrollArea):
    """One row for each finding, the blocking ones first; a calm line when there is none."""

    go_requested = Signal(object, str)
    """The id of an article and the field to mend."""

    def __init__(self, theme: Theme, rows: Iterable[ExportRow]) -> None:
        super().__init__()
        self._theme = theme
        self._targets: dict[QPushButton, tuple[EntityId, str]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("card")
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(14, 10, 14, 10)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        findings = [(row, finding) for row in rows for finding in row.findings]
        findings.sort(key=_severity)
        for row, finding in findings[:_SHOWN]:
            self._add(row, finding)
        hidden = len(findings) - _SHOWN
        if hidden > 0:
            self._say("info", "t3", self.tr("and %n more", "", hidden))
        if not findings:
            self._say("circle-check", "ok", self.tr("Nothing stands against it."))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidget(inner)

    def natural_height(self) -> int:
        """Return the height all rows need, in px."""
        inner = self.widget()
        return inner.sizeHint().height() + 2 if inner is not None else 0

    def _add(self, row: ExportRow, finding: Finding) -> None:
        blocked = finding.severity is Severity.BLOCKED
        icon, tone = ("circle-alert", "bad") if blocked else ("triangle-alert", "warn")
        words = finding.message.in_language(window_language())
        headline = row.article.headline or self.tr("No headline yet")
        line = self._say(
            icon, tone, self.tr("{headline}: {finding}").format(headline=headline, finding=words)
        )
        link = QPushButton(self.tr("Show"))
        link.setProperty("kind", "link")
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.setAccessibleName(self.tr("Show {headline}").format(headline=headline))
        link.clicked.connect(self._on_link)
        self._targets[link] = (row.article.id, finding.place)
        self._grid.addWidget(link, line, 2, Qt.AlignmentFlag.AlignTop)

    def _say(self, icon: str, tone: str, text: str) -> int:
        line = self._grid.rowCount()
        picture = QLabel()
        picture.setPixmap(self._theme.pixmap(icon, 16, tone))
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._grid.addWidget(picture, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, line, 1)
        return line

    def _on_link(self) -> None:
        link = self.sender()
        if isinstance(link, QPushButton):
            self.go_requested.emit(*self._targets[link])


def _severity(pair: tuple[ExportRow, Finding]) -> int:
    return 0 if pair[1].severity is Severity.BLOCKED else 1
