"""The one screen a new publication needs: name, language, sections, author, place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.primary_button import RING, PrimaryButton

SUFFIX = ".druckreif"
_LANGUAGES = (("Deutsch", "de"), ("Deutsch (Schweiz)", "de-CH"), ("English", "en"))


@dataclass(frozen=True, slots=True)
class NewPublication:
    """What was filled in."""

    folder: Path
    title: str
    language: str
    author: str
    categories: tuple[str, ...]


class NewForm(QWidget):
    """``submitted`` carries a NewPublication; a missing name is said below its field."""

    submitted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialog: QFileDialog | None = None
        self._folder_is_chosen = False
        self.title = QLineEdit()
        self.title_help = QLabel(" ")
        self.title_help.setProperty("role", "dim")
        self.language = QComboBox()
        for name, code in _LANGUAGES:
            self.language.addItem(name, code)
        self.categories = QLineEdit(self.tr("General, City, Culture, Sport"))
        self.author = QLineEdit()
        self.folder = QLineEdit(str(documents() / (self.tr("Newspaper") + SUFFIX)))
        self._change = QPushButton(self.tr("Change …"))
        self._change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back = QPushButton(self.tr("Back"))
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._create = PrimaryButton(theme, self.tr("Create publication"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._add(column, self.tr("&Name of the publication"), self.title)
        column.addWidget(self.title_help)
        self._add(column, self.tr("&Language of the articles"), self.language)
        column.addSpacing(10)
        self._add(column, self.tr("&Sections, separated by commas"), self.categories)
        column.addSpacing(10)
        self._add(column, self.tr("&Author"), self.author)
        column.addSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self._change)
        self._add(column, self.tr("&Folder of the library"), self.folder, row)
        column.addSpacing(18)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, -RING, 0)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._create)
        column.addLayout(buttons)
        self.title.textEdited.connect(self._on_title)
        self.folder.textEdited.connect(self._on_folder)
        self.title.returnPressed.connect(self.submit)
        self._change.clicked.connect(self._choose)
        self._back.clicked.connect(self.left)
        self._create.clicked.connect(self.submit)

    def begin(self, language: str) -> None:
        """Start with the language of the window."""
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over what was filled in, once it has a name and a place."""
        title = self.title.text().strip()
        folder = Path(self.folder.text().strip()).expanduser()
        if not title:
            self._complain(self.tr("Please give the publication a name."))
            return
        if not folder.is_absolute() or folder.exists():
            self._complain(self.tr("There is something at this folder already; choose another."))
            return
        names = (name.strip() for name in self.categories.text().split(","))
        self.submitted.emit(
            NewPublication(
                folder,
                title,
                str(self.language.currentData()),
                self.author.text().strip(),
                tuple(dict.fromkeys(name for name in names if name)),
            )
        )

    def set_busy(self, *, busy: bool) -> None:
        """Rest while the library is being made."""
        self.setEnabled(not busy)

    def _add(
        self, column: QVBoxLayout, text: str, field: QWidget, row: QHBoxLayout | None = None
    ) -> None:
        label = QLabel(text)
        label.setProperty("role", "lab")
        label.setBuddy(field)
        column.addWidget(label)
        if row is not None:
            column.addLayout(row)
        else:
            column.addWidget(field)

    def _complain(self, sentence: str) -> None:
        self.title_help.setText(sentence)
        self.title_help.setProperty("tone", "bad")
        self.title_help.style().polish(self.title_help)

    def _on_title(self, text: str) -> None:
        self.title_help.setText(" ")
        if not self._folder_is_chosen:
            safe = "".join(c if c.isalnum() or c in " -_" else "-" for c in text.strip())
            name = safe or self.tr("Newspaper")
            parent = Path(self.folder.text()).parent
            self.folder.setText(str(parent / (name + SUFFIX)))

    def _on_folder(self) -> None:
        self._folder_is_chosen = True

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the library"), str(documents()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_parent)
        dialog.open()
        self._dialog = dialog

    def _on_parent(self, folder: str) -> None:
        self.folder.setText(str(Path(folder) / Path(self.folder.text()).name))


def documents() -> Path:
    """Return the folder for documents of whoever is at the computer."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
