"""Under which licence the picture may be shown, for how long, and what that asks for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from editor_app.domain.licence import find_licence
from editor_app.domain.usage_right import RightState, right_state
from editor_app.services.image_fields import read_day
from editor_app.services.image_selection import ImageSelection
from editor_app.ui.image_panel.choice_fields import DayField, LicenceField
from editor_app.ui.image_panel.field_names import field_name
from editor_app.ui.image_panel.panel_field import PanelField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.form import Form
from editor_app.ui.widgets.tone import set_tone

_NEEDS_PROVIDER = "royalty-free"


class RightsSection:
    """Adds its fields to a form."""

    def __init__(self, theme: Theme, form: Form) -> None:
        self._theme = theme
        self.licence = LicenceField()
        self.valid_until = DayField(theme, "valid_until")
        self._note = QLabel()
        self._note.setProperty("role", "dim")
        self._note.setWordWrap(True)
        self.terms = QPushButton()
        self.terms.setProperty("kind", "link")
        self.terms.clicked.connect(self._open_terms)
        self._url = ""
        self._note.setContentsMargins(0, theme.px(5), 0, 0)
        form.add_pair(
            (field_name("licence"), self.licence),
            (field_name("valid_until"), self.valid_until),
            shares=(3, 2),
        )
        form.add_widget(self._note, 0)
        form.add_widget(self.terms, 0)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def fields(self) -> tuple[PanelField, ...]:
        """The fields, in order."""
        return (self.licence, self.valid_until)

    def show(self, selection: ImageSelection) -> None:
        """Say what the licence asks for and how the right stands; the fields are filled."""
        fields = selection.fields
        self.licence.set_language(selection.language)
        preset = find_licence(fields.get("licence", ""), fields.get("licence_url", ""))
        self._url = fields.get("licence_url", "")
        self.terms.setVisible(self._url.startswith("http"))
        self.terms.setText(self._url.partition("://")[2].rstrip("/").replace("&", "&&"))
        self.terms.setToolTip(self._url)
        needs_provider = preset is not None and preset.key == _NEEDS_PROVIDER
        note, tone = self._right(fields.get("valid_until", ""), selection)
        if needs_provider and not fields.get("agency", "x"):
            note = QCoreApplication.translate(
                "ImagePanel", "Name the provider of a royalty-free picture as agency or source."
            )
            tone = "warn"
        self._note.setText(note)
        self._note.setVisible(bool(note))
        set_tone(self._note, tone)

    def _right(self, valid_until: str, selection: ImageSelection) -> tuple[str, str]:
        state = right_state(read_day(valid_until) if valid_until else None, selection.today)
        if state is RightState.EXPIRED:
            return QCoreApplication.translate("ImagePanel", "The right has ended."), "bad"
        if state is RightState.EXPIRING:
            return QCoreApplication.translate("ImagePanel", "The right ends soon."), "warn"
        return "", ""

    def _open_terms(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url))

    def _restyle(self) -> None:
        self.terms.setIcon(self._theme.icon("external-link", 14, "accent_text"))
