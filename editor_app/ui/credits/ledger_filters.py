"""The row above the table: chips with numbers, and the days of publication."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from editor_app.services.credit_ledger import Period
from editor_app.ui.credits.ledger_period import PeriodChoice, PeriodKind
from editor_app.ui.credits.ledger_query import LedgerChip
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.flow_layout import FlowPanel


class LedgerFilters(QWidget):
    """A chip that would show nothing is left out, unless it is the one that holds."""

    chip_chosen = Signal(object)
    """The LedgerChip to show."""
    period_chosen = Signal(object)
    """The PeriodChoice to show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        self._theme = theme
        self._counts: Mapping[LedgerChip, int] = dict.fromkeys(LedgerChip, 0)
        self._names = {
            LedgerChip.ALL: self.tr("All"),
            LedgerChip.NO_CREDIT: self.tr("Without credit"),
            LedgerChip.EXPIRING: self.tr("Expires soon"),
            LedgerChip.EXPIRED: self.tr("Expired"),
        }
        self._group = QButtonGroup(self)
        self._panel = FlowPanel(self, gap=theme.px(8))
        self._chips = {chip: self._chip(chip) for chip in LedgerChip}
        self._chips[LedgerChip.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._on_chip)
        self.kinds = self._period_box()
        self.first, self.last = self._day(self.tr("From")), self._day(self.tr("To, inclusive"))
        self._dash = QLabel("–")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._panel, 1)
        for widget in (self.kinds, self.first, self._dash, self.last):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.kinds.currentIndexChanged.connect(self._on_kind)
        self.first.dateChanged.connect(self._tell_period)
        self.last.dateChanged.connect(self._tell_period)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_days()
        self.show_counts(self._counts)

    def show_counts(self, counts: Mapping[LedgerChip, int]) -> None:
        """Show how many rows each chip stands for."""
        self._counts = counts
        for chip, button in self._chips.items():
            count = counts[chip]
            button.setText(f"{self._names[chip]}\u2002{QLocale().toString(count)}")
            button.setAccessibleName(f"{self._names[chip]}, {count}")
            button.setVisible(chip is LedgerChip.ALL or count > 0 or button.isChecked())
        self._panel.fit()

    def show_chip(self, chip: LedgerChip) -> None:
        """Show which chip holds, without telling anyone."""
        self._chips[chip].setChecked(True)
        self.show_counts(self._counts)

    def show_always(self) -> None:
        """Go back to all days; whoever listens is told."""
        self.kinds.setCurrentIndex(0)

    def chip(self, chip: LedgerChip) -> QPushButton:
        """Return the button of a chip."""
        return self._chips[chip]

    def choice(self) -> PeriodChoice:
        """Return the period that is shown."""
        kind: PeriodKind = self.kinds.currentData()
        return PeriodChoice(kind, Period(_day_of(self.first), _day_of(self.last)))

    def _chip(self, chip: LedgerChip) -> QPushButton:
        button = QPushButton(self._panel)
        button.setProperty("kind", "filter")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button, list(LedgerChip).index(chip))
        self._panel.flow.addWidget(button)
        return button

    def _period_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Published in"))
        for kind, name in (
            (PeriodKind.ALWAYS, self.tr("At any time")),
            (PeriodKind.THIS_MONTH, self.tr("This month")),
            (PeriodKind.LAST_MONTH, self.tr("Last month")),
            (PeriodKind.THIS_YEAR, self.tr("This year")),
            (PeriodKind.LAST_YEAR, self.tr("Last year")),
            (PeriodKind.OWN, self.tr("From … to …")),
        ):
            box.addItem(name, kind)
        return box

    def _day(self, name: str) -> QDateEdit:
        edit = QDateEdit(QDate.currentDate())
        edit.setAccessibleName(name)
        edit.setToolTip(name)
        edit.setCalendarPopup(True)
        form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        edit.setDisplayFormat(form if "yyyy" in form else form.replace("yy", "yyyy"))
        return edit

    def _on_chip(self) -> None:
        self.chip_chosen.emit(list(LedgerChip)[self._group.checkedId()])

    def _on_kind(self) -> None:
        if self.kinds.currentData() is PeriodKind.OWN:
            today = QDate.currentDate()
            for edit, day in ((self.first, QDate(today.year(), 1, 1)), (self.last, today)):
                edit.blockSignals(True)  # noqa: FBT003 - Qt's own signature
                edit.setDate(day)
                edit.blockSignals(False)  # noqa: FBT003 - as above
        self._show_days()
        self._tell_period()

    def _tell_period(self) -> None:
        self.period_chosen.emit(self.choice())

    def _show_days(self) -> None:
        is_own = self.kinds.currentData() is PeriodKind.OWN
        for widget in (self.first, self._dash, self.last):
            widget.setVisible(is_own)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(24), px(12), px(12), px(10))
        self._row.setSpacing(px(8))
        for widget in (self.kinds, self.first, self._dash, self.last):
            widget.setFixedHeight(px(32))


def _day_of(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
