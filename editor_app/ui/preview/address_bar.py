"""The future address of the page, as a browser would show it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel


class AddressBar(QFrame):
    """One line; while the pointer is over a link, where that leads."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._address = ""
        self.setObjectName("card")
        self._text = ElidingLabel("", self)
        self._text.setProperty("role", "dim")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_address(self, address: str) -> None:
        """Show the page's address, without the protocol."""
        self._address = address.partition("://")[2] or address
        self._text.set_text(self._address)

    def show_link(self, url: str) -> None:
        """Show where a link leads, or the page's address again."""
        self._text.set_text(url or self._address)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(34))
        self._row.setContentsMargins(self._theme.px(14), 0, self._theme.px(14), 0)
