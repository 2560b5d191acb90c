"""What the dialog shows before there are files: what to do, and a template for comments."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.services.comment_template import save_comment_template
from editor_app.ui.jobs import Jobs
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.announce import announce

_NAME = "kommentare.csv"


class TemplateOffer(QWidget):
    """A sentence and a button; it writes the template on a thread of its own."""

    saved = Signal()
    failed = Signal(object)
    """The error that says why nothing was saved."""

    def __init__(self, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._files: QFileDialog | None = None
        self._path = Path()
        hint = QLabel(
            self.tr("Comments of another system can be put into a table and brought in with it.")
        )
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        self.button = QPushButton(self.tr("Save a template for comments …"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._choose)
        self._saved = QLabel()
        self._saved.setProperty("role", "dim")
        self._saved.setWordWrap(True)
        self._saved.hide()
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(QLabel(self.tr("Drop files here or choose them.")))
        column.addSpacing(theme.px(8))
        column.addWidget(hint)
        column.addLayout(row)
        column.addWidget(self._saved)

    def save(self, path: Path) -> None:
        """Save the template, unless something lies there already."""
        self._path = path
        self._saved.hide()
        job = self._jobs.read(partial(save_comment_template, path))
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self.failed)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Save a template for comments"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilters([self.tr("Table (CSV)") + " (*.csv)", "JSON (*.json)"])
        dialog.selectFile(_NAME)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()
        self._files = dialog

    def _on_chosen(self, name: str) -> None:
        path = Path(name)
        is_json = self._files is not None and "json" in self._files.selectedNameFilter().lower()
        self.save(path if path.suffix else path.with_suffix(".json" if is_json else ".csv"))

    def _on_saved(self, _nothing: object) -> None:
        self._saved.setText(self.tr("Saved: {path}").format(path=self._path))
        self._saved.show()
        announce(self._saved, self._saved.text())
        self.saved.emit()
