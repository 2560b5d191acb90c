"""The window of the first start, and of every start without a publication."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.jobs import Jobs
from editor_app.ui.sentences import sentence_of
from editor_app.ui.settings import Appearance, SettingsFile
from editor_app.ui.start.new_form import SUFFIX, NewForm, NewPublication, documents
from editor_app.ui.start.option_card import OptionCard
from editor_app.ui.start.sample_page import SamplePage
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.translations import LANGUAGES, choose_language
from editor_app.ui.widgets.banner import Banner

if TYPE_CHECKING:  # A session pulls in the database, which must not delay the first paint.
    from editor_app.services.session import Session

_COLUMN = 580
_SAMPLE_NAME = "Das Talblatt"


class StartWindow(QMainWindow):
    """Makes or finds a library and hands over its folder."""

    library_ready = Signal(object)
    """The folder of a library that can be opened."""
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, settings: SettingsFile, jobs: Jobs) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._jobs = jobs
        self._files: QFileDialog | None = None
        self._folder = Path()
        self._painted = False
        self.setWindowTitle("Druckreif")
        self.setMinimumSize(QSize(1024, 640))
        self.resize(1600, 1000)
        self.banner = Banner(theme, "bad")
        self.banner.hide()
        self.sample = OptionCard(
            theme,
            "newspaper",
            self.tr("Open the sample paper “Das Talblatt”"),
            self.tr(
                "Articles, pictures with credits and lively comments to try everything on. "
                "Can be deleted at any time."
            ),
        )
        self.sample.is_preselected = True
        self.new = OptionCard(
            theme,
            "file-plus",
            self.tr("Create a publication"),
            self.tr("Name, language and sections – takes a minute."),
        )
        self.existing = OptionCard(
            theme,
            "folder-open",
            self.tr("Open existing"),
            self.tr("Choose the folder of a library."),
        )
        self.form = NewForm(theme)
        self._stack = QStackedWidget()
        self._page = SamplePage(theme, jobs)
        self._lay_out()
        self.sample.clicked.connect(self.open_sample)
        self.new.clicked.connect(self.show_form)
        self.existing.clicked.connect(self._choose)
        self.form.left.connect(self._show_options)
        self.form.submitted.connect(self._create)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.sample.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, sentence: str) -> None:
        """Say why a library could not be opened."""
        self.banner.say(sentence)
        self.banner.show()

    def open_sample(self) -> None:
        """Make the sample publication in the documents, or find the one made before."""
        folder = documents() / f"{_SAMPLE_NAME}{SUFFIX}"
        if folder.is_dir():
            self.library_ready.emit(folder)
            return
        self._make(folder, partial(_make_sample, folder))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Read what the page at the right shows after the first paint."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_paint)

    def _after_paint(self) -> None:
        self._theme.load_remaining_fonts()
        self._page.load()
        self._restyle()

    def _create(self, new: NewPublication) -> None:
        self._make(new.folder, partial(_make_publication, new))

    def _make(self, folder: Path, work: Callable[[], None]) -> None:
        self._folder = folder
        self._root.setEnabled(False)
        job = self._jobs.write(work)
        job.succeeded.connect(self._on_made)
        job.failed.connect(self._on_failed)

    def _on_made(self, _nothing: object) -> None:
        self.library_ready.emit(self._folder)

    def _on_failed(self, error: Exception) -> None:
        self._root.setEnabled(True)
        self.complain(sentence_of(error))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Open existing"), str(documents()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()
        self._files = dialog

    def _on_chosen(self, folder: str) -> None:
        self.library_ready.emit(Path(folder))

    def show_form(self) -> None:
        """Ask for what a new publication needs."""
        self._stack.setCurrentIndex(1)
        self._lead.hide()
        self.form.begin(choose_language(self._settings.current.language))

    def _show_options(self) -> None:
        self._stack.setCurrentIndex(0)
        self._lead.show()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_language(self, place: int) -> None:
        code = str(self._language.itemData(place))
        self._settings.change(self._settings.current._replace(language=code))
        self.language_chosen.emit(code)

    def _on_appearance(self, place: int) -> None:
        now = self._settings.change(
            self._settings.current._replace(appearance=Appearance(self._appearance.itemData(place)))
        )
        self._theme.choose(now.appearance, now.zoom)

    def _lay_out(self) -> None:
        self._title = QLabel(self.tr("Welcome."))
        self._lead = QLabel(
            self.tr(
                "Write, check, publish – everything stays on your computer. "
                "Begin with the sample paper or with your own."
            )
        )
        self._lead.setProperty("role", "t2")
        self._lead.setWordWrap(True)
        self._shield = QLabel()
        privacy = QLabel(
            self.tr("No account, no cloud. The app makes no network connection on its own.")
        )
        privacy.setProperty("role", "dim")
        privacy.setWordWrap(True)
        promise = QHBoxLayout()
        promise.addWidget(self._shield)
        promise.addWidget(privacy, 1)
        options = QWidget()
        cards = QVBoxLayout(options)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(12)
        for card in (self.sample, self.new, self.existing):
            cards.addWidget(card)
        cards.addSpacing(12)
        cards.addLayout(promise)
        cards.addStretch(1)
        self._stack.addWidget(options)
        self._stack.addWidget(self.form)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._lead)
        column.addSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(self._stack)
        column.addStretch(3)
        column.addLayout(self._choices())
        self._left = QWidget()
        self._left.setObjectName("canvas")
        self._left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._left)
        row.addStretch(1)
        row.addLayout(column, 6)
        row.addStretch(1)
        self._root = QWidget()
        halves = QHBoxLayout(self._root)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self._left, 21)
        halves.addWidget(self._page, 19)
        self.setCentralWidget(self._root)

    def _choices(self) -> QHBoxLayout:
        self._language = QComboBox()
        self._language.setAccessibleName(self.tr("Language"))
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        spoken = choose_language(self._settings.current.language)
        self._language.setCurrentIndex(self._language.findData(spoken))
        self._appearance = QComboBox()
        self._appearance.setAccessibleName(self.tr("Appearance"))
        for kind, name in (
            (Appearance.SYSTEM, self.tr("As the system")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
        ):
            self._appearance.addItem(name, kind.value)
        chosen = self._settings.current.appearance
        self._appearance.setCurrentIndex(self._appearance.findData(chosen.value))
        self._language.activated.connect(self._on_language)
        self._appearance.activated.connect(self._on_appearance)
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self._language, self._appearance):
            box.setMinimumWidth(self._theme.px(140))
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _restyle(self) -> None:
        px = self._theme.px
        self._title.setFont(self._theme.font(TypeRole.WELCOME))
        self._lead.setFont(self._theme.font(TypeRole.EDITOR_STANDFIRST))
        self._shield.setPixmap(self._theme.pixmap("shield-check", 16, "ok"))
        self._left.setMinimumWidth(px(_COLUMN) - px(120))
        margin = px(24)
        self._left.setContentsMargins(0, margin, 0, margin)


def _make_sample(folder: Path) -> None:
    from editor_app.services.create_sample import create_sample  # noqa: PLC0415 - off the thread

    _close(create_sample(folder))


def _make_publication(new: NewPublication) -> None:
    from editor_app.services.session import create_session  # noqa: PLC0415 - off the thread

    _close(
        create_session(
            new.folder,
            title=new.title,
            language=new.language,
            author=new.author,
            categories=new.categories,
        )
    )


def _close(session: Session) -> None:
    """Give the library back: the window opens it as it opens every other."""
    session.close()
