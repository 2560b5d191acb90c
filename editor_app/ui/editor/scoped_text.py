"""A text of a picture that one use of it may replace: everywhere, or only here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.segmented import Segmented
from editor_app.ui.widgets.text_box import TextBox
from editor_app.ui.widgets.tone import set_tone

EVERYWHERE, HERE = "everywhere", "here"


class ScopedText(QWidget):
    """The picture's own text, or the one that stands only in this place.

    A text only for here that says the same as the picture's own is none: it would no longer
    follow when the picture's own is changed.
    """

    edited = Signal()

    def __init__(
        self, theme: Theme, name: str, lines: int, limit: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self._own = self._here = self._kept = ""
        self.box = TextBox(theme, lines, self)
        self.box.setAccessibleName(name)
        self._count = QLabel(self)
        self._count.setProperty("role", "dim")
        self.scope = Segmented(theme, self.tr("{name}: where it holds").format(name=name), self)
        self.scope.add_text(EVERYWHERE, self.tr("Everywhere"))
        self.scope.add_text(HERE, self.tr("Only here"))
        self.scope.set_current(EVERYWHERE)
        label = QLabel(name, self)
        label.setProperty("role", "lab")
        label.setBuddy(self.box)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(label, 1)
        head.addWidget(self._count)
        head.addWidget(self.scope)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        rows.addLayout(head)
        rows.addWidget(self.box)
        self._count.setVisible(bool(limit))
        self.box.text_edited.connect(self._on_edited)
        self.scope.chosen.connect(self._on_scope)

    def show_texts(self, own: str, here: str | None) -> None:
        """Show the picture's own text and the one only for here; None where there is no "here"."""
        self._own, self._here, self._kept = own, here or "", ""
        self.scope.setVisible(here is not None)
        self._show(HERE if self._here else EVERYWHERE)

    def own(self) -> str:
        """Return the picture's own text."""
        return self._own

    def here(self) -> str:
        """Return the text only for here, "" where the picture's own holds."""
        return "" if self._here == self._own else self._here

    def set_wanted(self, wanted: bool) -> None:
        """Allow or refuse a text: a picture that only decorates has none."""
        self.box.setEnabled(wanted)
        self.scope.setEnabled(wanted)

    def _on_edited(self) -> None:
        if self.scope.current() == HERE:
            self._here = self.box.text()
        else:
            self._own = self.box.text()
        self._show_count()
        self.edited.emit()

    def _on_scope(self, scope: str) -> None:
        if scope == HERE:
            self._here = self._kept or self._own
        else:
            self._kept, self._here = self._here, ""
        self._show(scope)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _show(self, scope: str) -> None:
        self.scope.set_current(scope)
        self.box.set_text(self._here if scope == HERE else self._own)
        self.box.setPlaceholderText(self._own if scope == HERE else "")
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.box.text())
        self._count.setText(f"{count} / {self._limit}")
        set_tone(self._count, "warn" if count > self._limit else "")
