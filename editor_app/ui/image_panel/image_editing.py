"""What is typed into the credit panel, on its way into the library and back again.

A field is stored 600 ms after typing pauses, when it is left, and when another image is taken in
hand. However often it was stored until it was left, it is one command to undo.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.edit_images import EditedImages, edit_images, put_fields_back
from editor_app.services.session import Session
from editor_app.ui.desk import Desk
from editor_app.ui.undo_history import Command, UndoHistory

_SAVE_MS = 600


class ImageEditing(QObject):
    """Holds the images that the fields are about."""

    failed = Signal(str, object)
    """A field could not be stored: its name and the exception."""
    stored = Signal(str)
    """A field is stored: its name."""

    def __init__(self, desk: Desk, history: UndoHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history
        self._ids: tuple[EntityId, ...] = ()
        self._title = ""
        self._typed: dict[str, dict[str, str]] = {}
        self._visits: dict[str, _FieldVisit] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_MS)
        self._pause.timeout.connect(self.flush)

    def hold(self, ids: tuple[EntityId, ...], title: str) -> None:
        """Take other images in hand; ``title`` is what they are called in the history."""
        if ids != self._ids:
            self.flush()
            for name in tuple(self._visits):
                self.leave(name)
        self._ids, self._title = ids, title

    def edit(self, name: str, fields: Mapping[str, str], label: str) -> None:
        """Take a change of a field, and what changes with it; ``label`` is its name for people."""
        self._typed[name] = dict(fields)
        if name not in self._visits:
            self._visits[name] = _FieldVisit(
                self._desk, self._history, self._ids, f"{self._title}: {label}", self
            )
        self._pause.start()

    def leave(self, name: str) -> None:
        """Store a field; the next change of it is another command."""
        self._store(name)
        visit = self._visits.pop(name, None)
        if visit is not None:
            visit.end()

    def is_waiting(self, name: str) -> bool:
        """Whether something typed into a field has not been sent to the library yet."""
        return name in self._typed

    def flush(self) -> None:
        """Send everything typed to the library."""
        self._pause.stop()
        for name in tuple(self._typed):
            self._store(name)

    def _store(self, name: str) -> None:
        fields = self._typed.pop(name, None)
        if fields is not None:
            self._visits[name].store(name, fields)

    def tell_failure(self, name: str, error: Exception) -> None:
        """Pass on that a field could not be stored."""
        self.failed.emit(name, error)

    def tell_success(self, name: str) -> None:
        """Pass on that a field is stored."""
        self.stored.emit(name)


class _FieldVisit(QObject):
    """One visit to a field: one command, as long as it lasts."""

    def __init__(
        self,
        desk: Desk,
        history: UndoHistory,
        ids: tuple[EntityId, ...],
        title: str,
        editing: ImageEditing,
    ) -> None:
        super().__init__(editing)
        self._desk = desk
        self._history = history
        self._ids = ids
        self._title = title
        self._editing = editing
        self._command: Command | None = None
        self._before: Mapping[EntityId, Mapping[str, str]] = {}
        self._is_over = False
        self._sent: list[tuple[str, Mapping[str, str]]] = []

    def store(self, name: str, fields: Mapping[str, str]) -> None:
        """Send the fields to the library."""
        self._sent.append((name, fields))
        job = self._desk.jobs.write(partial(edit_images, self._desk.session, self._ids, fields))
        job.succeeded.connect(self._on_stored)
        job.failed.connect(self._on_failed)

    def end(self) -> None:
        """Go, once everything that was sent has come back."""
        self._is_over = True
        if not self._sent:
            self.deleteLater()

    def _on_stored(self, edited: EditedImages) -> None:
        name, fields = self._returned()
        self._desk.changes.announce(edited.changes)
        self._editing.tell_success(name)
        if not edited.changes.ids:
            return
        session = self._desk.session
        before = self._before if self._command in self._history.recent() else {}
        self._before = before or edited.before
        command = Command(
            self._title,
            partial(put_fields_back, session, self._before),
            partial(_edit_again, session, self._ids, fields),
            is_quiet=len(self._ids) == 1,
        )
        if self._command is None or not self._history.replace(self._command, command):
            self._history.record(command)
        self._command = command

    def _on_failed(self, error: Exception) -> None:
        name, _ = self._returned()
        self._editing.tell_failure(name, error)

    def _returned(self) -> tuple[str, Mapping[str, str]]:
        sent = self._sent.pop(0)
        if self._is_over:
            self.end()
        return sent


def _edit_again(session: Session, ids: tuple[EntityId, ...], fields: Mapping[str, str]) -> Changes:
    return edit_images(session, ids, fields).changes
