"""Credit, alt text and caption of one image, beside the picture and without a dialog.

What is typed is stored when typing pauses, when the popover closes, and again after a failure:
the fields keep their text until the library has it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from editor_app.domain.credit import Credit, CreditPattern, credit_line
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.images import update_image
from editor_app.ui.desk import Desk
from editor_app.ui.sentences import sentence_of
from editor_app.ui.widgets.text_box import TextBox

ALT_LIMIT = 160
_WIDTH = 420
_SAVE_MS = 600


class PicturePopover(QFrame):
    """Lies over the canvas; Esc, "Done" or a click elsewhere closes it."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent
        self._image_id: EntityId | None = None
        self._pattern = CreditPattern()
        self._stored: dict[str, str] = {}
        self._sent: dict[str, str] = {}
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Image details"))
        self.photographer = QLineEdit(self)
        self.agency = QLineEdit(self)
        self.alt = TextBox(desk.theme, 3, self)
        self.caption = TextBox(desk.theme, 2, self)
        self.decorative = QCheckBox(self.tr("Decorative – skip when reading aloud"), self)
        self._line = self._label("", "dim")
        self._alt_count = self._label("", "dim")
        self._error = self._label("", "")
        self._error.setProperty("tone", "bad")
        self._error.hide()
        self.done = QPushButton(self.tr("Done"), self)
        self.done.clicked.connect(self.close_popover)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_MS)
        self._pause.timeout.connect(self.save)
        self._lay_out()
        for line in (self.photographer, self.agency):
            line.textEdited.connect(self._on_edited)
        for field in (self.alt, self.caption):
            field.text_edited.connect(self._on_edited)
        self.decorative.clicked.connect(self._on_edited)
        self.hide()

    def open_for(self, image: Image, pattern: CreditPattern, beside: QRect) -> None:
        """Show the fields of an image at a place given in the parent's coordinates."""
        self.save()
        self._image_id, self._pattern = image.id, pattern
        self._stored = {
            "photographer": image.photographer,
            "agency": image.agency,
            "alt": image.alt,
            "caption": image.caption,
            "is_decorative": "true" if image.is_decorative else "false",
        }
        self._sent = {}
        self.photographer.setText(image.photographer)
        self.agency.setText(image.agency)
        self.alt.set_text(image.alt)
        self.caption.set_text(image.caption)
        self.decorative.setChecked(image.is_decorative)
        self._error.hide()
        self._show_results()
        self._place(beside)
        self.show()
        self.raise_()
        self.photographer.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_popover(self) -> None:
        """Store and go away; stays when storing fails."""
        self.save()
        if not self._error.isVisible():
            self.hide()
            self.closed.emit()

    def save(self) -> None:
        """Store what has changed since the last time."""
        self._pause.stop()
        if self._image_id is None:
            return
        known = {**self._stored, **self._sent}
        changed = {name: text for name, text in self._fields().items() if text != known[name]}
        if not changed:
            return
        self._sent.update(changed)
        job = self._desk.jobs.write(
            partial(update_image, self._desk.session, self._image_id, changed)
        )
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._on_failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape and from a line with Enter."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close_popover()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard inside until the popover is closed."""
        chain = [self.photographer, self.agency, self.alt, self.decorative, self.caption, self.done]
        open_ones = [widget for widget in chain if widget.isEnabled()]
        current = next((i for i, widget in enumerate(open_ones) if widget.hasFocus()), -1)
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        open_ones[(current + step) % len(open_ones)].setFocus(reason)
        return True

    def _fields(self) -> dict[str, str]:
        return {
            "photographer": self.photographer.text().strip(),
            "agency": self.agency.text().strip(),
            "alt": self.alt.text().strip(),
            "caption": self.caption.text().strip(),
            "is_decorative": "true" if self.decorative.isChecked() else "false",
        }

    def _on_edited(self) -> None:
        self._pause.start()
        self._show_results()

    def _on_saved(self, _changes: object) -> None:
        self._error.hide()

    def _on_failed(self, error: Exception) -> None:
        self._sent = {}
        self._error.setText(sentence_of(error))
        self._error.show()
        self.adjustSize()
        self.show()

    def _show_results(self) -> None:
        credit = Credit(self.photographer.text(), self.agency.text())
        missing = credit.is_missing
        text = self.tr("Credit missing") if missing else credit_line(credit, self._pattern)
        self._line.setText(text)
        _set_tone(self._line, "warn" if missing else "")
        count = len(self.alt.text())
        self._alt_count.setText(f"{count} / {ALT_LIMIT}")
        _set_tone(self._alt_count, "warn" if count > ALT_LIMIT else "")
        self.alt.setEnabled(not self.decorative.isChecked())

    def _place(self, beside: QRect) -> None:
        width = min(self._desk.theme.px(_WIDTH), self._over.width() - 16)
        self.setFixedWidth(width)
        self.adjustSize()
        left = max(8, min(beside.left(), self._over.width() - width - 8))
        # Under the picture, so that what is described can be seen.
        top = beside.bottom() + self._desk.theme.px(8)
        lowest = self._over.height() - self.height() - 8
        self.move(left, max(8, min(top, lowest)))

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(16), px(14), px(16), px(14))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        pairs = (
            (self.photographer, self.tr("Photographer"), 0, 0, 1),
            (self.agency, self.tr("Agency or source"), 0, 1, 1),
            (self.alt, self.tr("Alt text"), 3, 0, 2),
            (self.caption, self.tr("Caption"), 7, 0, 2),
        )
        for field, name, row, column, span in pairs:
            label = self._label(name, "lab")
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row + 1, column, 1, span)
        grid.addWidget(self._line, 2, 0, 1, 2)
        grid.addWidget(self._alt_count, 3, 1, Qt.AlignmentFlag.AlignRight)
        hint = self._label(self.tr("Say what can be seen. No “image of”, no credit."), "dim")
        grid.addWidget(hint, 5, 0, 1, 2)
        grid.addWidget(self.decorative, 6, 0, 1, 2)
        grid.addWidget(self._error, 9, 0, 1, 2)
        grid.addWidget(self.done, 10, 1, Qt.AlignmentFlag.AlignRight)
        for row, height in ((2, 28), (5, 24), (6, 34)):
            grid.setRowMinimumHeight(row, px(height))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)


def _set_tone(label: QLabel, tone: str) -> None:
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)
