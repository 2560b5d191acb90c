"""The line that tells how far the adding of pictures has come, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from editor_app.services.add_pictures import AddedPictures
from editor_app.ui.image_library.added_words import AddedWords
from editor_app.ui.image_library.picture_adding import PictureAdding
from editor_app.ui.sentences import sentence_of
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.announce import announce
from editor_app.ui.widgets.icon_button import IconButton

_BAR = 160


class AddingStrip(QFrame):
    """Shown while pictures are taken in, and afterwards only where there is something to see."""

    report_requested = Signal(object)
    """Show what was refused and remarked: the AddedPictures."""
    settled = Signal(str)
    """All went well: the sentence about it."""

    def __init__(self, theme: Theme, adding: PictureAdding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._adding = adding
        self._words = AddedWords(self)
        self._outcome: AddedPictures | None = None
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._numbers = QLabel()
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close = IconButton(theme, "x", self.tr("Close"))
        self._close.make_small()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for widget in (self._bar, self._numbers, self._button, self._close):
            row.addWidget(widget)
        self._button.clicked.connect(self._on_button)
        self._close.clicked.connect(self.hide)
        adding.started.connect(self._on_started)
        adding.progressed.connect(self._on_progress)
        adding.added.connect(self._on_added)
        adding.failed.connect(self._on_failed)
        self.hide()

    def text(self) -> str:
        """Return the sentence that is shown."""
        return self._text.text()

    def _on_started(self) -> None:
        self._outcome = None
        self._say("info", "image-plus", self.tr("Adding images …"), self.tr("Cancel"))
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(self._theme.px(_BAR))
        self._numbers.clear()
        for widget in (self._bar, self._numbers):
            widget.show()
        self._close.hide()

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        locale = QLocale()
        self._numbers.setText(f"{locale.toString(done)} / {locale.toString(total)}")

    def _on_added(self, outcome: AddedPictures) -> None:
        sentence = self._words.sentence(outcome)
        if outcome.refused or outcome.remarks:
            tone, icon = ("warn", "triangle-alert") if outcome.refused else ("info", "info")
            self._say(tone, icon, sentence, self.tr("View"))
            self._outcome = outcome
            announce(self, sentence)
        else:
            self.hide()
            self.settled.emit(sentence)

    def _on_failed(self, error: Exception) -> None:
        self._say("bad", "circle-alert", sentence_of(error), "")

    def _say(self, tone: str, icon: str, text: str, action: str) -> None:
        ink = {"warn": "warn", "info": "accent_text", "bad": "bad"}[tone]
        self._icon.setPixmap(self._theme.pixmap(icon, 16, ink))
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._bar.hide()
        self._numbers.hide()
        self._close.show()
        self.setAccessibleName(text)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.show()

    def _on_button(self) -> None:
        if self._outcome is None:
            self._adding.cancel()
        else:
            self.report_requested.emit(self._outcome)
