"""Undo instead of confirm."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.jobs import Jobs
from editor_app.ui.undo_history import MAX_REMEMBERED, Command, UndoHistory


class Ledger:
    """Notes what was undone and done again."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def command(self, name: str) -> Command:
        return Command(name, self._note(f"undo {name}"), self._note(f"redo {name}"))

    def _note(self, line: str) -> Callable[[], Changes]:
        def note() -> Changes:
            self.lines.append(line)
            return Changes()

        return note


@pytest.fixture
def history() -> Iterator[UndoHistory]:
    jobs = Jobs(ChangeBroadcaster())
    yield UndoHistory(jobs)
    jobs.close()


def test_newest_command_is_undone_first_and_can_be_done_again(
    history: UndoHistory, qtbot: QtBot
) -> None:
    ledger = Ledger()
    for name in "ab":
        history.record(ledger.command(name))
    history.undo()
    history.undo()
    history.redo()
    qtbot.waitUntil(lambda: len(ledger.lines) == 3)
    assert ledger.lines == ["undo b", "undo a", "redo a"]


def test_older_command_can_be_taken_back_on_its_own(history: UndoHistory, qtbot: QtBot) -> None:
    ledger = Ledger()
    for name in "abc":
        history.record(ledger.command(name))
    history.undo_this(history.recent()[1])
    qtbot.waitUntil(lambda: ledger.lines == ["undo b"])
    assert [command.text for command in history.recent()] == ["c", "a"]


def test_new_command_ends_redoing(history: UndoHistory, qtbot: QtBot) -> None:
    ledger = Ledger()
    history.record(ledger.command("a"))
    history.undo()
    assert history.can_redo()
    history.record(ledger.command("b"))
    assert not history.can_redo()
    qtbot.wait(10)


def test_only_so_many_are_remembered(history: UndoHistory) -> None:
    ledger = Ledger()
    for number in range(MAX_REMEMBERED + 5):
        history.record(ledger.command(str(number)))
    assert len(history.recent()) == MAX_REMEMBERED
    assert history.recent()[-1].text == "5"


def test_nothing_to_undo_is_no_error(history: UndoHistory) -> None:
    history.undo()
    history.redo()
    assert history.recent() == ()


def test_what_is_still_being_edited_is_undone_on_the_windows_thread(
    history: UndoHistory, qtbot: QtBot
) -> None:
    done: list[int] = []

    def undo() -> Changes:
        done.append(threading.get_ident())
        return Changes()

    history.record(Command("here", undo, undo, in_window=True))
    history.undo()
    history.redo()
    assert done == [threading.get_ident()] * 2
