"""A thread as the desk reads it."""

from __future__ import annotations

import pytest

from editor_app.domain.comment import CommentKind, CommentState, ReplyState
from editor_app.domain.comment_rules import CommentRules, DeskRules, FilterRules
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.comment_thread import ThreadView, load_thread
from editor_app.services.inbox import count_comments, load_inbox_page, load_inbox_rows, open_inbox
from editor_app.services.replies import queue_reply
from editor_app.services.reply_drafts import save_reply_draft
from editor_app.services.session import Session
from editor_app.services.triage import mark_read, remove_comments, set_comment_state
from editor_app.storage.inbox_rows import InboxFilter
from tests.unit.services.conftest import NOON
from tests.unit.services.newsroom import BUS, JONAS, LENA, MARLIES, details, fill, reader, set_rules


def _numbers(view: ThreadView) -> list[tuple[str, int, str]]:
    """Number, level, and the number of what is answered."""
    return [
        (e.comment.number, e.level, e.answers.number if e.answers else "") for e in view.entries
    ]


def test_a_thread_has_two_levels_and_says_whom_a_deep_reply_answers(session: Session) -> None:
    deep = reader("Mo", "Doch.", parent_id=JONAS)
    deeper = reader("Kai", "Nein.", parent_id=deep.id)
    last = reader("Tom", "Na dann.")
    fill(session, deep, deeper, last)
    view = load_thread(session, BUS)
    assert _numbers(view) == [
        ("1", 0, ""),
        ("1.1", 1, "1"),
        ("1.2", 1, "1.1"),
        ("1.3", 1, "1.2"),
        ("2", 0, ""),
    ]
    assert view.names == ("Marlies H.", "Jonas Petersen", "Mo", "Kai", "Tom")
    assert (view.headline, view.comment_count, view.open_count) == ("Nachtbus fährt", 5, 5)


def test_removed_ones_keep_their_place_and_notices_have_none(session: Session) -> None:
    fill(session, reader("Blog", "ping", kind=CommentKind.PINGBACK))
    remove_comments(session, [MARLIES])
    set_comment_state(session, [JONAS], CommentState.HIDDEN)
    view = load_thread(session, BUS)
    assert _numbers(view) == [("1", 0, ""), ("1.1", 1, "1")]
    assert [e.comment.state for e in view.entries] == [CommentState.REMOVED, CommentState.HIDDEN]
    assert [e.is_public for e in view.entries] == [False, False]
    assert view.names == ("Jonas Petersen",)
    assert (view.comment_count, view.hidden_count) == (1, 1)


def test_an_entry_shows_what_is_being_done_about_it(session: Session) -> None:
    fill(session)
    reply = queue_reply(session, ReplyDraft(MARLIES, BUS, "Ja.", LENA)).reply
    edit = ReplyDraft(MARLIES, BUS, "Nein.", LENA, reply.id)
    answer = ReplyDraft(JONAS, BUS, "Hm.", LENA)
    for draft in (edit, answer, ReplyDraft(BUS, BUS, "Nachtrag.", LENA)):
        save_reply_draft(session, draft)
    mark_read(session, [JONAS], is_read=True)
    view = load_thread(session, BUS)
    marlies, jonas, ours = view.entries
    assert (marlies.is_open, marlies.answer, marlies.is_question) == (
        False,
        ReplyState.OUTBOX,
        True,
    )
    assert (jonas.is_open, jonas.is_unread, jonas.answer) == (True, False, None)
    assert jonas.draft is not None
    assert (jonas.draft.markdown, marlies.draft) == ("Hm.", None)
    assert ours.edit is not None
    assert (ours.edit.markdown, ours.name, ours.badge) == ("Nein.", "Lena Brandt", "Autorin")
    assert view.draft is not None
    assert view.draft.markdown == "Nachtrag."
    assert view.outbox_count == 1


def test_the_thread_of_an_article_nobody_knows_is_not_found(session: Session) -> None:
    with pytest.raises(NotFoundError):
        load_thread(session, EntityId("never"))


def test_the_inbox_opens_with_groups_rows_and_what_was_answered(session: Session) -> None:
    fill(session, reader("Mo", "Kommt die Linie auch nach Oberfeld?"))
    queue_reply(session, ReplyDraft(MARLIES, BUS, "Ja.", LENA))
    inbox = open_inbox(session, InboxFilter(), limit=1)
    assert [(group.article_id, group.count) for group in inbox.groups] == [(BUS, 2)]
    assert [(row.entry.comment.author_name, row.headline) for row in inbox.rows] == [
        ("Mo", "Nachtbus fährt")
    ]
    assert [row.entry.comment.id for row in inbox.answered] == [MARLIES]
    rest = load_inbox_page(session, InboxFilter(), inbox.groups, inbox.rows[-1].cursor, 9)
    assert [row.entry.comment.id for row in rest] == [JONAS]
    assert load_inbox_rows(session, [JONAS]) == rest
    counts = count_comments(session)
    assert (counts.open, counts.outbox) == (2, 1)
    assert open_inbox(session, InboxFilter(words="oberf"), 9).answered == ()


def test_rules_mark_comments_and_delete_nothing(session: Session) -> None:
    spammy = reader("Casino-Karl", "www.a.example www.b.example https://c.example")
    fill(session, spammy, reader("Jonas Petersen", "Wieder ich.", created_at=NOON))
    rules = FilterRules(("casino-karl", "klinik"), max_links=2, marks_first_time=True)
    set_rules(session, CommentRules(desk=DeskRules(filter=rules)))
    with session.library.write("test") as uow:
        uow.reader_details.put_many([details(MARLIES, "m@post.example")])
    entries = {e.name: [str(m) for m in e.marks] for e in load_thread(session, BUS).entries[::-1]}
    assert entries == {
        "Casino-Karl": ["Holds “casino-karl”", "3 links", "First comment"],
        "Jonas Petersen": ["First comment"],
        "Marlies H.": ["First comment"],
    }
    assert len(load_thread(session, BUS).entries) == 4
