"""How often each name occurs, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.credit_ledger import NameTotal

TOTAL_ROLE = Qt.ItemDataRole.UserRole + 1
LINE_ROLE = Qt.ItemDataRole.UserRole + 2
"""How many pictures, in words."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TotalsModel(QAbstractListModel):
    """Shows the totals in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._totals: tuple[NameTotal, ...] = ()

    def show(self, totals: Sequence[NameTotal]) -> None:
        """Replace everything; the same names are only painted anew."""
        same = [total.name for total in totals] == [total.name for total in self._totals]
        if same and totals:
            self._totals = tuple(totals)
            self.dataChanged.emit(self.index(0), self.index(len(totals) - 1))
            return
        self.beginResetModel()
        self._totals = tuple(totals)
        self.endResetModel()

    def find_row(self, name: str) -> int | None:
        """Return the row of a name."""
        return next((row for row, each in enumerate(self._totals) if each.name == name), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many names there are."""
        return 0 if parent.isValid() else len(self._totals)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid():
            return None
        total = self._totals[index.row()]
        name = total.name or self.tr("Nobody named")
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return name
        if role == TOTAL_ROLE:
            return total
        pictures = self.tr("%n images", "", total.pictures)
        if role == LINE_ROLE:
            return pictures
        if role == Qt.ItemDataRole.AccessibleTextRole:
            uses = self.tr("%n uses", "", total.uses)
            return f"{name}, {uses}, {pictures}"
        return None
