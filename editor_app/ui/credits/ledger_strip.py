"""The line below the table: how many uses of how many pictures are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_app.domain.credit_ledger import LedgerTotals
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel

HEIGHT = 30


class LedgerStrip(QFrame):
    """Says the number of names too where there is no panel for them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._theme = theme
        self._totals = LedgerTotals()
        self._with_names = False
        self._text = ElidingLabel()
        self._text.setProperty("role", "dim")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_totals(self, totals: LedgerTotals) -> None:
        """Show other numbers."""
        self._totals = totals
        self._say()

    def set_with_names(self, shown: bool) -> None:
        """Say how many photographers and agencies there are, or leave that to the panel."""
        self._with_names = shown
        self._say()

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def _say(self) -> None:
        totals = self._totals
        parts = [
            self.tr("%n uses", "", totals.uses),
            self.tr("%n images", "", totals.pictures),
        ]
        if self._with_names:
            people = sum(1 for total in totals.photographers if total.name)
            agencies = sum(1 for total in totals.agencies if total.name)
            parts.append(self.tr("%n photographers", "", people))
            parts.append(self.tr("%n agencies", "", agencies))
        self._text.set_text(" · ".join(parts))

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self._row.setContentsMargins(self._theme.px(24), 0, self._theme.px(12), 0)
