"""A reply's way from the first letter to the confirmation, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.domain.article import ArticleStatus
from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.errors import EditorialError, InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.export_edition import export_edition
from editor_app.services.inbox import count_comments
from editor_app.services.outbox import list_outbox
from editor_app.services.replies import mark_exported, queue_reply, withdraw_reply
from editor_app.services.reply_drafts import (
    discard_reply_draft,
    list_reply_drafts,
    open_reply,
    save_reply_draft,
)
from editor_app.services.session import Session, open_session
from editor_app.services.triage import set_comment_state
from tests.unit.services.conftest import NOON, StillClock
from tests.unit.services.newsroom import (
    BUS,
    JONAS,
    LENA,
    MARLIES,
    comment,
    fill,
    reader,
    set_rules,
)


@pytest.fixture(autouse=True)
def _filled(session: Session) -> None:
    fill(session)


def _reply(session: Session, text: str = "Ja, *immer*.", target: EntityId = MARLIES) -> Comment:
    return queue_reply(session, ReplyDraft(target, BUS, text, LENA)).reply


def _export(session: Session, folder: Path, **options: object) -> bytes:
    outcome = export_edition(session, folder, **options)  # type: ignore[arg-type] # options of the test
    assert [left.findings for left in outcome.left_out] == []
    return (outcome.target / "stadt" / "nachtbus.html").read_bytes()


def test_the_composer_begins_with_whom_it_answers_and_who_signs(session: Session) -> None:
    assert open_reply(session, MARLIES) == ReplyDraft(MARLIES, BUS, "@Marlies H. ", LENA)
    assert open_reply(session, BUS) == ReplyDraft(BUS, BUS, "", LENA)
    with pytest.raises(NotFoundError):
        open_reply(session, EntityId("never"))


def test_each_comment_has_a_draft_of_its_own_that_survives_a_crash(
    session: Session, clock: StillClock
) -> None:
    typed = [
        replace(open_reply(session, id_), markdown=f"An {id_}") for id_ in (MARLIES, JONAS, BUS)
    ]
    for draft in typed:
        save_reply_draft(session, draft)
    # Nothing is closed: a program that dies leaves just this behind.
    session.library._lock.release()  # type: ignore[union-attr] # open for writing
    with open_session(session.library.folder, clock=clock) as other:
        for draft in typed:
            assert open_reply(other, draft.target_id) == replace(draft, saved_at=NOON)


def test_a_draft_with_nothing_of_its_own_is_no_draft(session: Session) -> None:
    draft = open_reply(session, MARLIES)
    save_reply_draft(session, replace(draft, markdown="@Marlies H. Ja"))
    assert len(list_reply_drafts(session)) == 1
    save_reply_draft(session, draft)
    assert list_reply_drafts(session) == ()
    save_reply_draft(session, replace(draft, markdown="  \n"))
    assert list_reply_drafts(session) == ()


def test_a_discarded_draft_can_be_brought_back(session: Session) -> None:
    draft = replace(open_reply(session, MARLIES), markdown="@Marlies H. Ja")
    save_reply_draft(session, draft)
    discard_reply_draft(session, draft)
    assert list_reply_drafts(session) == ()
    save_reply_draft(session, draft)
    assert open_reply(session, MARLIES).markdown == "@Marlies H. Ja"


def test_a_reply_goes_to_the_outbox_with_its_number_and_answers_its_comment(
    session: Session,
) -> None:
    save_reply_draft(session, ReplyDraft(MARLIES, BUS, "@Marlies H. Ja, *immer*.", LENA))
    queued = queue_reply(session, open_reply(session, MARLIES))
    reply = queued.reply
    assert reply == replace(
        reply,
        article_id=BUS,
        parent_id=MARLIES,
        number="1.2",
        author_name="Lena Brandt",
        person_id=LENA,
        created_at=NOON,
        markdown="@Marlies H. Ja, *immer*.",
        html="<p>@Marlies H. Ja, <em>immer</em>.</p>",
        text="@Marlies H. Ja, immer.",
        reply_state=ReplyState.OUTBOX,
    )
    assert queued.changes.ids >= {reply.id, MARLIES}
    assert list_reply_drafts(session) == ()
    counts = count_comments(session)
    assert (counts.open, counts.unread, counts.outbox) == (1, 1, 1)


def test_a_comment_of_ones_own_stands_at_the_top(session: Session) -> None:
    reply = _reply(session, "Nachtrag: Es geht los.", BUS)
    assert (reply.parent_id, reply.number) == (None, "2")


def test_who_signed_last_signs_next(session: Session) -> None:
    assert open_reply(session, JONAS).person_id == LENA
    _reply(session)
    with session.library.write("test") as uow:
        uow.save(replace(uow.articles.get(BUS), author_ids=()))
    assert open_reply(session, JONAS).person_id == LENA


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"person_id": None}, "Choose who signs"),
        ({"markdown": " \n "}, "empty"),
        ({"markdown": "x" * 3001}, "3001 characters; 3000"),
        ({"person_id": EntityId("never")}, "no entry"),
        ({"target_id": EntityId("never")}, "no article"),
    ],
)
def test_what_cannot_go_out_is_refused_and_kept(
    session: Session, change: dict[str, object], words: str
) -> None:
    draft = ReplyDraft(MARLIES, BUS, "Ja.", LENA)
    save_reply_draft(session, draft)
    with pytest.raises(EditorialError, match=words):
        queue_reply(session, replace(draft, **change))  # type: ignore[arg-type] # fields of the test
    assert open_reply(session, MARLIES).markdown == "Ja."
    assert count_comments(session).outbox == 0


@pytest.mark.parametrize("state", [CommentState.HIDDEN, CommentState.SPAM, CommentState.TRASH])
def test_what_is_not_shown_is_not_answered(session: Session, state: CommentState) -> None:
    set_comment_state(session, [MARLIES], state)
    with pytest.raises(InvalidFieldError, match="Comment 1 is not shown"):
        _reply(session)


def test_what_waits_for_a_decision_is_shown_with_its_answer(session: Session) -> None:
    set_comment_state(session, [MARLIES], CommentState.PENDING)
    _reply(session)
    assert comment(session, MARLIES).state is CommentState.VISIBLE


def test_a_notice_of_another_site_is_not_answered(session: Session) -> None:
    ping = reader("Blog", "ping", kind=CommentKind.PINGBACK)
    with session.library.write("test") as uow:
        uow.save(ping)
    with pytest.raises(InvalidFieldError):
        _reply(session, target=ping.id)


def test_in_the_outbox_a_reply_is_changed_and_withdrawn_and_keeps_its_number(
    session: Session, clock: StillClock
) -> None:
    reply = _reply(session)
    draft = open_reply(session, MARLIES, reply.id)
    assert draft.markdown == "Ja, *immer*."
    changed = queue_reply(session, replace(draft, markdown="Nein.")).reply
    assert changed == replace(reply, markdown="Nein.", html="<p>Nein.</p>", text="Nein.")
    withdrawn = withdraw_reply(session, reply.id)
    assert comment(session, reply.id).reply_state is ReplyState.DRAFT
    assert open_reply(session, MARLIES, reply.id).markdown == "Nein."
    assert count_comments(session).open == 2
    with pytest.raises(InvalidFieldError, match="not in the outbox"):
        withdraw_reply(session, reply.id)
    clock.moment += timedelta(hours=2)
    again = queue_reply(session, withdrawn.draft).reply
    assert (again.id, again.number, again.created_at) == (reply.id, "1.2", clock.moment)
    assert again.corrected_at is None


def test_a_withdrawn_reply_that_is_discarded_leaves_no_trace_and_may_come_back(
    session: Session, tmp_path: Path
) -> None:
    reply = _reply(session, "Kanarienvogel")
    withdrawn = withdraw_reply(session, reply.id)
    discard_reply_draft(session, withdrawn.draft)
    page = _export(session, tmp_path / "aus")
    assert b"Kanarienvogel" not in page
    assert b"Kommentar entfernt" not in page
    save_reply_draft(session, withdrawn.draft)
    again = queue_reply(session, open_reply(session, MARLIES, reply.id)).reply
    assert (again.id, again.number) == (reply.id, "1.2")


def test_the_outbox_says_what_goes_along_and_what_waits(session: Session) -> None:
    one, other = _reply(session), _reply(session, "Nachtrag", BUS)
    entries = {entry.reply.id: entry for entry in list_outbox(session)}
    assert set(entries) == {one.id, other.id}
    assert entries[one.id].answers == comment(session, MARLIES)
    assert entries[one.id].headline == "Nachtbus fährt"
    assert all(entry.waits_for is None for entry in entries.values())
    set_comment_state(session, [other.id], CommentState.HIDDEN)
    assert [str(e.waits_for) for e in list_outbox(session) if e.waits_for] == ["It is hidden."]
    with session.library.write("test") as uow:
        uow.save(replace(uow.articles.get(BUS), status=ArticleStatus.DRAFT))
    assert {str(e.waits_for) for e in list_outbox(session)} == {
        "It is hidden.",
        "Its article is not ready yet.",
    }


def test_an_export_takes_the_outbox_along_and_remembers_it(
    session: Session, tmp_path: Path
) -> None:
    reply = _reply(session)
    outcome = export_edition(session, tmp_path / "aus")
    assert outcome.reply_ids == (reply.id,)
    assert reply.id in outcome.changes.ids
    assert comment(session, reply.id).reply_state is ReplyState.EXPORTED
    assert list_outbox(session) == ()
    with session.library.read() as uow:
        assert reply.id in uow.export_records.list_newest(1)[0].contents
    assert export_edition(session, tmp_path / "aus").reply_ids == ()
    page = (outcome.target / "stadt" / "nachtbus.html").read_text("utf-8")
    assert "Ja, <em>immer</em>." in page
    assert "Autorin" in page


def test_an_export_of_some_articles_takes_their_replies_only(
    session: Session, tmp_path: Path
) -> None:
    other = EntityId("zeitung")
    with session.library.write("test") as uow:
        uow.save(replace(uow.articles.get(BUS), id=other, slug="zeitung"))
    mine = queue_reply(session, ReplyDraft(other, other, "Nachtrag", LENA)).reply
    theirs = _reply(session)
    assert export_edition(session, tmp_path / "a", only=["zeitung"]).reply_ids == (mine.id,)
    assert comment(session, theirs.id).reply_state is ReplyState.OUTBOX


def test_what_was_changed_while_it_went_out_stays_in_the_outbox(session: Session) -> None:
    sent = _reply(session)
    queue_reply(session, replace(open_reply(session, MARLIES, sent.id), markdown="Doch nicht."))
    with session.library.write("test") as uow:
        assert not mark_exported(uow, (sent,)).ids
    assert comment(session, sent.id).reply_state is ReplyState.OUTBOX


def test_what_is_out_can_be_corrected_and_the_correction_withdrawn(
    session: Session, clock: StillClock, tmp_path: Path
) -> None:
    reply = _reply(session, "Um acht.")
    _export(session, tmp_path / "eins")
    clock.moment += timedelta(days=1)
    draft = open_reply(session, MARLIES, reply.id)
    same = queue_reply(session, draft).reply
    assert same.reply_state is ReplyState.EXPORTED
    corrected = queue_reply(session, replace(draft, markdown="Um neun.")).reply
    assert corrected.reply_state is ReplyState.OUTBOX
    assert (corrected.corrected_at, corrected.created_at) == (clock.moment, reply.created_at)
    assert list_outbox(session)[0].is_correction
    withdrawn = withdraw_reply(session, reply.id)
    before = comment(session, reply.id)
    assert (before.text, before.reply_state) == ("Um acht.", ReplyState.EXPORTED)
    queue_reply(session, withdrawn.draft)
    assert b"Um neun." in _export(session, tmp_path / "zwei")
    assert comment(session, reply.id).reply_state is ReplyState.EXPORTED


def test_a_reply_from_elsewhere_is_corrected_in_markdown(session: Session) -> None:
    html = "<p>Siehe <a href='https://rat.example/7'>hier</a>.</p>"
    old = reader(
        "Lena Brandt",
        "Siehe hier.",
        html=html,
        person_id=LENA,
        parent_id=MARLIES,
        reply_state=ReplyState.CONFIRMED,
    )
    with session.library.write("test") as uow:
        uow.save(old)
    draft = open_reply(session, MARLIES, old.id)
    assert draft == ReplyDraft(MARLIES, BUS, "Siehe [hier](https://rat.example/7).", LENA, old.id)


def test_the_limit_of_the_publication_holds(session: Session) -> None:
    set_rules(session, CommentRules(max_length=5))
    with pytest.raises(InvalidFieldError, match="6 characters; 5"):
        _reply(session, "Länger")
