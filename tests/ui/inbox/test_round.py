"""A day's comments by keyboard alone: read, answer, next, hide, undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.comment import CommentState, ReplyState
from editor_app.services.outbox import list_outbox
from editor_app.services.reply_drafts import list_reply_drafts
from editor_app.storage.inbox_rows import CommentQueue
from editor_app.ui.inbox.inbox_screen import InboxScreen
from editor_app.ui.library_window import LibraryWindow
from tests.ui.shell.office import Office, room_of, session_of


def inbox_of(office: Office, shown: LibraryWindow) -> InboxScreen:
    """Go to the comments and return their screen with its first card chosen."""
    room_of(shown).newsroom.go_to("comments")
    screen = shown.view.screens.current
    assert isinstance(screen, InboxScreen)
    office.qtbot.waitUntil(lambda: screen.discussion.view.chosen_entry() is not None, timeout=9000)
    office.wait_calm(shown)
    screen.inbox.view.setFocus()
    return screen


def test_the_inbox_opens_on_what_waits_for_an_answer(office: Office) -> None:
    screen = inbox_of(office, office.open())
    assert screen.inbox.filter().queue is CommentQueue.OPEN
    row = screen.inbox.view.current_row()
    entry = screen.discussion.view.chosen_entry()
    assert row is not None
    assert entry is not None
    assert row.entry.is_open
    assert entry.comment.id == row.entry.comment.id


def test_hidden_by_a_key_and_shown_again_by_undo(office: Office) -> None:
    shown = office.open()
    screen = inbox_of(office, shown)
    row = screen.inbox.view.current_row()
    assert row is not None
    comment_id = row.entry.comment.id
    QTest.keyClick(screen.inbox.view, Qt.Key.Key_V)
    office.wait_calm(shown)
    with session_of(shown).library.read() as uow:
        assert uow.comments.get(comment_id).state is CommentState.HIDDEN
    assert screen.inbox.model.find_row(comment_id) is None
    shown.view.actions_book["undo"].trigger()
    office.wait_calm(shown)
    with session_of(shown).library.read() as uow:
        assert uow.comments.get(comment_id).state is CommentState.VISIBLE


def test_answered_by_keyboard_and_taken_back(office: Office) -> None:
    shown = office.open()
    screen = inbox_of(office, shown)
    QTest.keyClick(screen.inbox.view, Qt.Key.Key_R)
    office.qtbot.waitUntil(screen.composer.isVisible, timeout=5000)
    QTest.keyClicks(screen.composer.text, "Gute Frage.")
    before = len(list_outbox(session_of(shown)))
    QTest.keyClick(screen.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    office.wait_calm(shown)
    outbox = list_outbox(session_of(shown))
    assert len(outbox) == before + 1
    mine = next(entry.reply for entry in outbox if "Gute Frage." in entry.reply.text)
    assert mine.reply_state is ReplyState.OUTBOX
    assert not screen.composer.isVisible()
    shown.view.actions_book["undo"].trigger()
    office.wait_calm(shown)
    assert len(list_outbox(session_of(shown))) == before


def test_an_answer_put_aside_is_kept(office: Office) -> None:
    shown = office.open()
    screen = inbox_of(office, shown)
    QTest.keyClick(screen.inbox.view, Qt.Key.Key_R)
    office.qtbot.waitUntil(screen.composer.isVisible, timeout=5000)
    QTest.keyClicks(screen.composer.text, "Noch nicht fertig")
    QTest.keyClick(screen.composer.text, Qt.Key.Key_Escape)
    office.wait_calm(shown)
    (draft,) = [d for d in list_reply_drafts(session_of(shown)) if "fertig" in d.markdown]
    assert draft.markdown.endswith("Noch nicht fertig")
    QTest.keyClick(screen.inbox.view, Qt.Key.Key_R)
    office.qtbot.waitUntil(screen.composer.isVisible, timeout=5000)
    assert screen.composer.text.text() == draft.markdown
