"""Where an image is shown; a click opens the article at that picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.services.image_selection import ImagePlace
from editor_app.ui.status_names import status_name
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel

_ROW = 26
_SHOWN = 30
"""More places than that are only counted."""


class UsesSection(QWidget):
    """A heading with the number, and a row for each article."""

    place_requested = Signal(object)
    """The ImagePlace to go to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = QLabel()
        self._heading.setProperty("role", "sec")
        self._rest = QLabel()
        self._rest.setProperty("role", "dim")
        self._rows: list[PlaceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._column.addSpacing(theme.px(3))
        self._column.addWidget(self._rest)

    def show_places(self, places: tuple[ImagePlace, ...]) -> None:
        """Show where an image is."""
        articles = sum(place.article_id is not None for place in places)
        if not places:
            self._heading.setText(self.tr("Not used yet"))
        elif articles:
            self._heading.setText(self.tr("Used in %n articles", "", articles))
        else:
            self._heading.setText(self.tr("Used"))
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [PlaceRow(self._theme, place) for place in places[:_SHOWN]]
        for number, row in enumerate(self._rows):
            row.chosen.connect(self.place_requested)
            self._column.insertWidget(2 + number, row)
        more = len(places) - len(self._rows)
        self._rest.setText(self.tr("and %n more", "", more))
        self._rest.setVisible(more > 0)

    def rows(self) -> list[PlaceRow]:
        """Return the rows, in order."""
        return list(self._rows)

    def heading(self) -> str:
        """Return what stands above the rows."""
        return self._heading.text()


class PlaceRow(QPushButton):
    """Icon, title and status of an article; a portrait or the logo leads nowhere."""

    chosen = Signal(object)
    """The ImagePlace."""

    def __init__(self, theme: Theme, place: ImagePlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = place
        self.setProperty("kind", "row")
        self.setEnabled(place.article_id is not None)
        icon = QLabel()
        icon.setPixmap(theme.pixmap(_icon(place), 14, "t2"))
        title = ElidingLabel(place.title or self.tr("Article without headline"))
        words = QLabel(self._words())
        words.setProperty("role", "dim")
        for label in (icon, title, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(1), 0, theme.px(1), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(icon)
        row.addWidget(title, 1)
        row.addWidget(words)
        self.setAccessibleName(f"{title.text()}, {words.text()}")
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Return a row as wide as there is room."""
        return self._theme.size(120, _ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and hardly any width."""
        return self._theme.size(80, _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there with Enter as well."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _words(self) -> str:
        if self._place.status is not None:
            return status_name(self._place.status)
        return self.tr("Logo") if self._place.is_logo else self.tr("Portrait")

    def _on_clicked(self) -> None:
        self.chosen.emit(self._place)


def _icon(place: ImagePlace) -> str:
    if place.article_id is not None:
        return "file-text"
    return "newspaper" if place.is_logo else "user"
