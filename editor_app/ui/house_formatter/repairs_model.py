"""The repairs as rows that can be ticked; those that are a guess are not ticked at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.domain.credit import CreditPattern, credit_line
from editor_app.domain.image import Image
from editor_app.services.credit_repairs import CreditRepair
from editor_app.ui.widgets.tick_row_delegate import CHIP_ROLE, LINE_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RepairsModel(QAbstractListModel):
    """Writes the lines by the pattern that stands in the fields."""

    ticked = Signal()

    def __init__(
        self,
        repairs: Sequence[CreditRepair],
        current: CreditPattern,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._repairs = tuple(repairs)
        self._current = current
        self._pattern = current
        self._chosen = {row for row, each in enumerate(self._repairs) if each.is_certain}

    def show_pattern(self, pattern: CreditPattern) -> None:
        """Write the lines that come out by another pattern."""
        self._pattern = pattern
        if self._repairs:
            self.dataChanged.emit(self.index(0), self.index(len(self._repairs) - 1))

    def chosen(self) -> tuple[CreditRepair, ...]:
        """Return the ticked repairs."""
        return tuple(self._repairs[row] for row in sorted(self._chosen))

    def choose_certain(self) -> None:
        """Tick what is certain and nothing else."""
        self._choose({row for row, each in enumerate(self._repairs) if each.is_certain})

    def choose_all(self) -> None:
        """Tick everything."""
        self._choose(set(range(len(self._repairs))))

    def choose_none(self) -> None:
        """Tick nothing."""
        self._choose(set())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many repairs there are."""
        return 0 if parent.isValid() else len(self._repairs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        if not index.isValid():
            return None
        repair = self._repairs[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            is_chosen = index.row() in self._chosen
            return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        answers: dict[int, Callable[[CreditRepair], object]] = {
            Qt.ItemDataRole.DisplayRole: self._after,
            Qt.ItemDataRole.ToolTipRole: self._parts,
            Qt.ItemDataRole.AccessibleTextRole: self._sentence,
            LINE_ROLE: self._before,
            CHIP_ROLE: self._chip,
        }
        answer = answers.get(role)
        return answer(repair) if answer else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(index.row())
        else:
            self._chosen.discard(index.row())
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _choose(self, rows: set[int]) -> None:
        self._chosen = rows
        if self._repairs:
            role = Qt.ItemDataRole.CheckStateRole
            self.dataChanged.emit(self.index(0), self.index(len(self._repairs) - 1), [role])
        self.ticked.emit()

    def _chip(self, repair: CreditRepair) -> tuple[str, str]:
        return ("ok", self.tr("Certain")) if repair.is_certain else ("warn", self.tr("Guess"))

    def _sentence(self, repair: CreditRepair) -> str:
        return ", ".join((self._after(repair), self._before(repair), self._chip(repair)[1]))

    def _after(self, repair: CreditRepair) -> str:
        return _line(repair.after, self._pattern) or self.tr("No credit")

    def _before(self, repair: CreditRepair) -> str:
        line = _line(repair.before, self._current)
        if line:
            words = self.tr("Until now: {line}").format(line=line)
        else:
            words = self.tr("From the caption: {line}").format(line=repair.before.caption)
        name = repair.before.file_name
        return f"{words} · {name}" if name else words

    def _parts(self, repair: CreditRepair) -> str:
        image = repair.after
        photographer, agency = image.photographer or "–", image.agency or "–"
        lines = (
            self.tr("Photographer: {name}").format(name=photographer),
            self.tr("Agency or source: {name}").format(name=agency),
            self.tr("Caption: {text}").format(text=image.caption or "–"),
        )
        return "\n".join(lines)


def _line(image: Image, pattern: CreditPattern) -> str:
    return "" if image.credit.is_missing else credit_line(image.credit, pattern)
