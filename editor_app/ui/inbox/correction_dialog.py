"""A reader has put something right: the note that the article will carry."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor_app.domain.comment import Comment
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.text_box import TextBox

_WIDTH = 560
_QUOTE = 400
"""Characters of the comment that are shown."""


class CorrectionDialog(Dialog):
    """Asks for the words of the correction; they stand dated below the article."""

    accepted = Signal(object, str)
    """The Comment and the text of the correction."""

    def __init__(self, theme: Theme, window: QWidget, comment: Comment) -> None:
        super().__init__(theme, window, _WIDTH)
        self._comment = comment
        self.set_heading(
            self.tr("Take comment {number} as a correction").format(number=comment.number),
            self.tr(
                "The note goes below the article with today’s date and a link to the comment."
                " A reply that says thank you is drafted."
            ),
        )
        text = " ".join(comment.text.split())
        quote = QLabel(text if len(text) <= _QUOTE else f"{text[:_QUOTE].rstrip()} …")
        quote.setWordWrap(True)
        quote.setProperty("role", "t2")
        self.body.addWidget(quote)
        label = QLabel(self.tr("Correction"))
        label.setProperty("role", "lab")
        self.body.addWidget(label)
        self.text = TextBox(theme, 3)
        self.text.setAccessibleName(self.tr("Correction"))
        self.text.setPlaceholderText(self.tr("An earlier version said …"))
        label.setBuddy(self.text)
        self.body.addWidget(self.text)
        cancel = QPushButton(self.tr("Cancel"))
        self.take = PrimaryButton(theme, self.tr("Take over"), "check")
        self.take.setEnabled(False)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.take)
        cancel.clicked.connect(self.close_dialog)
        self.take.clicked.connect(self._accept)
        self.text.text_edited.connect(self._on_edited)

    def _on_edited(self) -> None:
        self.take.setEnabled(bool(self.text.text().strip()))

    def _accept(self) -> None:
        self.accepted.emit(self._comment, self.text.text().strip())
        self.close_dialog()
