"""The bar above the canvas, its first button over the text's left edge."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from editor_app.ui.editor.format_actions import (
    IN_THE_OVERFLOW,
    ON_THE_BAR,
    ON_THE_BAR_TOO,
    FormatActions,
)
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.icon_button import IconButton

_ICON_INSET = 8
"""Empty pixels left of an icon inside its button."""

_ICONS = {
    "format.heading": "heading-2",
    "format.bold": "bold",
    "format.italic": "italic",
    "format.link": "link",
    "format.quote": "quote",
    "format.list": "list",
    "format.image": "image-plus",
}


class FormatBar(QFrame):
    """Buttons for the format actions, and a menu for the less frequent ones."""

    def __init__(self, theme: Theme, actions: FormatActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left = 0
        self.setObjectName("formatBar")
        self.setAccessibleName(self.tr("Format"))
        self._row = QHBoxLayout(self)
        for action_id in ON_THE_BAR:
            self._row.addWidget(self._button(action_id, actions))
        line = QFrame(self)
        line.setObjectName("vr")
        self._row.addWidget(line)
        for action_id in ON_THE_BAR_TOO:
            self._row.addWidget(self._button(action_id, actions))
        self._row.addStretch()
        self._menu = QMenu(self)
        for action_id in IN_THE_OVERFLOW:
            if action_id == "find":
                self._menu.addSeparator()
            self._menu.addAction(actions[action_id])
        self._more = IconButton(theme, "ellipsis", self.tr("More formats"), self)
        self._more.clicked.connect(self._open_menu)
        self._row.addWidget(self._more)
        theme.changed.connect(self._restyle)
        self._restyle()

    def align(self, left: int, _width: int) -> None:
        """Put the first icon over the text's left edge, in px."""
        self._left = left
        self._restyle()

    def _button(self, action_id: str, actions: FormatActions) -> IconButton:
        action = actions[action_id]
        button = IconButton(self._theme, _ICONS[action_id], action.iconText(), self)
        button.follow(action)
        return button

    def _open_menu(self) -> None:
        corner = self._more.mapToGlobal(QPoint(self._more.width(), self._more.height()))
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), 0))

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(44))
        self._row.setSpacing(px(2))
        self._row.setContentsMargins(max(self._left - px(_ICON_INSET), px(8)), 0, px(12), 0)
        self._row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for line in self.findChildren(QFrame, "vr"):
            line.setFixedHeight(px(18))
