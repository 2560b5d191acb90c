"""The articles of an export as rows that can be ticked."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.domain.identity import EntityId
from editor_app.ui.export_dialog.export_work import ExportRow
from editor_app.ui.status_names import status_name
from editor_app.ui.widgets.tick_row_delegate import CHIP_ROLE, LINE_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowsModel(QAbstractListModel):
    """What can go is ticked at first; what cannot cannot be ticked."""

    ticked = Signal()

    def __init__(self, rows: tuple[ExportRow, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._left_out: set[EntityId] = set()

    def chosen(self) -> tuple[EntityId, ...]:
        """Return the ids of the ticked articles."""
        return tuple(row.article.id for row in self._rows if self._is_ticked(row))

    def reply_count(self) -> int:
        """Return how many replies from the outbox go along with the ticked articles."""
        return sum(row.replies for row in self._rows if self._is_ticked(row))

    def everything_is_chosen(self) -> bool:
        """Whether nothing that could go was unticked."""
        return not self._left_out

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a row be ticked when it can go."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._rows[index.row()].can_go:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headline(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._is_ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headline(row)}, {self._line(row)}, {self._chip(row)[1]}"
        if role == LINE_ROLE:
            return self._line(row)
        return self._chip(row) if role == CHIP_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not row.can_go:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._left_out.discard(row.article.id)
        else:
            self._left_out.add(row.article.id)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _is_ticked(self, row: ExportRow) -> bool:
        return row.can_go and row.article.id not in self._left_out

    def _headline(self, row: ExportRow) -> str:
        return row.article.headline or self.tr("No headline yet")

    def _line(self, row: ExportRow) -> str:
        if row.waits and row.article.published_at is not None:
            moment = QDateTime.fromSecsSinceEpoch(round(row.article.published_at.timestamp()))
            when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
            return self.tr("Waits for {when}").format(when=when)
        status = status_name(row.article.status)
        if not row.replies:
            return status
        replies = self.tr("%n replies from the outbox", "", row.replies)
        return f"{status} · {replies}"

    def _chip(self, row: ExportRow) -> tuple[str, str]:
        if row.waits:
            return "plain", self.tr("Waits")
        if row.blocked:
            return "bad", self.tr("Blocked")
        if row.findings:
            return "warn", self.tr("%n notes", "", len(row.findings))
        return "ok", self.tr("OK")
