"""The line under the canvas: how long the text is, and its language."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor_app.text.statistics import reading_minutes
from editor_app.ui.editor.word_count import WordCounter
from editor_app.ui.theme.theme import Theme


class StatusStrip(QFrame):
    """Words, characters and reading time of the body; counted when typing pauses."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counter = WordCounter()
        self.setObjectName("status")
        self.setAccessibleName(self.tr("Text length"))
        self._words, self._characters, self._time, self._language = (QLabel() for _ in range(4))
        self._row = QHBoxLayout(self)
        for label in (self._words, self._characters, self._time):
            self._row.addWidget(label)
        self._row.addStretch()
        self._row.addWidget(self._language)
        for label in (self._words, self._characters, self._time, self._language):
            label.setProperty("role", "dim")
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, body: str, language: str) -> None:
        """Count a body and name its language (a code such as ``de-CH``)."""
        words = self._counter.count(body)
        locale = QLocale()
        self._words.setText(self.tr("%n words", "", words))
        characters = locale.toString(len(body))
        self._characters.setText(self.tr("{count} characters").format(count=characters))
        minutes = reading_minutes(words)
        self._time.setText(self.tr("{minutes} min read").format(minutes=minutes))
        self._language.setText(self._name_of(language))

    def words_text(self) -> str:
        """Return the count of words as shown."""
        return self._words.text()

    def _name_of(self, language: str) -> str:
        """The language in the window's own words, where it is one of the two we speak."""
        base = language.partition("-")[0].lower()
        ours = {"de": self.tr("German"), "en": self.tr("English")}
        return ours.get(base) or QLocale(language).nativeLanguageName() or language

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(30))
        self._row.setContentsMargins(self._theme.px(16), 0, self._theme.px(14), 0)
        self._row.setSpacing(self._theme.px(16))
