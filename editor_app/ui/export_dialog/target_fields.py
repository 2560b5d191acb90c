"""Where the package goes and in which form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)


class TargetFields(QWidget):
    """A folder or ZIP file that is written by the export; an older one is kept beside it."""

    changed = Signal()

    def __init__(self, title: str, last_target: str) -> None:
        super().__init__()
        self._dialog: QFileDialog | None = None
        where = QLabel(self.tr("&Destination"))
        where.setProperty("role", "lab")
        form = QLabel(self.tr("&Form"))
        form.setProperty("role", "lab")
        self.path = QLineEdit()
        self.form = QComboBox()
        self.form.addItem(self.tr("Folder"))
        self.form.addItem(self.tr("ZIP file"))
        where.setBuddy(self.path)
        form.setBuddy(self.form)
        self._change = QPushButton(self.tr("Change …"))
        self._change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.addWidget(where, 0, 0)
        grid.addWidget(self.path, 1, 0)
        grid.addWidget(self._change, 1, 1)
        grid.setColumnMinimumWidth(2, 8)
        grid.addWidget(form, 0, 3)
        grid.addWidget(self.form, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(3, 2)
        target = Path(last_target) if last_target else _default_target(title)
        self.form.setCurrentIndex(1 if target.suffix == ".zip" else 0)
        self.path.setText(str(target))
        self._change.clicked.connect(self._choose)
        self.path.textChanged.connect(self.changed)
        self.form.currentIndexChanged.connect(self._on_form)

    def target(self) -> Path | None:
        """Return the folder or file to write; None while the field makes no sense."""
        text = self.path.text().strip()
        path = Path(text).expanduser()
        return path if text and path.is_absolute() else None

    def as_zip(self) -> bool:
        """Whether one file is wanted."""
        return self.form.currentIndex() == 1

    def _on_form(self) -> None:
        target = self.target()
        if target is not None:
            plain = target.with_suffix("") if target.suffix == ".zip" else target
            wanted = plain.with_name(f"{plain.name}.zip") if self.as_zip() else plain
            self.path.setText(str(wanted))
        self.changed.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Destination"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        target = self.target()
        if target is not None:
            dialog.setDirectory(str(target.parent))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()
        self._dialog = dialog

    def _on_chosen(self, folder: str) -> None:
        target = self.target()
        name = target.name if target is not None else self.tr("Export")
        self.path.setText(str(Path(folder) / name))


def _default_target(title: str) -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    safe = "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in title)
    return Path(documents) / (safe.strip() or "Druckreif") / "Website"
