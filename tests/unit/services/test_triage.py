"""Judging comments, and taking it back."""

from __future__ import annotations

import pytest

from editor_app.domain.comment import CommentState
from editor_app.domain.errors import InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.services.inbox import count_comments
from editor_app.services.session import Session
from editor_app.services.triage import (
    Triage,
    mark_read,
    remove_comments,
    set_comment_note,
    set_comment_state,
    set_handled,
    take_back,
)
from tests.unit.services.newsroom import JONAS, MARLIES, comment, details, fill

BOTH = (MARLIES, JONAS)


@pytest.fixture(autouse=True)
def _filled(session: Session) -> None:
    fill(session)


@pytest.mark.parametrize(
    "state", [CommentState.HIDDEN, CommentState.SPAM, CommentState.TRASH, CommentState.PENDING]
)
def test_many_comments_are_moved_at_once_and_back(session: Session, state: CommentState) -> None:
    set_comment_state(session, [JONAS], CommentState.HIDDEN)
    step = set_comment_state(session, BOTH, state)
    assert {comment(session, id_).state for id_ in BOTH} == {state}
    assert step.changes.kinds == {"comment"}
    assert step.changes.ids == set(step.judgements)
    again = take_back(session, step)
    assert comment(session, MARLIES).state is CommentState.VISIBLE
    assert comment(session, JONAS).state is CommentState.HIDDEN
    take_back(session, again)
    assert {comment(session, id_).state for id_ in BOTH} == {state}


def test_numbers_stay_whatever_is_decided(session: Session) -> None:
    numbers = [comment(session, id_).number for id_ in BOTH]
    for state in set(CommentState) - {CommentState.REMOVED}:
        set_comment_state(session, BOTH, state)
        assert [comment(session, id_).number for id_ in BOTH] == numbers == ["1", "1.1"]


def test_what_is_done_is_no_longer_open_until_it_is_taken_back(session: Session) -> None:
    assert count_comments(session).open == 2
    step = set_handled(session, BOTH, is_handled=True)
    assert count_comments(session).open == 0
    take_back(session, step)
    assert count_comments(session).open == 2


def test_taking_back_leaves_what_happened_since_then(session: Session) -> None:
    hidden = set_comment_state(session, [JONAS], CommentState.HIDDEN)
    set_comment_note(session, MARLIES, " Ruft oft an. ")
    take_back(session, hidden)
    assert comment(session, MARLIES).note == "Ruft oft an."
    assert comment(session, JONAS).state is CommentState.VISIBLE


def test_a_step_that_changes_nothing_says_so(session: Session) -> None:
    step = set_comment_state(session, BOTH, CommentState.VISIBLE)
    assert step == Triage(step.changes)
    assert not step.changes.ids


def test_reading_marks_are_kept_and_taken_back(session: Session) -> None:
    assert count_comments(session).unread == 2
    step = mark_read(session, BOTH, is_read=True)
    assert step.changes.ids == set(BOTH)
    assert count_comments(session).unread == 0
    mark_read(session, [JONAS], is_read=False)
    assert count_comments(session).unread == 1
    take_back(session, step)
    assert count_comments(session).unread == 2


def test_what_is_not_there_is_passed_over_but_a_note_needs_its_comment(session: Session) -> None:
    nobody = EntityId("never")
    assert not set_comment_state(session, [nobody], CommentState.HIDDEN).changes.ids
    assert not mark_read(session, [nobody], is_read=True).changes.ids
    with pytest.raises(NotFoundError):
        set_comment_note(session, nobody, "x")


def test_for_good_means_with_the_readers_data(session: Session) -> None:
    with session.library.write("test") as uow:
        uow.reader_details.put_many([details(JONAS, "jonas@post.example", "192.0.2.7")])
    with pytest.raises(InvalidFieldError):
        set_comment_state(session, [JONAS], CommentState.REMOVED)
    remove_comments(session, [JONAS])
    with session.library.read() as uow:
        assert uow.comments.find(JONAS) is None
        assert uow.reader_details.find(JONAS) is None
    with pytest.raises(NotFoundError):
        remove_comments(session, [EntityId("never")])
