"""What can be seen in the picture, for those who cannot see it, and the caption below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from editor_app.services.image_selection import ImageSelection
from editor_app.ui.image_panel.field_names import field_name
from editor_app.ui.image_panel.panel_field import PanelField
from editor_app.ui.image_panel.text_fields import CheckField, TextField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.announce import announce
from editor_app.ui.widgets.form import Form, counter, show_count
from editor_app.ui.widgets.tone import set_tone

ALT_LIMIT = 160
_TOLD_FROM = 0.9
"""From this share of the limit on, a screen reader hears the count."""


class DescriptionSection:
    """Adds its fields to a form."""

    def __init__(self, theme: Theme, form: Form) -> None:
        self._count = counter()
        self.alt = TextField(theme, "alt", 3)
        self.decorative = CheckField("is_decorative", field_name("is_decorative"))
        self.caption = TextField(theme, "caption", 3)
        self._is_various = False
        self._hint = QLabel(
            QCoreApplication.translate(
                "ImagePanel", "Say what can be seen. No “image of”, no credit."
            )
        )
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        form.add_field(field_name("alt"), self.alt, self._count)
        form.add_widget(self._hint, 5)
        form.add_widget(self.decorative, 8)
        form.add_field(field_name("caption"), self.caption)
        self.alt.text_edited.connect(self._on_edited)
        self.decorative.clicked.connect(self._show_state)

    @property
    def fields(self) -> tuple[PanelField, ...]:
        """The fields, in order."""
        return (self.alt, self.decorative, self.caption)

    def show(self, selection: ImageSelection) -> None:
        """Show what goes with the fields; they are filled already."""
        self._is_various = bool({"alt", "is_decorative"} & selection.various)
        self._show_state()

    def _on_edited(self) -> None:
        self._is_various = False
        self._show_state()
        count = len(self.alt.text())
        if count >= ALT_LIMIT * _TOLD_FROM:
            announce(self.alt, f"{count} / {ALT_LIMIT}")

    def _show_state(self) -> None:
        text = self.alt.text()
        is_decorative = self.decorative.isChecked() and not self.decorative.isTristate()
        self.alt.setEnabled(not is_decorative)
        show_count(self._count, len(text), ALT_LIMIT)
        self._count.setVisible(not (is_decorative or self._is_various))
        self.alt.setAccessibleDescription(f"{len(text)} / {ALT_LIMIT}")
        missing = not (text or is_decorative or self._is_various)
        set_tone(self._hint, "warn" if missing else "")
