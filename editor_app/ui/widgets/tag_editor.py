"""Tags as chips that can be removed, and a field for new ones."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from editor_app.domain.tag import normalise_tags
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.flow_layout import FlowPanel

_CHIP = 26


class TagEditor(FlowPanel):
    """Enter or a comma takes a tag in; Backspace in the empty field takes the last one back."""

    changed = Signal(object)
    """The tags as a tuple of words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.px(6))
        self._theme = theme
        self._tags: tuple[str, ...] = ()
        self._chips: list[QToolButton] = []
        self.add = QPushButton(self.tr("Tag"), self)
        self.add.setProperty("kind", "link")
        self.field = _TagField(self)
        self.field.setPlaceholderText(self.tr("New tag"))
        self.field.hide()
        self.flow.addWidget(self.add)
        self.flow.addWidget(self.field)
        self.setFocusProxy(self.add)
        self.add.clicked.connect(self.begin)
        self.field.entered.connect(self._take)
        self.field.left.connect(self._end)
        self.field.erased.connect(self._take_back)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show tags."""
        if tags == self._tags and len(self._chips) == len(tags):
            return
        self._tags = tags
        for chip in self._chips:
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in tags]
        for place, chip in enumerate(self._chips):
            self.flow.insert_widget(place, chip)
            chip.show()
        self.fit()

    def begin(self) -> None:
        """Open the field for a new tag."""
        self.add.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def chips(self) -> list[QToolButton]:
        """Return the chips, in order."""
        return list(self._chips)

    def _chip(self, tag: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("kind", "tag")
        chip.setObjectName("tag")
        chip.setText(tag.replace("&", "&&"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setAccessibleName(self.tr("Remove the tag {name}").format(name=tag))
        chip.setToolTip(self.tr("Remove"))
        chip.setProperty("tag", tag)
        chip.clicked.connect(self._on_removed)
        self._style_chip(chip)
        return chip

    def _on_removed(self) -> None:
        chip = self.sender()
        if isinstance(chip, QToolButton):
            gone = chip.property("tag")
            self._change(tuple(tag for tag in self._tags if tag != gone))

    def _take(self, text: str) -> None:
        self._change(normalise_tags((*self._tags, *text.split(","))))
        self.field.clear()

    def _take_back(self) -> None:
        if self._tags:
            self._change(self._tags[:-1])

    def _end(self) -> None:
        if self.field.text().strip():
            self._take(self.field.text())
        self.field.hide()
        self.add.show()
        self.fit()

    def _change(self, tags: tuple[str, ...]) -> None:
        if tags != self._tags:
            self.show_tags(tags)
            self.changed.emit(tags)

    def _style_chip(self, chip: QToolButton) -> None:
        chip.setIcon(self._theme.icon("x", 14))
        chip.setIconSize(self._theme.size(12, 12))
        chip.setFixedHeight(self._theme.px(_CHIP))

    def _restyle(self) -> None:
        self.add.setIcon(self._theme.icon("plus", 14, "accent_text"))
        self.field.setFixedSize(QSize(self._theme.px(140), self._theme.px(30)))
        for chip in self._chips:
            self._style_chip(chip)


class _TagField(QLineEdit):
    """Tells of Enter, commas, Escape and Backspace at its start."""

    entered = Signal(str)
    left = Signal()
    erased = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.text() == ",":
            if self.text().strip():
                self.entered.emit(self.text())
            elif event.text() != ",":
                self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()
