"""What was done to lists and articles, so that it can be taken back: undo instead of confirm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes
from editor_app.ui.jobs import Jobs

MAX_REMEMBERED = 20


@dataclass(frozen=True, slots=True)
class Command:
    """Something that was done: the sentence about it, and how to undo and do it again.

    What is ``quiet`` can be taken back like everything else, but no toast tells of it: a field
    that was filled in says so itself.

    Both run where writes do, or with ``in_window`` on the window's thread, for what is still
    being edited there.
    """

    text: str
    undo: Callable[[], Changes]
    redo: Callable[[], Changes]
    is_quiet: bool = False
    in_window: bool = False


class UndoHistory(QObject):
    """The last commands of one window; ``changed`` comes when what can be undone changes."""

    changed = Signal()
    recorded = Signal(object)
    """A Command that is not quiet was done just now; the toast shows it."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._done: list[Command] = []
        self._undone: list[Command] = []

    def record(self, command: Command) -> None:
        """Remember a command that has been done."""
        self._done = [*self._done, command][-MAX_REMEMBERED:]
        self._undone.clear()
        if not command.is_quiet:
            self.recorded.emit(command)
        self.changed.emit()

    def replace(self, command: Command, by: Command) -> bool:
        """Let a command that goes on be one with what it has become; return whether it can.

        It cannot once it has been taken back or is too long ago.
        """
        if command not in self._done:
            return False
        self._done[self._done.index(command)] = by
        self._undone.clear()
        self.changed.emit()
        return True

    def recent(self) -> tuple[Command, ...]:
        """Return what can be undone, newest first."""
        return tuple(reversed(self._done))

    def can_redo(self) -> bool:
        """Whether something was undone last."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take back the newest command."""
        if self._done:
            command = self._done.pop()
            self._undone.append(command)
            self._run(command, command.undo)
            self.changed.emit()

    def undo_this(self, command: Command) -> None:
        """Take back one command of ``recent``, and leave the others."""
        if command in self._done:
            self._done.remove(command)
            self._run(command, command.undo)
            self.changed.emit()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            command = self._undone.pop()
            self._done.append(command)
            self._run(command, command.redo)
            self.changed.emit()

    def _run(self, command: Command, work: Callable[[], Changes]) -> None:
        if command.in_window:
            work()
        else:
            self._jobs.write(work)
