"""What is seldom needed: where the picture came from, copyright, terms, keywords, AI."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor_app.ui.image_panel.choice_fields import KeywordField
from editor_app.ui.image_panel.field_names import field_name
from editor_app.ui.image_panel.panel_field import PanelField
from editor_app.ui.image_panel.text_fields import CheckField, LineField, TextField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.form import Form, field_label


class MoreSection:
    """Folded until it is wanted; stays unfolded from image to image."""

    def __init__(self, theme: Theme, form: Form) -> None:
        self._theme = theme
        self.source = LineField("source_url", "https://")
        self.copyright = LineField("copyright_notice")
        self.terms = TextField(theme, "usage_terms", 2)
        self.licence_url = LineField("licence_url", "https://")
        self.keywords = KeywordField(theme)
        self.is_ai_generated = CheckField("is_ai_generated", field_name("is_ai_generated"))
        self.toggle = QPushButton(QCoreApplication.translate("ImagePanel", "More details"))
        self.toggle.setProperty("kind", "link")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, theme.px(6), 0, 0)
        column.setSpacing(theme.px(4))
        for field in (self.source, self.copyright, self.terms, self.licence_url, self.keywords):
            column.addWidget(field_label(field_name(field.field_name), field))
            column.addWidget(field)
            column.addSpacing(theme.px(8))
        column.addWidget(self.is_ai_generated)
        form.add_widget(self.toggle, 10)
        form.add_widget(self._inside, 0)
        theme.changed.connect(self._restyle)
        self._on_toggled(unfolded=False)

    @property
    def fields(self) -> tuple[PanelField, ...]:
        """The fields, in order."""
        return (
            self.source,
            self.copyright,
            self.terms,
            self.licence_url,
            self.keywords,
            self.is_ai_generated,
        )

    def _on_toggled(self, unfolded: bool) -> None:
        self._inside.setVisible(unfolded)
        translate = QCoreApplication.translate
        state = (
            translate("ImagePanel", "Unfolded") if unfolded else translate("ImagePanel", "Folded")
        )
        self.toggle.setAccessibleDescription(state)
        self._restyle()
        if unfolded and self.toggle.hasFocus():
            self.source.setFocus(Qt.FocusReason.TabFocusReason)

    def _restyle(self) -> None:
        icon = "chevron-down" if self.toggle.isChecked() else "chevron-right"
        self.toggle.setIcon(self._theme.icon(icon, 14, "accent_text"))
