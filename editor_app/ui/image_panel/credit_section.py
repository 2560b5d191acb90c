"""Photographer and agency, and at once the line that readers will see."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor_app.domain.credit import Credit, CreditPattern, credit_line
from editor_app.services.image_selection import ImageSelection
from editor_app.ui.image_panel.field_names import field_name
from editor_app.ui.image_panel.panel_field import PanelField
from editor_app.ui.image_panel.text_fields import LineField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.form import Form
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.widgets.tone import set_tone


class CreditSection:
    """Adds its fields to a form."""

    def __init__(self, theme: Theme, form: Form) -> None:
        self.photographer = LineField("photographer")
        self.agency = LineField("agency")
        self.result = CreditResult(theme)
        self._pattern = CreditPattern()
        self._various: frozenset[str] = frozenset()
        form.add_pair(
            (field_name("photographer"), self.photographer), (field_name("agency"), self.agency)
        )
        form.add_widget(self.result, 8)

    @property
    def fields(self) -> tuple[PanelField, ...]:
        """The fields, in order."""
        return (self.photographer, self.agency)

    def show(self, selection: ImageSelection) -> None:
        """Show the line; the fields are filled already."""
        self._pattern, self._various = selection.pattern, selection.various
        self.show_result()

    def show_result(self) -> None:
        """Show the line of what stands in the fields, unless images differ in it."""
        credit = Credit(self.photographer.text(), self.agency.text())
        differs = any(
            field.field_name in self._various and not field.text()
            for field in (self.photographer, self.agency)
        )
        self.result.show_credit(credit, self._pattern, differs=differs)


class CreditResult(QFrame):
    """The credit line with a button that copies it, or a warning."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("well")
        self._theme = theme
        self._icon = QLabel()
        self._text = ElidingLabel()
        self._text.setProperty("role", "control")
        self.copy = IconButton(theme, "copy", self.tr("Copy the credit"))
        self.copy.make_small()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(11), theme.px(5), theme.px(6), theme.px(5))
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.copy)
        self.copy.clicked.connect(self._copy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text()

    def show_credit(self, credit: Credit, pattern: CreditPattern, *, differs: bool) -> None:
        """Show a credit the publication's way."""
        missing = credit.is_missing and not differs
        if differs:
            self._text.set_text(self.tr("Several credits"))
        elif missing:
            self._text.set_text(self.tr("Credit missing"))
        else:
            self._text.set_text(credit_line(credit, pattern))
        self.copy.setVisible(not (missing or differs))
        tone = "warn" if missing else ""
        set_tone(self, tone)
        set_tone(self._text, tone)
        self._restyle()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.text())

    def _restyle(self) -> None:
        missing = bool(self.property("tone"))
        icon, ink = ("triangle-alert", "warn") if missing else ("camera", "t2")
        self._icon.setPixmap(self._theme.pixmap(icon, 16, ink))
        self.setMinimumHeight(self._theme.px(38))
