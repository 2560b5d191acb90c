"""The program as a window: one process, one theme, one open library at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog

from editor_app.domain.errors import EditorialError
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.crash_guard import CrashGuard
from editor_app.ui.jobs import Jobs
from editor_app.ui.lasting_objects import LastingObjects
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.opening.opened_shell import OpenedShell
from editor_app.ui.opening.window_shell import WindowShell
from editor_app.ui.places_on_disk import PlacesOnDisk
from editor_app.ui.sentences import sentence_of
from editor_app.ui.settings import SettingsFile
from editor_app.ui.single_window import SingleWindow
from editor_app.ui.start.start_window import StartWindow
from editor_app.ui.theme.theme import Theme
from editor_app.ui.translations import (
    choose_language,
    install_qt_translations,
    install_translations,
)

_MAX_RECENT = 8


class Application(QObject):
    """Opens libraries one after the other and remembers them."""

    def __init__(self, app: QApplication, places: PlacesOnDisk, settings: SettingsFile) -> None:
        super().__init__(app)
        self._app = app
        self._places = places
        self.settings = settings
        self._translators: tuple[QTranslator, ...] = ()
        self._speak()
        now = settings.current
        self.theme = Theme(app, now.appearance, now.zoom)
        self.guard = CrashGuard(places.log, self)
        self.guard.happened.connect(self._on_crash)
        self._lasting = LastingObjects()
        self.library: LibraryWindow | None = None
        self.start: StartWindow | None = None
        self._start_jobs: Jobs | None = None
        self._files: QFileDialog | None = None

    def open_library(self, folder: Path) -> None:
        """Show a library in place of what is shown; another window that has it comes forward."""
        single = SingleWindow(self._places.states, folder)
        if single.take():
            self.fill(OpenedShell(folder.absolute(), WindowShell(), single))
        else:
            self._give_way(single, folder)

    def fill(self, opened: OpenedShell) -> None:
        """Put a library into a window; when it cannot be opened, the first screen says why."""
        if not opened.single.take():  # two starts at the same moment
            opened.shell.close()
            self._give_way(opened.single, opened.folder)
            return
        library = LibraryWindow(self.theme, self.settings, self._places.states, opened)
        try:
            library.show()
        except EditorialError as error:
            self.show_start(sentence_of(error))
            library.give_up()
            _delete(library)
            return
        before, self.library = self.library, library
        self._connect(library)
        if before is not None:
            before.shell.close()
        self._close_start()

    def show_start(self, complaint: str = "") -> None:
        """Show the first screen, with a sentence when something went wrong."""
        start = self.start or self._make_start()
        if complaint:
            start.complain(complaint)
        start.show()

    def end(self) -> None:
        """Close whatever is open; every write that was asked for is finished."""
        if self.library is not None:
            self.library.shell.close()
        self._close_start()
        # The loop has ended: what still waits to be deleted, such as web pages, goes now.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.guard.remove()

    def _give_way(self, single: SingleWindow, folder: Path) -> None:
        if not single.ask_to_raise():
            words = self.tr("Another window has “{name}” open and does not answer.")
            self.show_start(words.format(name=folder.stem))

    def _connect(self, library: LibraryWindow) -> None:
        view = library.view
        library.opened.connect(self._on_opened)
        library.failed.connect(self._on_open_failed)
        library.closed.connect(self._on_closed)
        view.menus.library_requested.connect(self.open_library)
        view.actions_book["library.open"].triggered.connect(self._choose_library)
        view.settings_menu.language_chosen.connect(self._on_language)

    def _on_opened(self) -> None:
        self._lasting.leave_out()
        if self.library is not None:
            self._remember(self.library.folder)
            if self.library.workroom is not None:
                wish = self.library.workroom.new_publication_requested
                wish.connect(self._on_new_publication)

    def _on_new_publication(self) -> None:
        self.show_start()
        if self.start is not None:
            self.start.show_form()

    def _remember(self, folder: Path) -> None:
        now = self.settings.current
        others = (each for each in now.recent if each != folder)
        self.settings.change(now._replace(recent=(folder, *others)[:_MAX_RECENT]))

    def _on_open_failed(self, error: Exception) -> None:
        if not isinstance(error, EditorialError):
            self.guard.note(error)
        self.show_start(sentence_of(error))

    def _on_closed(self) -> None:
        self._lasting.take_back()
        closed = self.sender()
        if isinstance(closed, LibraryWindow):
            _delete(closed)
            if closed is self.library:
                self.library = None

    def _choose_library(self) -> None:
        if self.library is None:
            return
        dialog = QFileDialog(self.library.shell, self.tr("Open another publication"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(str(self.library.folder.parent))
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()
        self._files = dialog

    def _on_folder_chosen(self, folder: str) -> None:
        self.open_library(Path(folder))

    def _make_start(self) -> StartWindow:
        self._start_jobs = Jobs(ChangeBroadcaster(self), self)
        self.start = StartWindow(self.theme, self.settings, self._start_jobs)
        self.start.library_ready.connect(self.open_library)
        self.start.language_chosen.connect(self._on_start_language)
        return self.start

    def _close_start(self) -> None:
        if self.start is not None:
            self.start.close()
            self.start.deleteLater()
            self.start = None
        if self._start_jobs is not None:
            self._start_jobs.close()
            self._start_jobs.deleteLater()
            self._start_jobs = None

    def _speak(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        language = choose_language(self.settings.current.language)
        self._translators = (
            *install_translations(self._app, language),
            *install_qt_translations(self._app, language),
        )

    def _on_start_language(self) -> None:
        """Make the first screen anew in the language chosen there."""
        self._speak()
        QTimer.singleShot(0, self, self._remake_start)

    def _remake_start(self) -> None:
        before, jobs = self.start, self._start_jobs
        start = self._make_start()
        if before is not None:
            start.setGeometry(before.geometry())
        start.show()
        if before is not None:
            before.close()
            before.deleteLater()
        if jobs is not None:
            jobs.close()
            jobs.deleteLater()

    def _on_language(self) -> None:
        if self.library is not None:
            words = self.tr("The language changes at the next start.")
            self.library.view.toast.say(words)

    def _on_crash(self, kind: str) -> None:
        """Say that something went wrong, and bring every word into safety."""
        if self.library is None:
            return
        self.library.save_everything()
        words = self.tr(
            "Something went wrong ({kind}). Your text is being saved. Details: {log}"
        ).format(kind=kind, log=self._places.log)
        self.library.view.toast.say(words)


def _delete(library: LibraryWindow) -> None:
    library.shell.deleteLater()
    library.deleteLater()
