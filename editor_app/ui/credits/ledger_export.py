"""Asks where the ledger shall go, writes it, and says what was written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from editor_app.domain.progress import Cancelled, Report
from editor_app.exporters.ledger.write_ledger import LedgerForm
from editor_app.services.credit_ledger import Period
from editor_app.services.export_ledger import LedgerFile, export_ledger
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Job, Lane
from editor_app.ui.sentences import sentence_of, window_language
from editor_app.ui.widgets.banner import Banner
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.progress_panel import ProgressPanel
from editor_app.ui.widgets.result_panel import ResultPanel

WIDTH = 520


@dataclass(frozen=True, slots=True)
class LedgerTarget:
    """A file to write, its form and the days it covers."""

    file: Path
    form: LedgerForm
    period: Period


@dataclass(frozen=True, slots=True)
class _Work:
    session: Session
    target: LedgerTarget
    language: str

    def __call__(self, *, report: Report, cancelled: Cancelled) -> LedgerFile:
        return export_ledger(
            self.session,
            self.target.file,
            self.target.form,
            self.target.period,
            language=self.language,
            report=report,
            cancelled=cancelled,
        )


class TargetChoice(QObject):
    """Opens the system's dialog; ``chosen`` comes when a file was named."""

    chosen = Signal(object)
    """A LedgerTarget."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: QFileDialog | None = None
        self._form = LedgerForm.CSV
        self._period = Period()

    def ask(self, form: LedgerForm, period: Period) -> QFileDialog:
        """Ask for a file of a form."""
        self._form, self._period = form, period
        is_csv = form is LedgerForm.CSV
        dialog = QFileDialog(self._window, self.tr("Export credits"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("CSV (*.csv)") if is_csv else self.tr("Excel (*.xlsx)"))
        dialog.setDefaultSuffix(form.value)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # what is there is kept
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.selectFile(f"{self._name()}.{form.value}")
        dialog.fileSelected.connect(self._on_file)
        dialog.open()
        self._dialog = dialog
        return dialog

    def _name(self) -> str:
        days = [day.isoformat() for day in (self._period.first, self._period.last) if day]
        return "-".join([self.tr("Credits"), *days])

    def _on_file(self, name: str) -> None:
        self.chosen.emit(LedgerTarget(Path(name), self._form, self._period))


class LedgerExportDialog(Dialog):
    """Begins at once; Escape stops what is under way."""

    def __init__(self, desk: Desk, window: QWidget, target: LedgerTarget) -> None:
        super().__init__(desk.theme, window, WIDTH)
        self._desk = desk
        self._target = target.file
        self.set_heading(self.tr("Export credits"))
        self._banner = Banner(desk.theme, "bad")
        self._banner.hide()
        self.progress = ProgressPanel(desk.theme, self.tr("Writing the list …"))
        self._page: QWidget = self.progress
        self.body.addWidget(self._banner)
        self.body.addWidget(self._page, 1)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(self.request_close)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel_button)
        self._job: Job | None = desk.jobs.run(
            _Work(desk.session, target, window_language()), Lane.READ
        )
        self._job.progressed.connect(self.progress.show_progress)
        self._job.succeeded.connect(self._on_written)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self.close_dialog)

    def request_close(self) -> None:
        """Stop the writing while it is under way, else close."""
        if self._job is not None:
            self._job.cancel()
            self.cancel_button.setEnabled(False)
        else:
            self.close_dialog()

    def _on_written(self, written: LedgerFile) -> None:
        self._job = None
        result = ResultPanel(self._desk.theme, self.tr("Credits exported"))
        result.add(str(written.target))
        uses = self.tr("%n uses", "", written.uses)
        images = self.tr("%n images", "", written.pictures)
        result.add(f"{uses} · {images}")
        if written.previous is not None:
            kept = self.tr("The earlier file is now called “{name}”.")
            result.add(kept.format(name=written.previous.name))
        self._show(result)
        self.cancel_button.setText(self.tr("Open folder"))
        self.cancel_button.clicked.disconnect(self.request_close)
        self.cancel_button.clicked.connect(self._open_folder)
        done = PrimaryButton(self._desk.theme, self.tr("Done"))
        done.clicked.connect(self.close_dialog)
        self.foot.addWidget(done)
        done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._banner.say(sentence_of(error))
        self._banner.show()
        self._show(QLabel())
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setEnabled(True)
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, page: QWidget) -> None:
        self.body.replaceWidget(self._page, page)
        self._page.deleteLater()
        self._page = page
        page.show()
        self.fit()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))
