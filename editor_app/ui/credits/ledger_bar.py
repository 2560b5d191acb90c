"""The bar above the ledger: how many uses there are, search, putting in order, handing over."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from editor_app.exporters.ledger.write_ledger import LedgerForm
from editor_app.ui.sidebar.search_field import SearchField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.widgets.primary_button import PrimaryButton

HEIGHT = 52
_SEARCH = 240


class LedgerBar(QFrame):
    """Emits wishes; in a narrow window all but the most usual ones are in a menu."""

    words_changed = Signal(str)
    unify_requested = Signal()
    export_requested = Signal(object)
    """The LedgerForm to write."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Credits"))
        self._theme = theme
        title = ElidingLabel(self.tr("Credits"))
        title.setProperty("role", "h1")
        self._count = QLabel()
        self._count.setProperty("role", "dim")
        self.search = SearchField(theme, "")
        self.search.setPlaceholderText(self.tr("Article, name or licence"))
        self.search.setAccessibleName(self.tr("Search credits"))
        self.unify_button = self._button(self.tr("Unify …"))
        self.csv_button = self._button(self.tr("As CSV …"))
        self.xlsx_button = PrimaryButton(theme, self.tr("As Excel file …"), "download")
        self.more_button = IconButton(theme, "ellipsis", self.tr("More"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 2)
        for button in (self.unify_button, self.csv_button, self.xlsx_button, self.more_button):
            self._row.addWidget(button)
        self.search.words_changed.connect(self.words_changed)
        self.unify_button.clicked.connect(self.unify_requested)
        self.csv_button.clicked.connect(self._on_csv)
        self.xlsx_button.clicked.connect(self._on_xlsx)
        self.more_button.clicked.connect(self._open_menu)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_count(self, uses: int) -> None:
        """Say how many rows are shown."""
        self._count.setText(QLocale().toString(uses))

    def set_can_export(self, possible: bool) -> None:
        """Allow handing over a ledger that has rows."""
        self.csv_button.setEnabled(possible)
        self.xlsx_button.setEnabled(possible)

    def set_narrow(self, narrow: bool) -> None:
        """Put the wishes that do not fit into the menu."""
        self.unify_button.setVisible(not narrow)
        self.csv_button.setVisible(not narrow)
        self.more_button.setVisible(narrow)

    def make_menu(self) -> QMenu:
        """Return what a narrow window has no buttons for."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        csv = menu.addAction(self.csv_button.text())
        csv.setIcon(self._theme.icon("table"))
        csv.setEnabled(self.csv_button.isEnabled())
        csv.triggered.connect(self._on_csv)
        unify = menu.addAction(self.unify_button.text())
        unify.setIcon(self._theme.icon("replace"))
        unify.triggered.connect(self.unify_requested)
        return menu

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _open_menu(self) -> None:
        menu = self.make_menu()
        corner = self.more_button.rect().bottomRight() + QPoint(1 - menu.sizeHint().width(), 4)
        menu.popup(self.more_button.mapToGlobal(corner))

    def _on_csv(self) -> None:
        self.export_requested.emit(LedgerForm.CSV)

    def _on_xlsx(self) -> None:
        self.export_requested.emit(LedgerForm.XLSX)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(24), 0, px(12), 0)
        self._row.setSpacing(px(8))
        self.search.setMaximumWidth(px(_SEARCH))
