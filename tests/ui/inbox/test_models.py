"""What cards and threads say, to eyes and to screen readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.message import message
from editor_app.services.comment_thread import load_thread
from editor_app.services.inbox import InboxRow
from editor_app.services.session import Session
from editor_app.storage.inbox_rows import InboxEntry
from editor_app.ui.inbox.inbox_model import PLACE_ROLE, InboxModel
from editor_app.ui.inbox.thread_model import ENTRY_ROLE, WORD_ROLE, ThreadModel
from tests.unit.services.conftest import clock, session
from tests.unit.services.newsroom import BUS, JONAS, LENA, fill, reader

__all__ = ["clock", "session"]

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
OVERRIDE = "\u202e"


def _row(comment: Comment, **more: object) -> InboxRow:
    make: Callable[..., InboxEntry] = InboxEntry
    plain: dict[str, object] = {
        "is_open": True,
        "is_question": False,
        "is_unread": False,
        "has_draft": False,
        "answer": None,
        "parent_number": "",
    }
    return InboxRow(make(comment, **{**plain, **more}), "Nachtbus", ())


def _spoken(row: InboxRow, role: int = SPOKEN) -> str:
    model = InboxModel()
    model.show([row], [], complete=True)
    said = model.index(0).data(role)
    assert isinstance(said, str)
    return said


def _comment(**fields: object) -> Comment:
    noon = datetime.now().astimezone().replace(hour=0, minute=5)
    change: Callable[..., Comment] = replace
    return change(reader("Jo", "Fährt er?", number="3.1", created_at=noon), **fields)


@pytest.mark.usefixtures("qapp")
def test_a_card_says_number_author_time_state_question_and_unread() -> None:
    row = _row(_comment(), is_question=True, is_unread=True, parent_number="3")
    said = _spoken(row)
    assert said.startswith("Comment 3.1 by Jo, ")
    assert "00:05" in said
    assert said.endswith(", Reply needed, Question, unread: Fährt er?")
    assert _spoken(row, PLACE_ROLE) == "No. 3.1 · Reply to 3 · Question"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("comment", "more", "word"),
    [
        ({}, {}, "Reply needed"),
        ({"state": CommentState.PENDING}, {}, "Not approved yet"),
        ({"state": CommentState.HIDDEN}, {"is_open": False}, "Hidden"),
        ({"state": CommentState.SPAM}, {"is_open": False}, "Spam"),
        ({"is_handled": True}, {"is_open": False}, "Done"),
        ({}, {"has_draft": True}, "Draft"),
        ({}, {"is_open": False, "answer": ReplyState.OUTBOX}, "In outbox"),
        ({}, {"is_open": False, "answer": ReplyState.CONFIRMED}, "Answered"),
        ({"person_id": LENA, "reply_state": ReplyState.EXPORTED}, {"is_open": False}, "Exported"),
    ],
)
def test_a_card_says_how_far_it_is(
    comment: dict[str, object], more: dict[str, object], word: str
) -> None:
    said = _spoken(_row(_comment(**comment), **more))
    assert f", {word}: " in said
    assert "unread" not in said
    assert "Question" not in said


@pytest.mark.usefixtures("qapp")
def test_a_card_says_what_the_filter_found() -> None:
    row = replace(_row(_comment()), marks=(message("First comment"),))
    assert ", First comment: " in _spoken(row)


@pytest.mark.usefixtures("qapp")
def test_marks_that_turn_text_around_are_neither_shown_nor_said() -> None:
    comment = reader(f"Jo{OVERRIDE}hn", f"moc.{OVERRIDE}elpmaxe", number="1")
    row = _row(comment)
    assert OVERRIDE not in _spoken(row)
    assert _spoken(row, Qt.ItemDataRole.DisplayRole) == "John"
    assert "moc.elpmaxe" in _spoken(row)
    nameless = _row(replace(comment, author_name=OVERRIDE))
    assert _spoken(nameless, Qt.ItemDataRole.DisplayRole) == "Without name"


def _thread(session: Session, *more: Comment) -> ThreadModel:
    fill(session, *more)
    model = ThreadModel()
    model.show(load_thread(session, BUS))
    return model


def test_a_deep_reply_stands_on_the_second_level_and_says_whom_it_answers(
    qapp: QApplication, session: Session
) -> None:
    assert qapp is not None
    third = reader("Mo", "Doch.", parent_id=JONAS)
    fourth = reader("Kai", f"Nein{OVERRIDE}.", parent_id=third.id)
    model = _thread(session, third, fourth)
    said = [model.index(row).data(SPOKEN) for row in range(model.rowCount())]
    levels = [model.index(row).data(ENTRY_ROLE).level for row in range(model.rowCount())]
    assert levels == [0, 1, 1, 1]
    assert said[0].startswith("Comment 1, 1 of 4, Marlies H., ")
    assert said[1].startswith("Reply, level 2 1.1, 2 of 4, Jonas Petersen, ")
    assert said[2].startswith("Reply, level 2 1.2, 3 of 4, Reply to 1.1, Mo, ")
    assert said[3].startswith("Reply, level 2 1.3, 4 of 4, Reply to 1.2, Kai, ")
    assert said[3].endswith(": Nein.")


def test_an_answer_being_typed_stands_at_the_end_of_its_thread(
    qapp: QApplication, session: Session
) -> None:
    assert qapp is not None
    model = _thread(session, reader("Tom", "Na dann."))
    typed = reader("Lena", "Ja.", parent_id=JONAS, person_id=LENA, reply_state=ReplyState.DRAFT)
    model.show_preview(typed, "Autorin")
    names = [model.entry_at(row).name for row in range(model.rowCount())]
    assert names == ["Marlies H.", "Jonas Petersen", "Lena", "Tom"]
    assert model.is_preview(model.entry_at(2))
    assert model.index(2).data(WORD_ROLE).text == "Draft"
    model.show_preview(None)
    assert model.rowCount() == 3
