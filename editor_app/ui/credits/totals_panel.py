"""The panel beside the table: how often each photographer and each agency occurs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.credit_ledger import LedgerTotals
from editor_app.ui.credits.ledger_query import NameChoice
from editor_app.ui.credits.totals_delegate import TotalsDelegate
from editor_app.ui.credits.totals_model import TOTAL_ROLE, TotalsModel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.keyboard_focus import KEYBOARD_REASONS
from editor_app.ui.widgets.segmented import Segmented

WIDTH = 264
_PEOPLE, _AGENCIES = "people", "agencies"


class TotalsPanel(QFrame):
    """Choosing a name narrows the table to it; choosing it again shows all."""

    name_chosen = Signal(object)
    """A NameChoice, or None for all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("insp")
        self.setAccessibleName(self.tr("Totals"))
        self._theme = theme
        self._totals = LedgerTotals()
        self._choice: NameChoice | None = None
        self.segments = Segmented(theme, self.tr("Totals"))
        self.segments.add_text(_PEOPLE, self.tr("Photographers"))
        self.segments.add_text(_AGENCIES, self.tr("Agencies"))
        self.segments.set_current(_PEOPLE)
        self.model = TotalsModel(self)
        self.view = _NameList(theme, self.model)
        self.view.setAccessibleName(self.tr("Totals by name"))
        self._title = QLabel(self.tr("Totals"))
        self._title.setProperty("role", "sec")
        self._all = QPushButton(self.tr("Show all"))
        self._all.setProperty("kind", "link")
        self._all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._all.hide()
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._all)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._switch = QHBoxLayout()
        self._switch.addWidget(self.segments)
        self._column.addLayout(self._switch)
        self._column.addWidget(self.view, 1)
        self.segments.chosen.connect(self._fill)
        self.view.name_clicked.connect(self._on_name)
        self._all.clicked.connect(self._on_all)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_totals(self, totals: LedgerTotals) -> None:
        """Show other numbers."""
        self._totals = totals
        self._fill()

    def show_choice(self, choice: NameChoice | None) -> None:
        """Show which name the table is narrowed to."""
        self._choice = choice
        self._all.setVisible(choice is not None)
        self._mark()

    def _fill(self) -> None:
        is_people = self.segments.current() == _PEOPLE
        self.model.show(self._totals.photographers if is_people else self._totals.agencies)
        self._mark()

    def _mark(self) -> None:
        """Select the chosen name where its list is shown."""
        choice, row = self._choice, None
        if choice is not None and choice.is_agency == (self.segments.current() == _AGENCIES):
            row = self.model.find_row(choice.name)
        if row is None:
            self.view.clearSelection()
        else:
            self.view.setCurrentIndex(self.model.index(row))

    def _on_name(self, name: str) -> None:
        choice = NameChoice(name, self.segments.current() == _AGENCIES)
        self.name_chosen.emit(None if choice == self._choice else choice)

    def _on_all(self) -> None:
        self.name_chosen.emit(None)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(WIDTH))
        self._title.setFixedHeight(px(36))
        self._head.setContentsMargins(px(16), px(6), px(8), 0)
        self._column.setContentsMargins(0, 0, 0, px(8))
        self._switch.setContentsMargins(px(16), 0, px(16), px(8))


class _NameList(QListView):
    """Moving about chooses nothing; Enter, Space or a click does."""

    name_clicked = Signal(str)

    def __init__(self, theme: Theme, model: TotalsModel) -> None:
        super().__init__()
        self._delegate = TotalsDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space; the arrows only move."""
        self._delegate.shows_ring = True
        self.viewport().update()
        choosing = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if Qt.Key(event.key()) in choosing and self.currentIndex().isValid():
            self._on_click(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: there is a search field for that."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the ring: the pointer is in use."""
        self._delegate.shows_ring = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard."""
        self._delegate.shows_ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)
        self.viewport().update()

    def _on_click(self, index: QModelIndex) -> None:
        self.name_clicked.emit(index.data(TOTAL_ROLE).name)
