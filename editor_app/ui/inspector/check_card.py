"""The card that always says whether the article can go out, and what stands against it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.checks.contract import Finding, Severity
from editor_app.ui.sentences import window_language
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.pill import Pill

SHOWN = 3


class CheckCard(QFrame):
    """At most three findings, the most severe first; a click goes to the field."""

    go_requested = Signal(object)
    """The Finding whose field is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[CheckRow] = []
        self.setObjectName("card")
        title = QLabel(self.tr("Checks"), self)
        title.setProperty("role", "sec")
        self.setAccessibleName(title.text())
        self.pill = Pill(theme)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.pill)
        self._list = QVBoxLayout(self)
        self._list.addLayout(head)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_findings(())

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show findings, the blocking ones first."""
        self._findings = findings
        blocked = any(finding.severity is Severity.BLOCKED for finding in findings)
        if not findings:
            self.pill.set_text(self.tr("OK"))
        elif blocked:
            self.pill.set_text(self.tr("Blocked · {n}").format(n=len(findings)))
        else:
            self.pill.set_text(self.tr("%n notes", "", len(findings)))
        self.pill.set_tone("bad" if blocked else "warn" if findings else "ok")
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(finding) for finding in findings[:SHOWN]]
        if not findings:
            calm = CheckRow(
                self._theme, self.tr("Nothing stands against it."), "circle-check", "ok"
            )
            calm.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            calm.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._rows = [calm]
        for row in self._rows:
            self._list.addWidget(row)

    def texts(self) -> list[str]:
        """Return the sentences as shown."""
        return [row.sentence() for row in self._rows]

    def rows(self) -> list[CheckRow]:
        """Return the rows, to be clicked."""
        return list(self._rows)

    def _row(self, finding: Finding) -> CheckRow:
        blocked = finding.severity is Severity.BLOCKED
        icon, tone = ("circle-alert", "bad") if blocked else ("triangle-alert", "warn")
        text = finding.message.in_language(window_language())
        row = CheckRow(self._theme, text, icon, tone, self)
        row.finding = finding
        row.clicked.connect(self._on_clicked)
        return row

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, CheckRow) and row.finding is not None:
            self.go_requested.emit(row.finding)

    def _restyle(self) -> None:
        px = self._theme.px
        self._list.setContentsMargins(px(14), px(10), px(12), px(12))
        self._list.setSpacing(px(6))


class CheckRow(QAbstractButton):
    """An icon and a sentence that wraps; a button for pointer and keyboard."""

    def __init__(
        self, theme: Theme, text: str, icon: str, tone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name, self._tone = icon, tone
        self.finding: Finding | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self._icon = QLabel(self)
        self._label = QLabel(text, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        for label in (self._icon, self._label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(*[theme.px(2)] * 4)
        line.setSpacing(theme.px(8))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sentence(self) -> str:
        """Return the sentence."""
        return self._label.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what shows that it can be pressed; the labels paint themselves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self._theme.px(5)
        if self.isEnabled() and self.underMouse():
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(self.rect(), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up below the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back when the pointer leaves."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as well as Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, 16, self._tone))
        self._label.setFont(self._theme.font(TypeRole.META))
