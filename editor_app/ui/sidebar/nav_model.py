"""The places as a model, so that screen readers and the keyboard get a proper list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_app.ui.sidebar.places import CATEGORY_PREFIX, Place

PLACE_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class NavModel(QAbstractListModel):
    """Headings can neither be selected nor reached by keyboard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Place, ...] = ()

    def show(self, places: Sequence[Place]) -> None:
        """Show other rows, or the same with other counts."""
        same = [place.key for place in places] == [place.key for place in self._places]
        if same:
            self._places = tuple(places)
            self.dataChanged.emit(self.index(0), self.index(len(places) - 1))
            return
        self.beginResetModel()
        self._places = tuple(places)
        self.endResetModel()

    def find(self, key: str) -> QModelIndex:
        """Return the index of a place; an invalid one when it is not there."""
        for row, place in enumerate(self._places):
            if place.key == key:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._places)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let places be chosen, headings only be read."""
        if not index.isValid() or self._places[index.row()].is_heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the sentence for a screen reader, or the place itself."""
        if not index.isValid():
            return None
        place = self._places[index.row()]
        if role == PLACE_ROLE:
            return place
        if role == Qt.ItemDataRole.DisplayRole:
            return place_name(place)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = place_name(place)
            if place.words:
                words = QCoreApplication.translate("Sidebar", place.words)
                return f"{name}, {place.count} {words}"
            return name if place.count is None else f"{name}, {place.count}"
        return None


def place_name(place: Place) -> str:
    """Return the name in the language of the window; names of sections are the paper's own."""
    if place.key.startswith(CATEGORY_PREFIX):
        return place.text
    return QCoreApplication.translate("Sidebar", place.text)
