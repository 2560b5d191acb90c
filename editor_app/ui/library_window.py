"""One library from its first painted row to its last saved word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent

from editor_app.services.first_page import first_articles
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.main_view import MainView
from editor_app.ui.opening.opened_shell import FIRST_ROWS, OpenedShell
from editor_app.ui.settings import SettingsFile
from editor_app.ui.theme.theme import Theme
from editor_app.ui.window_state import WindowStateFile

if TYPE_CHECKING:  # Both pull in the database, which must not delay the first paint.
    from editor_app.services.session import Session
    from editor_app.ui.workroom import Workroom


class LibraryWindow(QObject):
    """Fills a window, opens the library behind it, closes both in order."""

    opened = Signal()
    """The library is open and the panes are filled."""
    failed = Signal(object)
    """The library could not be opened: the exception. The window is hidden."""
    closed = Signal()

    def __init__(
        self, theme: Theme, settings: SettingsFile, states: Path, opened: OpenedShell
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.folder = opened.folder
        self.shell = opened.shell
        self.single = opened.single
        self._changes = ChangeBroadcaster(self)
        self.jobs = Jobs(self._changes, self)
        self._state_file = WindowStateFile(states, self.folder)
        self._state = self._state_file.read()
        self._opening = _Opening(self.folder)
        self._is_closed = False
        self.workroom: Workroom | None = None
        self.view = MainView(theme, settings, self.jobs, self.folder, self.shell)
        self.shell.closing.connect(self._on_closing)
        self.single.raise_requested.connect(self.come_forward)

    def show(self) -> None:
        """Put the real content into the window, then open the library.

        Raises NotALibraryError, LibraryTooNewError or LibraryDamagedError.
        """
        rows = first_articles(self.folder, FIRST_ROWS)
        if self._state.geometry and not self.shell.isVisible():
            self.shell.restoreGeometry(QByteArray(self._state.geometry))
        self.view.restore(self._state)
        self.view.show_first_rows(rows)
        self.shell.setCentralWidget(self.view)
        self.shell.show()
        self.view.panes.arrange()
        has_list = self.view.list_pane.isVisible()
        first = self.view.list_pane.view if has_list else self.view
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._open_library)

    def come_forward(self) -> None:
        """Show the window in front of all others."""
        if self.shell.isMinimized():
            self.shell.showNormal()
        self.shell.raise_()
        self.shell.activateWindow()

    def save_everything(self) -> None:
        """Hand over every typed word; for the moment something unforeseen has happened."""
        editor = self.view.document.editor
        if editor is not None:
            editor.document.settle()
        for screen in self.view.screens.made():
            screen.hand_over()

    def give_up(self) -> None:
        """Close without having been shown: what the folder holds cannot be opened."""
        self.shell.hide()
        self._close()

    def _open_library(self) -> None:
        if self._is_closed:
            return
        job = self.jobs.write(self._opening)
        job.succeeded.connect(self._on_session)
        job.failed.connect(self._on_failed)
        self.single.listen()
        self._theme.load_remaining_fonts()

    def _on_session(self, session: Session) -> None:
        from editor_app.ui.workroom import Workroom  # noqa: PLC0415 - after the first paint

        desk = Desk(session, self.jobs, self._changes, self._theme, self._settings.current)
        self.workroom = Workroom(desk, self.view, self._state)
        self.opened.emit()

    def _on_failed(self, error: Exception) -> None:
        self.give_up()
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
        self._state_file.write(self.view.state(article_id))
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
        import editor_app.ui.editor.editor_pane  # noqa: PLC0415
        import editor_app.ui.inspector.inspector_pane  # noqa: PLC0415
        import editor_app.ui.workroom  # noqa: F401, PLC0415

        return self._session

    def close(self) -> None:
        """Close the library, if it has been opened."""
        if self._session is not None:
            self._session.close()
            self._session = None
