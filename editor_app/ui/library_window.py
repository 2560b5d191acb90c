"""One library from its first painted row to its last saved word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QCloseEvent

from editor_app.services.first_page import first_articles
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.main_window import MainWindow
from editor_app.ui.settings import SettingsFile
from editor_app.ui.single_window import SingleWindow
from editor_app.ui.theme.theme import Theme
from editor_app.ui.window_state import WindowStateFile

if TYPE_CHECKING:  # Both pull in the database, which must not delay the first paint.
    from editor_app.services.session import Session
    from editor_app.ui.workroom import Workroom

FIRST_ROWS = 40
"""As many as the tallest window shows."""


class LibraryWindow(QObject):
    """Shows the window at once, opens the library behind it, closes both in order."""

    opened = Signal()
    """The library is open and the panes are filled."""
    failed = Signal(object)
    """The library could not be opened: the exception. The window is gone."""
    closed = Signal()

    def __init__(self, theme: Theme, settings: SettingsFile, states: Path, folder: Path) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.folder = folder
        self._changes = ChangeBroadcaster(self)
        self.jobs = Jobs(self._changes, self)
        self._state_file = WindowStateFile(states, folder)
        self._state = self._state_file.read()
        self._opening = _Opening(folder)
        self._is_closed = False
        self.workroom: Workroom | None = None
        self.single = SingleWindow(folder, self)
        self.window = MainWindow(theme, settings, self.jobs, folder)
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self._on_closing)

    def show(self) -> None:
        """Show the window with what can be read quickly.

        Raises NotALibraryError, LibraryTooNewError or LibraryDamagedError.
        """
        rows = first_articles(self.folder, FIRST_ROWS)
        self.window.restore(self._state)
        title = QCoreApplication.translate("Sidebar", "All articles")
        self.window.show_first_rows(rows, title)
        self.window.show()

    def come_forward(self) -> None:
        """Show the window in front of all others."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def save_everything(self) -> None:
        """Hand over every typed word; for the moment something unforeseen has happened."""
        editor = self.window.document.editor
        if editor is not None:
            editor.document.settle()

    def _on_painted(self) -> None:
        job = self.jobs.write(self._opening)
        job.succeeded.connect(self._on_session)
        job.failed.connect(self._on_failed)
        self.single.listen()
        self.single.raise_requested.connect(self.come_forward)
        self._theme.load_remaining_fonts()

    def _on_session(self, session: Session) -> None:
        from editor_app.ui.workroom import Workroom  # noqa: PLC0415 - after the first paint

        desk = Desk(session, self.jobs, self._changes, self._theme, self._settings.current)
        self.workroom = Workroom(desk, self.window, self._state)
        self.opened.emit()

    def _on_failed(self, error: Exception) -> None:
        self.window.hide()
        self._close()
        self.failed.emit(error)

    def _on_closing(self, event: QCloseEvent) -> None:
        if self.workroom is not None:
            self.workroom.leave(event)
            if not event.isAccepted():
                return
        self._close()

    def _close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        article_id = self.workroom.open_article_id if self.workroom else self._state.article_id
        self._state_file.write(self.window.state(article_id))
        self.jobs.close()
        self._opening.close()
        self.single.release()
        self.closed.emit()


class _Opening:
    """Opens the library on a worker, and closes it even when nobody waited for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._session: Session | None = None

    def __call__(self) -> Session:
        from editor_app.services.session import open_session  # noqa: PLC0415 - off the thread

        self._session = open_session(self._folder)
        # What the window needs next is imported here, where nobody waits for it.
        import editor_app.ui.inspector.inspector_pane  # noqa: PLC0415
        import editor_app.ui.workroom  # noqa: F401, PLC0415

        return self._session

    def close(self) -> None:
        """Close the library, if it has been opened."""
        if self._session is not None:
            self._session.close()
            self._session = None
