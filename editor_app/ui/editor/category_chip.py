"""The article's section as a chip with a menu of all sections."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.ui.theme.theme import Theme


class CategoryChip(QWidget):
    """Shows the section and lets a person choose another; sits at the left of its row."""

    chosen = Signal(object)
    """The id of the section."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._categories: tuple[Category, ...] = ()
        self._current: EntityId | None = None
        self.button = QPushButton(self)
        self.button.setProperty("kind", "chip")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow goes right
        self._menu = QMenu(self.button)
        self._group = QActionGroup(self._menu)
        self._group.triggered.connect(self._on_chosen)
        self.button.setMenu(self._menu)
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch()
        theme.changed.connect(self._restyle)
        self._restyle()

    def setAccessibleName(self, name: str) -> None:
        """Name the button, which takes the focus."""
        self.button.setAccessibleName(name)

    def show_category(self, categories: Iterable[Category], current: EntityId | None) -> None:
        """Show the chosen one of all sections."""
        self._categories, self._current = tuple(categories), current
        self._menu.clear()
        for category in self._categories:
            action = QAction(_dot(category.colour, self._theme.px(10)), category.name, self._menu)
            action.setCheckable(True)
            action.setChecked(category.id == current)
            action.setData(category.id)
            self._group.addAction(action)
            self._menu.addAction(action)
        name = next((item.name for item in self._categories if item.id == current), "")
        self.button.setText((name or self.tr("Choose section")).replace("&", "&&"))
        self.button.setEnabled(bool(self._categories))

    def _on_chosen(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def _restyle(self) -> None:
        self.button.setIcon(self._theme.icon("chevron-down", 14))
        self.button.setIconSize(self._theme.size(14, 14))


def _dot(colour: str, size: int) -> QIcon:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2))
    painter.end()
    return QIcon(pixmap)
