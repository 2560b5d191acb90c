"""The inspector beside the editor: three tabs, and the checks always in view."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor_app.checks.contract import Finding
from editor_app.services.article_details import ArticleDetails
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.inspector.article_tab import ArticleTab
from editor_app.ui.inspector.check_card import CheckCard
from editor_app.ui.inspector.check_watch import CheckWatch
from editor_app.ui.inspector.history_tab import HistoryTab
from editor_app.ui.inspector.search_tab import SearchTab
from editor_app.ui.widgets.segmented import Segmented

_TABS = ("article", "search", "history")


class InspectorPane(QWidget):
    """Edits the same document as the editor."""

    field_requested = Signal(str)
    """The place on the canvas that a finding is about; the editor's ``go_to`` takes it."""
    findings_changed = Signal(object)
    """The findings of the open article, the blocking ones first."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        pictures: PictureLoader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("insp")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Details"))
        self.article_tab = ArticleTab(desk, document, pictures, self)
        self.search_tab = SearchTab(desk, document, pictures, self)
        self.history_tab = HistoryTab(desk, document, self)
        self.watch = CheckWatch(desk, document, self)
        self.checks = CheckCard(desk.theme, self)
        self.tabs = Segmented(desk.theme, self.tr("Details"), self)
        self.tabs.add_text("article", self.tr("Article"))
        self.tabs.add_text("search", self.tr("Search & social"))
        self.tabs.add_text("history", self.tr("History"))
        self.tabs.set_current("article")
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.tabs.chosen.connect(self.show_tab)
        self.checks.go_requested.connect(self._go_to)
        self.watch.checked.connect(self.checks.show_findings)
        self.watch.checked.connect(self.findings_changed)
        document.opened.connect(self._on_opened)
        desk.theme.changed.connect(self._restyle)
        self._restyle()
        self._on_opened(None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What stands against the open article, the blocking findings first."""
        return self.watch.findings

    def show_tab(self, key: str) -> None:
        """Show the tab ``article``, ``search`` or ``history``."""
        self.tabs.set_current(key)
        self._stack.setCurrentIndex(_TABS.index(key))
        self.history_tab.set_looked_at(key == "history")

    def focus_checks(self) -> None:
        """Put the keyboard on the first finding; Enter jumps to its field."""
        self.checks.rows()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_field(self, name: str) -> bool:
        """Return whether a field that a check names (``Finding.place``) is on one of the tabs."""
        field = name.partition(":")[0]
        return any(tab.field(field) is not None for tab in (self.article_tab, self.search_tab))

    def go_to(self, name: str) -> None:
        """Put the keyboard into a field of a tab, and show it; others are not here."""
        for key, tab in (("article", self.article_tab), ("search", self.search_tab)):
            field = tab.field(name.partition(":")[0])
            if field is not None:
                self.show_tab(key)
                tab.form.ensureWidgetVisible(field)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _go_to(self, finding: Finding) -> None:
        if self.has_field(finding.field):
            self.go_to(finding.field)
        else:
            self.field_requested.emit(finding.place)

    def _on_opened(self, details: ArticleDetails | None) -> None:
        for widget in (self.tabs, self._stack, self.checks):
            widget.setVisible(details is not None)

    def _lay_out(self) -> None:
        for tab in (self.article_tab, self.search_tab, self.history_tab):
            self._stack.addWidget(tab.form)
        self._head = QHBoxLayout()
        self._head.addWidget(self.tabs)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.checks)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._head)
        rows.addWidget(self._stack, 1)
        rows.addLayout(self._foot)

    def _restyle(self) -> None:
        px = self._desk.theme.px
        self._head.setContentsMargins(px(14), px(7), px(14), px(7))
        self._foot.setContentsMargins(px(12), px(8), px(12), px(12))
