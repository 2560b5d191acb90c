"""The fields above the body: kicker, headline, sub-headline and standfirst, each with its limit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor_app.ui.editor.gutter_label import GutterLabel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.translations import QT_TRANSLATE_NOOP
from editor_app.ui.widgets.growing_text_edit import GrowingLineEdit


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of the article: its name, type, colour token, limit of characters (0: none)."""

    name: str
    label: str
    placeholder: str
    role: TypeRole
    tone: str = ""
    limit: int = 0
    gap: int = 12
    label_offset: int = 3


HEADER_FIELDS = (
    FieldSpec(
        "kicker",
        QT_TRANSLATE_NOOP("EditorPane", "Kicker"),
        QT_TRANSLATE_NOOP("EditorPane", "What it is about, in a word or two"),
        TypeRole.EDITOR_KICKER,
        tone="kicker",
        gap=16,
        label_offset=2,
    ),
    FieldSpec(
        "headline",
        QT_TRANSLATE_NOOP("EditorPane", "Headline"),
        QT_TRANSLATE_NOOP("EditorPane", "Headline"),
        TypeRole.EDITOR_HEADLINE,
        limit=70,
        gap=5,
        label_offset=7,
    ),
    FieldSpec(
        "subheadline",
        QT_TRANSLATE_NOOP("EditorPane", "Sub-headline"),
        QT_TRANSLATE_NOOP("EditorPane", "Sub-headline"),
        TypeRole.EDITOR_HEADING,
        limit=100,
        gap=8,
        label_offset=4,
    ),
    FieldSpec(
        "standfirst",
        QT_TRANSLATE_NOOP("EditorPane", "Standfirst"),
        QT_TRANSLATE_NOOP("EditorPane", "What has happened, in one or two sentences"),
        TypeRole.EDITOR_STANDFIRST,
        tone="t2",
        limit=200,
        gap=14,
        label_offset=4,
    ),
)

CAPTION_FIELD = FieldSpec(
    "caption",
    QT_TRANSLATE_NOOP("EditorPane", "Caption"),
    QT_TRANSLATE_NOOP("EditorPane", "Caption"),
    TypeRole.META,
    tone="t2",
    gap=8,
)


class HeaderField(QObject):
    """One field with its label; follows the theme."""

    edited = Signal(str, str)
    """A person has changed the text: the field's name and the text."""

    def __init__(self, spec: FieldSpec, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.spec = spec
        self._theme = theme
        self.edit = GrowingLineEdit(theme.font(spec.role), theme.line_height(spec.role))
        self.edit.setPlaceholderText(QCoreApplication.translate("EditorPane", spec.placeholder))
        if spec.tone:
            self.edit.setProperty("tone", spec.tone)
        name = QCoreApplication.translate("EditorPane", spec.label)
        self.label = GutterLabel(name, self.edit)
        self.edit.textChanged.connect(self.count)
        self.edit.text_edited.connect(self._on_edited)
        theme.changed.connect(self._restyle)

    def show_text(self, text: str) -> None:
        """Show a text, unless it is there already: the caret stays where it is then."""
        if self.edit.text() != text:
            self.edit.set_text(text)
            self.count()

    def count(self) -> None:
        """Show how long the text is."""
        if self.spec.limit:
            self.label.set_count(len(self.edit.text()), self.spec.limit)

    def _on_edited(self) -> None:
        self.edited.emit(self.spec.name, self.edit.text())

    def _restyle(self) -> None:
        role = self.spec.role
        self.edit.set_type(self._theme.font(role), self._theme.line_height(role))
