"""Several cards judged together, and the counts that follow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from editor_app.domain.comment import CommentState
from editor_app.services.inbox import count_comments
from editor_app.ui.library_window import LibraryWindow
from tests.ui.inbox.keyboard import CTRL, Keyboard
from tests.ui.shell.office import Office, session_of


def _chips(shown: LibraryWindow) -> str:
    counts = count_comments(session_of(shown))
    return f"Offen  {counts.open}|Alle  {counts.total}|Verborgen  {counts.hidden}"


def test_several_are_hidden_together_and_come_back_together(office: Office) -> None:
    shown = office.open()
    keys = Keyboard(office, shown)
    screen = keys.go_to("comments")
    pane = screen.inbox

    def chips() -> str:
        return "|".join(button.text() for button in pane.tabs.findChildren(QToolButton))

    before = count_comments(session_of(shown))
    assert chips() == _chips(shown)
    keys.press(Qt.Key.Key_Home)
    QTest.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    office.wait_calm(shown)
    ids = pane.view.selected_ids()
    assert len(ids) == 2

    keys.press(Qt.Key.Key_V)
    with session_of(shown).library.read() as uow:
        states = {uow.comments.get(id_).state for id_ in ids}
    assert states == {CommentState.HIDDEN}
    now = count_comments(session_of(shown))
    assert (now.open, now.hidden) == (before.open - 2, before.hidden + 2)
    assert chips() == _chips(shown)

    keys.press(Qt.Key.Key_Z, CTRL)
    assert count_comments(session_of(shown)) == before
    assert chips() == _chips(shown)
    assert all(pane.model.find_row(id_) is not None for id_ in ids)
