"""The dialog: choose files, read the report, import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from editor_app.services.import_outcome import ImportOutcome
from editor_app.ui.desk import Desk
from editor_app.ui.import_dialog.import_work import (
    ImportWork,
    RehearsalWork,
    load_file_patterns,
)
from editor_app.ui.import_dialog.report_panel import ReportPanel
from editor_app.ui.import_dialog.template_offer import TemplateOffer
from editor_app.ui.jobs import Job, Lane, LongWork
from editor_app.ui.sentences import sentence_of
from editor_app.ui.widgets.banner import Banner
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.progress_panel import ProgressPanel

WIDTH = 640


class ImportDialog(Dialog):
    """Nothing is changed before the report has been shown and the import been asked for."""

    article_requested = Signal(object)
    """The id of the article to open: the only one that came in."""

    def __init__(self, desk: Desk, window: QWidget, paths: tuple[Path, ...]) -> None:
        super().__init__(desk.theme, window, WIDTH)
        self._desk = desk
        self._job: Job | None = None
        self._paths = paths
        self._files: QFileDialog | None = None
        self.set_heading(
            self.tr("Import files"),
            self.tr(
                "Saved pages, WordPress exports, Markdown files, and comments from Disqus, Isso, "
                "WordPress, tables or JSON. Before anything changes, you see what would happen."
            ),
        )
        self._banner = Banner(desk.theme, "bad")
        self._banner.hide()
        self._offer = TemplateOffer(desk.theme, desk.jobs)
        self._offer.saved.connect(self._on_saved)
        self._offer.failed.connect(self._on_unsaved)
        self._page: QWidget = self._offer
        self.body.addWidget(self._banner)
        self.body.addWidget(self._page, 1)
        self._summary = ElidingLabel()
        self._summary.setProperty("role", "dim")
        self._choose = QPushButton(self.tr("Choose files …"))
        self._cancel = QPushButton(self.tr("Cancel"))
        for button in (self._choose, self._cancel):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._import = PrimaryButton(desk.theme, self.tr("Import"), "download")
        self._import.setEnabled(False)
        self.foot.addWidget(self._summary, 1)
        self.foot.addWidget(self._choose)
        self.foot.addWidget(self._cancel)
        self.foot.addWidget(self._import)
        self._choose.clicked.connect(self._choose_files)
        self._cancel.clicked.connect(self.request_close)
        self._import.clicked.connect(self.start)
        self._patterns: tuple[str, ...] = ()
        self._choose.setEnabled(False)
        desk.jobs.read(load_file_patterns).succeeded.connect(self._on_patterns)
        if paths:
            self.rehearse(paths)

    def rehearse(self, paths: tuple[Path, ...]) -> None:
        """Find out what an import of these files would do, unless something is under way."""
        if self._job is not None:
            return
        self._paths = paths
        names = ", ".join(path.name for path in paths)
        self._summary.set_text(names)
        self._run(
            RehearsalWork(self._desk.session, paths), self.tr("Reading the files …")
        ).succeeded.connect(self._on_rehearsed)

    def start(self) -> None:
        """Import the files of the report."""
        job = self._run(ImportWork(self._desk.session, self._paths), self.tr("Importing …"))
        job.succeeded.connect(self._on_imported)

    def request_close(self) -> None:
        """Stop what is under way; nothing is changed then. Else close."""
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
        else:
            self.close_dialog()

    def _run(self, work: LongWork, text: str) -> Job:
        progress = ProgressPanel(self._desk.theme, text)
        self._show(progress)
        self._banner.hide()
        self._choose.setEnabled(False)
        self._import.setEnabled(False)
        self._job = self._desk.jobs.run(work, Lane.WRITE)
        self._job.progressed.connect(progress.show_progress)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self.close_dialog)
        return self._job

    def _on_patterns(self, patterns: tuple[str, ...]) -> None:
        self._patterns = patterns
        self._choose.setEnabled(self._job is None)
        if self._job is None and self.isAncestorOf(self.window().focusWidget()):
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_files(self) -> None:
        patterns = " ".join(self._patterns)
        dialog = QFileDialog(self, self.tr("Import files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Importable files") + f" ({patterns})", self.tr("All files") + " (*)"]
        )
        dialog.filesSelected.connect(self._on_files)
        dialog.open()
        self._files = dialog

    def _on_files(self, names: list[str]) -> None:
        if names:
            self.rehearse(tuple(Path(name) for name in names))

    def _show(self, page: QWidget) -> None:
        self.body.replaceWidget(self._page, page)
        self._page.deleteLater()
        self._page = page
        page.show()
        self.fit()

    def _on_rehearsed(self, outcome: ImportOutcome) -> None:
        self._job = None
        self._show(ReportPanel(self._desk.theme, outcome))
        self._choose.setEnabled(True)
        self._import.setEnabled(outcome.changed_anything)
        if outcome.changed_anything:
            self._import.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_imported(self, outcome: ImportOutcome) -> None:
        self._job = None
        self._desk.changes.announce(outcome.changes)
        self.set_heading(self.tr("Imported"), "")
        self._show(ReportPanel(self._desk.theme, outcome))
        self._choose.hide()
        self._cancel.hide()
        self._import.hide()
        done = PrimaryButton(self._desk.theme, self.tr("Done"))
        done.clicked.connect(self.close_dialog)
        self.foot.addWidget(done)
        done.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(outcome.article_ids) == 1:
            self.article_requested.emit(outcome.article_ids[0])

    def _on_saved(self) -> None:
        self._banner.hide()
        self.fit()

    def _on_unsaved(self, error: Exception) -> None:
        self._banner.say(sentence_of(error))
        self._banner.show()
        self.fit()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._banner.say(sentence_of(error))
        self._banner.show()
        self._show(QLabel(self.tr("Nothing was changed.")))
        self._choose.setEnabled(True)
        self._cancel.setEnabled(True)
