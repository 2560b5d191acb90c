"""The ledger as a table: five columns, sorted by whoever holds the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.domain.credit_ledger import LedgerRow
from editor_app.ui.credits import ledger_words as words
from editor_app.ui.credits.ledger_query import LedgerSort

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LedgerModel(QAbstractTableModel):
    """Shows rows in the order they are given."""

    sort_wanted = Signal(object, bool)
    """The LedgerSort of a column, and whether it shall go down."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LedgerRow, ...] = ()
        self._headings = {
            LedgerSort.ARTICLE: self.tr("Article and image"),
            LedgerSort.PUBLISHED: self.tr("Published"),
            LedgerSort.PHOTOGRAPHER: self.tr("Photographer"),
            LedgerSort.AGENCY: self.tr("Agency or source"),
            LedgerSort.RIGHT: self.tr("Right of use"),
        }

    def show(self, rows: Sequence[LedgerRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> LedgerRow | None:
        """Return the row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def find_row(self, wanted: LedgerRow) -> int | None:
        """Return where the use of a row stands now, whatever else was changed about it."""
        place = _place(wanted)
        return next((number for number, row in enumerate(self._rows) if _place(row) == place), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(LedgerSort)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[LedgerSort(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the rows come again later."""
        if column >= 0:
            self.sort_wanted.emit(LedgerSort(column), order is Qt.SortOrder.DescendingOrder)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        column = LedgerSort(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _TEXTS[column](row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.sentence(row) if column is LedgerSort.ARTICLE else _TEXTS[column](row)
        return None


def _place(row: LedgerRow) -> tuple[object, ...]:
    return row.use.image_id, row.use.article_id, row.use.role, row.use.title


def _right(row: LedgerRow) -> str:
    return ", ".join(part for part in (words.licence_words(row), words.right_words(row)) if part)


_TEXTS: dict[LedgerSort, Callable[[LedgerRow], str]] = {
    LedgerSort.ARTICLE: lambda row: f"{words.title_words(row)}, {words.place_words(row)}",
    LedgerSort.PUBLISHED: words.published_words,
    LedgerSort.PHOTOGRAPHER: lambda row: (
        row.use.photographer if row.credit else words.missing_words()
    ),
    LedgerSort.AGENCY: lambda row: row.use.agency,
    LedgerSort.RIGHT: _right,
}
