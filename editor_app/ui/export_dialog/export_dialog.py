"""The dialog: rows, checks and target; then progress; then the result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.export_edition import ExportOutcome
from editor_app.ui.desk import Desk
from editor_app.ui.export_dialog.export_work import ExportWork, Prospect, ProspectWork
from editor_app.ui.export_dialog.issues_panel import IssuesPanel
from editor_app.ui.export_dialog.rows_model import RowsModel
from editor_app.ui.export_dialog.target_fields import TargetFields
from editor_app.ui.jobs import Job, Lane
from editor_app.ui.sentences import sentence_of
from editor_app.ui.widgets.banner import Banner
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.progress_panel import ProgressPanel
from editor_app.ui.widgets.result_panel import ResultPanel
from editor_app.ui.widgets.tick_row_delegate import ROW_HEIGHT, TickRowDelegate

WIDTH = 760
_ROWS_SHOWN = 4
_ISSUES_HEIGHT = 132


class ExportDialog(Dialog):
    """Plans at once, exports when told to; Escape stops what is under way."""

    article_requested = Signal(object, str)
    """Go to a field of an article; the dialog has closed."""

    def __init__(self, desk: Desk, window: QWidget, only: tuple[EntityId, ...] | None) -> None:
        super().__init__(desk.theme, window, WIDTH)
        self._desk = desk
        self._job: Job | None = None
        self._only = only
        self._rows: RowsModel | None = None
        self._fields: TargetFields | None = None
        self._target: Path | None = None
        self.set_heading(
            self.tr("Export package"),
            self.tr("Makes a folder with finished pages, pictures and everything they need."),
        )
        self._banner = Banner(desk.theme, "bad")
        self._banner.hide()
        self._page: QWidget = QLabel(self.tr("Checking …"))
        self.body.addWidget(self._banner)
        self.body.addWidget(self._page, 1)
        self._summary = ElidingLabel()
        self._summary.setProperty("role", "dim")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._export = PrimaryButton(desk.theme, self.tr("Export package"), "package-check")
        self._export.setEnabled(False)
        self.foot.addWidget(self._summary, 1)
        self.foot.addWidget(self._cancel)
        self.foot.addWidget(self._export)
        self._cancel.clicked.connect(self.request_close)
        self._export.clicked.connect(self.start)
        job = desk.jobs.write(ProspectWork(desk.session, only))
        job.succeeded.connect(self._on_prospect)
        job.failed.connect(self._on_failed)

    @property
    def rows(self) -> RowsModel | None:
        """The rows, once the plan has been made."""
        return self._rows

    @property
    def fields(self) -> TargetFields | None:
        """The target, once the plan has been made."""
        return self._fields

    def start(self) -> None:
        """Export what is ticked."""
        if self._rows is None or self._fields is None or self._job is not None:
            return
        self._target = self._fields.target()
        if self._target is None:
            return
        whole = self._only is None and self._rows.everything_is_chosen()
        work = ExportWork(
            self._desk.session,
            self._target,
            self._fields.as_zip(),
            None if whole else self._rows.chosen(),
        )
        progress = ProgressPanel(self._desk.theme, self.tr("Making the pages …"))
        self._show(progress)
        self._export.hide()
        self._banner.hide()
        self._summary.set_text("")
        self._job = self._desk.jobs.run(work, Lane.READ)
        self._job.progressed.connect(progress.show_progress)
        self._job.succeeded.connect(self._on_exported)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self.close_dialog)

    def request_close(self) -> None:
        """Stop an export that is under way, else close."""
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
        else:
            self.close_dialog()

    def _on_prospect(self, prospect: Prospect) -> None:
        self._rows = RowsModel(prospect.rows, self)
        self._fields = TargetFields(prospect.title, prospect.last_target)
        self._rows.ticked.connect(self._summarise)
        self._fields.changed.connect(self._summarise)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_section(self.tr("Included")))
        column.addWidget(self._list(prospect, self._rows))
        column.addWidget(_section(self.tr("Checks")))
        issues = IssuesPanel(self._desk.theme, prospect.rows)
        issues.go_requested.connect(self._on_go)
        height = min(issues.natural_height(), self._desk.theme.px(_ISSUES_HEIGHT))
        issues.setFixedHeight(height)
        column.addWidget(issues)
        column.addWidget(self._fields)
        self._show(page)
        self._summarise()
        if self._export.isEnabled():
            self._export.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self, prospect: Prospect, rows: RowsModel) -> QWidget:
        if not prospect.rows:
            return QLabel(self.tr("No article is ready or published yet."))
        card = QFrame()
        card.setObjectName("card")
        view = QListView()
        view.setModel(rows)
        view.setItemDelegate(TickRowDelegate(self._desk.theme, view, "file-text"))
        view.setAccessibleName(self.tr("Included"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setSelectionMode(QListView.SelectionMode.NoSelection)
        shown = min(len(prospect.rows), _ROWS_SHOWN)
        view.setFixedHeight(self._desk.theme.px(ROW_HEIGHT) * shown + 2)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(view)
        return card

    def _summarise(self) -> None:
        if self._rows is None or self._fields is None:
            return
        count = len(self._rows.chosen())
        self._summary.set_text(self._counted(count, self._rows.reply_count()))
        self._export.setEnabled(count > 0 and self._fields.target() is not None)

    def _counted(self, articles: int, replies: int) -> str:
        parts = [self.tr("%n articles", "", articles)]
        if replies:
            parts.append(self.tr("%n replies", "", replies))
        return " · ".join(parts)

    def _show(self, page: QWidget) -> None:
        self.body.replaceWidget(self._page, page)
        self._page.deleteLater()
        self._page = page
        page.show()
        self.fit()

    def _on_go(self, article_id: EntityId, field: str) -> None:
        self.close_dialog()
        self.article_requested.emit(article_id, field)

    def _on_exported(self, outcome: ExportOutcome) -> None:
        self._job = None
        self._target = outcome.target
        # An export makes revisions of what was being typed, and the sidebar tells of it.
        kinds = frozenset({"article", "export"})
        articles = Changes(kinds, frozenset(outcome.article_ids))
        self._desk.changes.announce(articles | outcome.changes)
        result = ResultPanel(self._desk.theme, self.tr("Package exported"))
        result.add(str(outcome.target))
        size = QLocale().formattedDataSize(
            outcome.byte_count, 1, QLocale.DataSizeFormat.DataSizeSIFormat
        )
        counted = self._counted(len(outcome.article_ids), len(outcome.reply_ids))
        files = self.tr("%n files", "", outcome.files)
        result.add(f"{counted} · {files} · {size}")
        if outcome.left_out:
            result.add(self.tr("%n articles stayed at home.", "", len(outcome.left_out)))
        self._show(result)
        self._cancel.setText(self.tr("Open folder"))
        self._cancel.clicked.disconnect(self.request_close)
        self._cancel.clicked.connect(self._open_folder)
        done = PrimaryButton(self._desk.theme, self.tr("Done"))
        done.clicked.connect(self.close_dialog)
        self.foot.addWidget(done)
        done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_folder(self) -> None:
        target = self._target
        if target is not None:
            folder = target if target.is_dir() else target.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._cancel.setEnabled(True)
        self._banner.say(sentence_of(error))
        self._banner.show()
        self._export.setVisible(self._fields is not None)
        if self._fields is not None and isinstance(self._page, ProgressPanel):
            job = self._desk.jobs.write(ProspectWork(self._desk.session, self._only))
            job.succeeded.connect(self._on_prospect)
        self.fit()


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "sec")
    return label
