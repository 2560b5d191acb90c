"""The screen: bar, filters, table and totals."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.credit_ledger import LedgerRow
from editor_app.domain.picture_use import PictureRole
from editor_app.exporters.ledger.write_ledger import LedgerForm
from editor_app.ui.credits.ledger_bar import LedgerBar
from editor_app.ui.credits.ledger_export import LedgerExportDialog, LedgerTarget, TargetChoice
from editor_app.ui.credits.ledger_filters import LedgerFilters
from editor_app.ui.credits.ledger_loader import LedgerLoader, LoadedLedger
from editor_app.ui.credits.ledger_model import LedgerModel
from editor_app.ui.credits.ledger_query import LedgerChip, LedgerQuery, LedgerSort, NameChoice
from editor_app.ui.credits.ledger_strip import LedgerStrip
from editor_app.ui.credits.ledger_table import LedgerTable
from editor_app.ui.credits.row_menu import RowMenu
from editor_app.ui.credits.totals_panel import TotalsPanel
from editor_app.ui.house_formatter.house_dialog import HouseDialog
from editor_app.ui.regions import enter_region
from editor_app.ui.screens.screen import Screen, ScreenTools
from editor_app.ui.widgets.empty_state import EmptyState

_GATHER_MS = 30
_SHOWN_KINDS = frozenset({"image", "article", "publication", "person", "category"})
_WIDE = 1280
"""From this window width on (px at 100 % zoom) there is room for totals and all buttons."""
_FIELDS = {
    PictureRole.LEAD: "lead",
    PictureRole.INLINE: "body.image",
    PictureRole.GALLERY: "gallery",
    PictureRole.SOCIAL: "social",
}
"""Where in an article a picture is, in the words of the checks."""


class LedgerScreen(Screen):
    """Reads the ledger when it is first shown, and what has changed since while it is seen."""

    def __init__(self, tools: ScreenTools) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Credits"))
        self._tools = tools
        self._desk = tools.desk
        theme = tools.desk.theme
        self.bar = LedgerBar(theme)
        self.filters = LedgerFilters(theme)
        self.model = LedgerModel(self)
        self.table = LedgerTable(theme, tools.thumbnails, self.model)
        self.empty = EmptyState(theme)
        self.body = QStackedWidget()
        self.body.setAccessibleName(self.tr("Table of credits"))
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        self.strip = LedgerStrip(theme)
        self._edge = QFrame()
        self._edge.setObjectName("vr")
        self.totals = TotalsPanel(theme)
        self._is_stale = False
        self._loader = LedgerLoader(tools.desk, self)
        self.target_choice = TargetChoice(self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._lay_out()
        self._connect()
        self._loader.read()

    def arrange(self, width: float) -> None:
        """Show the totals and all buttons where there is room."""
        self.totals.setVisible(width >= _WIDE)
        self._edge.setVisible(width >= _WIDE)
        self.strip.set_with_names(width < _WIDE)
        self.bar.set_narrow(width < _WIDE)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._gather.start()

    def regions(self) -> tuple[QWidget | None, ...]:
        """Return bar, filters, table and totals."""
        return (self.bar, self.filters, self.body, self.totals)

    def take_focus(self) -> None:
        """Put the keyboard into the table, or on the button that is there instead."""
        enter_region(self.body)

    def _connect(self) -> None:
        self.bar.words_changed.connect(self._on_words)
        self.bar.search.list_requested.connect(self.take_focus)
        self.bar.unify_requested.connect(self._unify)
        self.bar.export_requested.connect(self._on_export)
        self.filters.chip_chosen.connect(self._on_chip)
        self.filters.period_chosen.connect(self._loader.read)
        self.model.sort_wanted.connect(self._on_sort)
        self.table.row_chosen.connect(self._on_row)
        self.table.menu_wanted.connect(self._on_menu)
        self.totals.name_chosen.connect(self._on_name)
        self.empty.action_requested.connect(self._reset)
        self._loader.loaded.connect(self._on_loaded)
        self.target_choice.chosen.connect(self._on_target)
        self._gather.timeout.connect(self._read_again)
        self._desk.changes.happened.connect(self._on_changes)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.filters):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        column.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self._edge)
        row.addWidget(self.totals)

    def _on_loaded(self, loaded: LoadedLedger) -> None:
        page, query = loaded.page, self._loader.query
        self.table.show_rows(page.rows)
        self.bar.show_count(len(page.rows))
        self.bar.set_can_export(bool(loaded.rows))
        self.filters.show_counts(page.counts)
        self.totals.show_totals(page.totals)
        self.totals.show_choice(query.name)
        self.strip.show_totals(page.shown)
        self._show_body(loaded, query)

    def _show_body(self, loaded: LoadedLedger, query: LedgerQuery) -> None:
        if loaded.page.rows:
            self.body.setCurrentWidget(self.table)
            return
        words = query.words.strip()
        if words:
            title = self.tr("Nothing found for “{words}”.").format(words=words)
            self.empty.say("search", title, "", self.tr("Reset filters"))
        elif loaded.rows or loaded.period.first or loaded.period.last:
            self.empty.say("camera", self.tr("No credit here."), "", self.tr("Reset filters"))
        else:
            line = self.tr("As soon as an article shows an image, it stands here with its credit.")
            self.empty.say("camera", self.tr("No images in use yet."), line)
        self.body.setCurrentWidget(self.empty)

    def _ask(self, query: LedgerQuery) -> None:
        if query != self._loader.query:
            self._loader.ask(query)

    def _on_words(self, words: str) -> None:
        self._ask(replace(self._loader.query, words=words))

    def _on_chip(self, chip: LedgerChip) -> None:
        self._ask(replace(self._loader.query, chip=chip))

    def _on_name(self, name: NameChoice | None) -> None:
        self._ask(replace(self._loader.query, name=name))

    def _on_sort(self, sort: LedgerSort, descending: bool) -> None:
        self._ask(replace(self._loader.query, sort=sort, descending=descending))

    def _reset(self) -> None:
        query = self._loader.query
        self.bar.search.empty()
        self.filters.show_chip(LedgerChip.ALL)
        self.filters.show_always()
        self._ask(LedgerQuery(sort=query.sort, descending=query.descending))
        self.take_focus()

    def _on_row(self, row: LedgerRow) -> None:
        if row.use.article_id is None:
            self._show_image(row)
        else:
            self._open_article(row)

    def _on_menu(self, row: LedgerRow, at: QPoint) -> None:
        menu = RowMenu(row, self)
        menu.article_wanted.connect(self._open_article)
        menu.image_wanted.connect(self._show_image)
        menu.popup(at)

    def _open_article(self, row: LedgerRow) -> None:
        field = _FIELDS.get(row.use.role, "")
        if field and not row.credit:
            field += ".credit"
        self.article_requested.emit(row.use.article_id, field)

    def _show_image(self, row: LedgerRow) -> None:
        self.image_requested.emit(row.use.image_id)

    def _unify(self) -> None:
        dialog = HouseDialog(self._desk, self._tools.history, self.window())
        self.dialog_requested.emit(dialog)

    def _on_export(self, form: LedgerForm) -> None:
        self.target_choice.ask(form, self._loader.period)

    def _on_target(self, target: LedgerTarget) -> None:
        self.dialog_requested.emit(LedgerExportDialog(self._desk, self.window(), target))

    def _on_changes(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN_KINDS:
            self._is_stale = True
            if self.isVisible():
                self._gather.start()

    def _read_again(self) -> None:
        self._is_stale = False
        self._loader.read()
