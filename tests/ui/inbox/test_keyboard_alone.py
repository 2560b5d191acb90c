"""A whole round without a pointer: read, answer, hide, take back, export."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.services.outbox import list_outbox
from editor_app.ui.export_dialog.export_dialog import ExportDialog
from editor_app.ui.inbox.inbox_screen import InboxScreen
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.widgets.result_panel import ResultPanel
from tests.ui.inbox.keyboard import CTRL, Keyboard
from tests.ui.shell.office import Office, session_of

ANSWER = "Ja, auch an Feiertagen."


def test_a_round_from_the_inbox_to_the_page(office: Office, tmp_path: Path) -> None:
    shown = office.open()
    keys = Keyboard(office, shown)
    screen = keys.go_to("comments")
    asked = _current(screen)

    mine = _answer(keys, screen)
    assert mine.parent_id == asked.id
    keys.press(Qt.Key.Key_N)
    assert _current(screen).id != asked.id
    _hide_and_take_back(keys, screen)

    screen = keys.go_to("outbox")
    model = screen.inbox.model
    cards = [
        model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(len(_waiting(shown)))
    ]
    assert any(ANSWER in card for card in cards)
    _export(keys, screen, tmp_path / "site")

    assert _stored(shown, mine.id).reply_state is ReplyState.EXPORTED
    assert _waiting(shown) == []
    assert model.rowCount() == 0
    assert screen.inbox.empty.isVisible()
    _look_at_page(shown, tmp_path / "site", asked, mine)


def _answer(keys: Keyboard, screen: InboxScreen) -> Comment:
    keys.press(Qt.Key.Key_R)
    assert keys.is_in(screen.composer.text)
    keys.type(ANSWER)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert keys.is_in(screen.inbox.view)
    return next(reply for reply in _waiting(keys.shown) if ANSWER in reply.text)


def _hide_and_take_back(keys: Keyboard, screen: InboxScreen) -> None:
    chosen = _current(screen)
    keys.press(Qt.Key.Key_J)
    assert _current(screen).id != chosen.id
    keys.press(Qt.Key.Key_K)
    assert _current(screen).id == chosen.id
    keys.press(Qt.Key.Key_V)
    assert _stored(keys.shown, chosen.id).state is CommentState.HIDDEN
    assert keys.is_in(screen.inbox.view)
    assert screen.inbox.view._delegate.shows_ring
    assert _current(screen).id != chosen.id
    keys.press(Qt.Key.Key_Z, CTRL)
    assert _stored(keys.shown, chosen.id).state is CommentState.VISIBLE
    assert keys.is_in(screen.inbox.view)


def _export(keys: Keyboard, screen: InboxScreen, target: Path) -> None:
    keys.press_until(Qt.Key.Key_Tab, screen.inbox.export)
    keys.press(Qt.Key.Key_Space)
    dialog = keys.shown.view.dialog()
    assert isinstance(dialog, ExportDialog)
    keys.office.qtbot.waitUntil(lambda: dialog.rows is not None, timeout=15000)
    assert dialog.fields is not None
    keys.press_until(Qt.Key.Key_Tab, dialog.fields.path)
    keys.press(Qt.Key.Key_A, CTRL)
    keys.type(str(target))
    keys.press_until(Qt.Key.Key_Tab, dialog._export)
    keys.press(Qt.Key.Key_Space)
    keys.office.qtbot.waitUntil(lambda: bool(dialog.findChildren(ResultPanel)), timeout=60000)
    assert isinstance(keys.focus(), QPushButton)
    keys.press(Qt.Key.Key_Return)
    assert keys.shown.view.dialog() is None
    assert keys.focus().window() is keys.shown.shell


def _look_at_page(shown: LibraryWindow, site: Path, asked: Comment, mine: Comment) -> None:
    with session_of(shown).library.read() as uow:
        slug = uow.articles.get(mine.article_id).slug
    (path,) = site.rglob(f"{slug}.html")
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    numbers = [element["id"] for element in page.select("[id^=k]") if element.get("id")]
    assert numbers.index(f"k{mine.number}") > numbers.index(f"k{asked.number}")
    reply = page.find(id=f"k{mine.number}")
    assert reply is not None
    assert ANSWER in reply.get_text()


def _current(screen: InboxScreen) -> Comment:
    row = screen.inbox.view.current_row()
    assert row is not None
    return row.entry.comment


def _waiting(shown: LibraryWindow) -> list[Comment]:
    return [entry.reply for entry in list_outbox(session_of(shown))]


def _stored(shown: LibraryWindow, comment_id: EntityId) -> Comment:
    with session_of(shown).library.read() as uow:
        return uow.comments.get(comment_id)
