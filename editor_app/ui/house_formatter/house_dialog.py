"""The dialog: the pattern, the repairs with before and after, and one step to make them all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.credit import CreditPattern
from editor_app.services.credit_pattern import HouseStyle, StyleChange
from editor_app.ui.desk import Desk
from editor_app.ui.house_formatter.house_work import HousePlan, PlanWork, StyleStep, StyleWork
from editor_app.ui.house_formatter.pattern_fields import PatternFields
from editor_app.ui.house_formatter.repairs_model import RepairsModel
from editor_app.ui.sentences import sentence_of
from editor_app.ui.undo_history import Command, UndoHistory
from editor_app.ui.widgets.banner import Banner
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.tick_row_delegate import ROW_HEIGHT, TickRowDelegate

WIDTH = 760
_ROWS_SHOWN, _ROWS_KEPT = 6, 2
"""How many rows are seen at once where there is room, and where there is little."""


class HouseDialog(Dialog):
    """Plans at once, changes nothing until told to; what it does can be undone as one step."""

    def __init__(self, desk: Desk, history: UndoHistory, window: QWidget) -> None:
        super().__init__(desk.theme, window, WIDTH)
        self._desk = desk
        self._history = history
        self._before = CreditPattern()
        self._style: HouseStyle | None = None
        self.repairs: RepairsModel | None = None
        self.set_heading(
            self.tr("Unify credits"),
            self.tr("How credits are written, and which ones are split into name and agency."),
        )
        self._banner = Banner(desk.theme, "bad")
        self._banner.hide()
        self.fields = PatternFields(desk.theme)
        self.fields.setEnabled(False)
        self._list: QWidget = QLabel(self.tr("Looking through the credits …"))
        self.body.addWidget(self._banner)
        self.body.addWidget(self.fields)
        self.body.addSpacing(desk.theme.px(6))
        self.body.addLayout(self._list_head())
        self.body.addWidget(self._list, 1)
        self._summary = ElidingLabel()
        self._summary.setProperty("role", "dim")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.apply_button = PrimaryButton(desk.theme, self.tr("Apply"), "check")
        self.apply_button.setEnabled(False)
        self.foot.addWidget(self._summary, 1)
        self.foot.addWidget(self._cancel)
        self.foot.addWidget(self.apply_button)
        self._cancel.clicked.connect(self.request_close)
        self.apply_button.clicked.connect(self.apply)
        self.fields.changed.connect(self._on_pattern)
        job = desk.jobs.read(PlanWork(desk.session))
        job.succeeded.connect(self._on_plan)
        job.failed.connect(self._on_failed)

    def apply(self) -> None:
        """Set the pattern and make the ticked repairs."""
        if self.repairs is None or not self.apply_button.isEnabled():
            return
        self.apply_button.setEnabled(False)
        self._banner.hide()
        self._style = HouseStyle(self.fields.pattern(), self.repairs.chosen())
        job = self._desk.jobs.write(StyleWork(self._desk.session, self._style))
        job.succeeded.connect(self._on_applied)
        job.failed.connect(self._on_failed)

    def _list_head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Repairs"))
        title.setProperty("role", "sec")
        row = QHBoxLayout()
        row.addWidget(title, 1)
        self._choices = []
        for text in (self.tr("Certain ones"), self.tr("All"), self.tr("None")):
            button = QPushButton(text)
            button.setProperty("kind", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self.tr("Choose: {which}").format(which=text))
            button.hide()
            row.addWidget(button)
            self._choices.append(button)
        return row

    def _on_plan(self, plan: HousePlan) -> None:
        self._before = plan.pattern
        self.fields.setEnabled(True)
        self.fields.show_pattern(plan.pattern)
        if self._cancel.hasFocus():
            self.fields.prefix.setFocus(Qt.FocusReason.OtherFocusReason)
        if plan.example is not None:
            self.fields.show_example(plan.example)
        self.repairs = RepairsModel(plan.repairs, plan.pattern, self)
        self.repairs.ticked.connect(self._summarise)
        self._show_list(self._make_list(self.repairs))
        steps = (self.repairs.choose_certain, self.repairs.choose_all, self.repairs.choose_none)
        for button, step in zip(self._choices, steps, strict=True):
            button.setVisible(bool(plan.repairs))
            button.clicked.connect(step)
        self._summarise()

    def _make_list(self, repairs: RepairsModel) -> QWidget:
        theme = self._desk.theme
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        if not repairs.rowCount():
            column.setContentsMargins(14, 12, 14, 12)
            line = QHBoxLayout()
            icon = QLabel()
            icon.setPixmap(theme.pixmap("circle-check", 16, "ok"))
            words = QLabel(self.tr("Every credit is in order."))
            line.addWidget(icon)
            line.addWidget(words, 1)
            column.addLayout(line)
            return card
        column.setContentsMargins(1, 1, 1, 1)
        view = QListView()
        view.setModel(repairs)
        view.setItemDelegate(TickRowDelegate(theme, view, "camera"))
        view.setAccessibleName(self.tr("Repairs"))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setSelectionMode(QListView.SelectionMode.NoSelection)
        shown = min(repairs.rowCount(), _ROWS_SHOWN)
        view.setSizeAdjustPolicy(QListView.SizeAdjustPolicy.AdjustToContents)
        view.setMinimumHeight(theme.px(ROW_HEIGHT) * min(shown, _ROWS_KEPT) + 2)
        view.setMaximumHeight(theme.px(ROW_HEIGHT) * shown + 2)
        column.addWidget(view)
        return card

    def _show_list(self, widget: QWidget) -> None:
        self.body.replaceWidget(self._list, widget)
        self._list.deleteLater()
        self._list = widget
        widget.show()
        self.fit()

    def _on_pattern(self) -> None:
        if self.repairs is not None:
            self.repairs.show_pattern(self.fields.pattern())
            self._summarise()

    def _summarise(self) -> None:
        if self.repairs is None:
            return
        pattern, count = self.fields.pattern(), len(self.repairs.chosen())
        parts = [self.tr("%n repairs", "", count)] if self.repairs.rowCount() else []
        if pattern != self._before:
            parts.append(self.tr("all credit lines change"))
        self._summary.set_text(" · ".join(parts))
        self.apply_button.setEnabled(
            bool(count or pattern != self._before) and bool(pattern.separator)
        )

    def _on_applied(self, change: StyleChange) -> None:
        style = self._style
        if style is None:
            return
        count = len(style.repairs)
        text = (
            self.tr("%n credits unified.", "", count) if count else self.tr("Credit lines changed.")
        )
        session = self._desk.session
        self.close_dialog()
        self._desk.changes.announce(change.changes)
        undo, redo = StyleStep(session, change.before), StyleStep(session, style)
        self._history.record(Command(text, undo, redo))

    def _on_failed(self, error: Exception) -> None:
        self._banner.say(sentence_of(error))
        self._banner.show()
        self.apply_button.setEnabled(self.repairs is not None)
        self.fit()
