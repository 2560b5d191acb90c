"""The program as a window: one process, one theme, one open library at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog

from editor_app.domain.errors import EditorialError
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.crash_guard import CrashGuard
from editor_app.ui.editor.sentences import sentence_of
from editor_app.ui.jobs import Jobs
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.places_on_disk import PlacesOnDisk, standard_places
from editor_app.ui.settings import SettingsFile
from editor_app.ui.start.start_window import StartWindow
from editor_app.ui.theme.theme import Theme
from editor_app.ui.translations import choose_language, install_translations

NAME = "Druckreif"
_MAX_RECENT = 8


def make_qt_application(arguments: list[str]) -> QApplication:
    """Return Qt's application object, prepared for a web view that comes later."""
    # A web view shares its drawing context with the window; this must be said before.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(arguments)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("druckreif")
    return app


class Application(QObject):
    """Opens libraries one after the other and remembers them."""

    def __init__(self, app: QApplication, places: PlacesOnDisk | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._places = places or standard_places()
        self.settings = SettingsFile(self._places.settings)
        self._translators: tuple[QTranslator, ...] = ()
        self._speak()
        now = self.settings.current
        self.theme = Theme(app, now.appearance, now.zoom)
        self.guard = CrashGuard(self._places.log, self)
        self.guard.happened.connect(self._on_crash)
        self.library: LibraryWindow | None = None
        self.start: StartWindow | None = None
        self._start_jobs: Jobs | None = None
        self._files: QFileDialog | None = None

    def begin(self, folder: Path | None) -> bool:
        """Show a library, or the last one, or the start; False when there is nothing to do.

        That is so when another window already shows the library: it has come forward then.
        """
        if folder is None:
            recent = (each for each in self.settings.current.recent if each.is_dir())
            folder = next(recent, None)
        if folder is None:
            self.show_start()
            return True
        return self.open_library(folder)

    def open_library(self, folder: Path) -> bool:
        """Show a library in place of what is shown; False when another window has it."""
        folder = folder.absolute()
        opened = LibraryWindow(self.theme, self.settings, self._places.states, folder)
        if not opened.single.take():
            raised = opened.single.ask_to_raise()
            opened.window.deleteLater()
            if not raised:
                self.show_start(self._words_for_held(folder))
            return not raised
        try:
            opened.show()
        except EditorialError as error:
            opened.single.release()
            opened.window.deleteLater()
            self.show_start(sentence_of(error))
            return True
        before, self.library = self.library, opened
        self._connect(opened)
        if before is not None:
            before.window.close()
        self._close_start()
        return True

    def show_start(self, complaint: str = "") -> None:
        """Show the first screen, with a sentence when something went wrong."""
        start = self.start or self._make_start()
        if complaint:
            start.complain(complaint)
        start.show()

    def end(self) -> None:
        """Close whatever is open; every write that was asked for is finished."""
        if self.library is not None:
            self.library.window.close()
        self._close_start()
        # The loop has ended: what still waits to be deleted, such as web pages, goes now.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.guard.remove()

    def _connect(self, opened: LibraryWindow) -> None:
        window = opened.window
        opened.opened.connect(self._on_opened)
        opened.failed.connect(self._on_open_failed)
        opened.closed.connect(self._on_closed)
        window.menus.library_requested.connect(self._on_library_ready)
        window.actions_book["library.open"].triggered.connect(self._choose_library)
        window.settings_menu.language_chosen.connect(self._on_language)

    def _on_opened(self) -> None:
        if self.library is not None:
            self._remember(self.library.folder)

    def _remember(self, folder: Path) -> None:
        others = (each for each in self.settings.current.recent if each != folder)
        recent = (folder, *others)[:_MAX_RECENT]
        self.settings.change(recent=recent)

    def _on_open_failed(self, error: Exception) -> None:
        if not isinstance(error, EditorialError):
            self.guard.note(error)
        failed, self.library = self.library, None
        self.show_start(sentence_of(error))
        if failed is not None:
            failed.window.deleteLater()

    def _on_closed(self) -> None:
        closed = self.sender()
        if isinstance(closed, LibraryWindow):
            closed.window.deleteLater()
            closed.deleteLater()
            if closed is self.library:
                self.library = None

    def _on_library_ready(self, folder: Path) -> None:
        self.open_library(folder)

    def _choose_library(self) -> None:
        if self.library is None:
            return
        dialog = QFileDialog(self.library.window, self.tr("Open another publication"))
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
        self.start.library_ready.connect(self._on_library_ready)
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
        self._translators = install_translations(self._app, language)

    def _on_start_language(self) -> None:
        """Make the first screen anew in the language chosen there."""
        self._speak()
        QTimer.singleShot(0, self._remake_start)

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
            self.library.window.toast.say(words)

    def _on_crash(self, kind: str) -> None:
        """Say that something went wrong, and bring every word into safety."""
        if self.library is None:
            return
        self.library.save_everything()
        words = self.tr(
            "Something went wrong ({kind}). Your text is being saved. Details: {log}"
        ).format(kind=kind, log=self._places.log)
        self.library.window.toast.say(words)

    def _words_for_held(self, folder: Path) -> str:
        return self.tr("Another window has “{name}” open and does not answer.").format(
            name=folder.stem
        )
