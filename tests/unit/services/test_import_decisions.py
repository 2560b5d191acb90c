"""What an import must not bring back, and what is decided about news from the origin."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.comment import (
    Comment,
    CommentState,
    OriginState,
    ReaderDetails,
    ReplyState,
)
from editor_app.domain.comment_rules import CommentRules, DeskRules
from editor_app.domain.erasure import ErasureScope
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.person import Person
from editor_app.domain.progress import never_cancelled
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.importers.contract import ImportedComment
from editor_app.services.import_merge import ImportMerge
from editor_app.services.import_outcome import ImportOutcome
from editor_app.services.origin_changes import accept_origin, dismiss_origin, take_back_decision
from editor_app.services.privacy import erase_person, erase_readers_of
from editor_app.services.replies import mark_exported, queue_reply
from editor_app.services.session import Session
from editor_app.services.triage import set_comment_state, set_handled
from tests.unit.services.conftest import NOON
from tests.unit.services.newsroom import (
    BUS,
    JONAS,
    LENA,
    MARLIES,
    MORNING,
    comment,
    fill,
    reader,
    set_rules,
)


@pytest.fixture(autouse=True)
def _filled(session: Session) -> None:
    fill(session)


def _at_site(key: int, text: str = "Guten Tag.", /, **fields: object) -> Comment:
    origin = f"wp:{key}"
    values = {"author_name": "Mo", "origin": origin, **fields}
    return reader(str(values.pop("author_name")), text, derived_id(origin), **values)


def _import(
    session: Session, *comments: Comment, details: tuple[ReaderDetails, ...] = ()
) -> ImportOutcome:
    known = {each.comment_id: each for each in details}
    items = [ImportedComment(c, known.get(c.id)) for c in comments]
    with session.library.write("import") as uow:
        return ImportMerge(uow, never_cancelled, session.clock.now()).store(items)


def _texts(session: Session) -> dict[str, str]:
    with session.library.read() as uow:
        return {c.number: c.text for c in uow.comments.for_article(BUS)}


def test_a_state_that_changed_at_the_origin_does_not_undo_ours(session: Session) -> None:
    _import(session, _at_site(1, state=CommentState.PENDING))
    set_comment_state(session, [derived_id("wp:1")], CommentState.SPAM)
    _import(session, _at_site(1, state=CommentState.VISIBLE))
    now = comment(session, derived_id("wp:1"))
    assert (now.state, now.origin_state) == (CommentState.SPAM, OriginState.UNCHANGED)


def test_what_the_origin_says_can_be_taken_over_or_dismissed_and_back(session: Session) -> None:
    _import(session, _at_site(1), _at_site(2, "Wann?"))
    ids = [derived_id("wp:1"), derived_id("wp:2")]
    set_handled(session, ids, is_handled=True)
    _import(session, _at_site(1, "Neu."), _at_site(2, state=CommentState.TRASH))
    before = [comment(session, id_) for id_ in ids]
    accepted = accept_origin(session, ids)
    one, other = (comment(session, id_) for id_ in ids)
    assert (one.text, one.origin_html, one.origin_state) == ("Neu.", "", OriginState.EDITED)
    assert other.state is CommentState.TRASH
    again = take_back_decision(session, accepted)
    assert [comment(session, id_) for id_ in ids] == before
    take_back_decision(session, again)
    assert [comment(session, id_) for id_ in ids] == [one, other]
    take_back_decision(session, accepted)
    dismiss_origin(session, ids)
    kept = [comment(session, id_) for id_ in ids]
    assert [c.text for c in kept] == ["Guten Tag.", "Wann?"]
    assert {c.origin_state for c in kept} == {OriginState.UNCHANGED}


def _exported(session: Session, text: str = "Ja, *immer*.") -> Comment:
    reply = queue_reply(session, ReplyDraft(MARLIES, BUS, text, LENA)).reply
    with session.library.write("exported") as uow:
        mark_exported(uow, (reply,))
    return comment(session, reply.id)


def _ours(text: str, **fields: object) -> Comment:
    """Our reply as the site gives it back."""
    values = {"author_name": "Lena Brandt", "parent_id": MARLIES, "person_id": LENA, **fields}
    return _at_site(7, text, reply_state=ReplyState.CONFIRMED, **values)


def test_another_laptop_recognises_a_confirmed_reply_by_its_origin(session: Session) -> None:
    reply = replace(_exported(session), reply_state=ReplyState.CONFIRMED, origin="wp:7")
    with session.library.write("exchange") as uow:
        uow.save(reply)
    outcome = _import(session, _ours("Etwas ganz anderes."))
    assert outcome.created == {}
    now = comment(session, reply.id)
    assert (now.text, now.origin_html) == ("Ja, immer.", "<p>Etwas ganz anderes.</p>")


def test_two_replies_of_the_same_words_are_each_confirmed_once(session: Session) -> None:
    one = _exported(session, "Danke.")
    other = queue_reply(session, ReplyDraft(JONAS, BUS, "Danke.", LENA)).reply
    back = (
        _ours("Danke."),
        replace(_ours("Danke."), id=EntityId("b"), origin="wp:9", parent_id=JONAS),
    )
    _import(session, *back[::-1])
    assert (comment(session, one.id).origin, comment(session, other.id).origin) == ("wp:7", "wp:9")


MAIL = "mo@post.example"


def test_erased_comments_do_not_come_back_with_an_import(session: Session) -> None:
    old, undated = _at_site(1), _at_site(2, "Undatiert.", created_at=None)
    details = tuple(ReaderDetails(derived_id(f"wp:{n}"), MAIL, "192.0.2.4") for n in range(1, 5))
    _import(session, old, details=details)
    erase_person(session, MAIL, ErasureScope.COMMENTS)
    later = _at_site(3, "Wieder da.", created_at=NOON + timedelta(days=1))
    never_seen = _at_site(4, "Damals.", created_at=MORNING - timedelta(days=90))
    site = (replace(old, text="Neu"), undated, later, never_seen)
    outcome = _import(session, *site, details=details)
    assert outcome.created == {"comment": 1}
    assert set(_texts(session).values()) >= {"Wieder da."}
    assert not {"Guten Tag.", "Neu", "Undatiert.", "Damals."} & set(_texts(session).values())
    with session.library.read() as uow:
        places = {c.id: c for c in uow.comments.threads_of([BUS])[BUS]}
        assert uow.reader_details.by_email(MAIL) == ()
    assert {places[c.id].state for c in (old, undated, never_seen)} == {CommentState.REMOVED}
    again = _import(session, *site, details=details)
    assert not again.changed_anything


def test_a_single_comment_that_was_erased_stays_away(session: Session) -> None:
    _import(session, _at_site(1))
    erase_readers_of(session, [derived_id("wp:1")], ErasureScope.COMMENTS)
    assert _import(session, _at_site(1, "Neu.")).unchanged == {"comment": 1}
    assert "Neu." not in _texts(session).values()


def test_data_that_is_too_old_is_not_taken_in(session: Session) -> None:
    set_rules(session, CommentRules(desk=DeskRules(ip_days=30, email_months=12)))
    ages = {1: 10, 2: 40, 3: 400}
    comments = [_at_site(n, created_at=NOON - timedelta(days=days)) for n, days in ages.items()]
    _import(
        session,
        *comments,
        details=tuple(ReaderDetails(c.id, MAIL, "192.0.2.4") for c in comments),
    )
    with session.library.read() as uow:
        kept = [uow.reader_details.find(c.id) for c in comments]
    assert [each and (each.email, each.ip_address) for each in kept] == [
        (MAIL, "192.0.2.4"),
        (MAIL, ""),
        None,
    ]


def test_a_person_of_the_same_name_signs_the_imported_replies(session: Session) -> None:
    with session.library.write("import") as uow:
        other = Person(derived_id("site:lena"), "lena brandt", "lb")
        back = _ours("Guten Morgen.", person_id=other.id)
        ImportMerge(uow, never_cancelled, NOON).store([other, ImportedComment(back)])
    with session.library.read() as uow:
        same_name = {p.id for p in uow.people.list_all() if p.name == "Lena Brandt"}
    assert comment(session, back.id).person_id in same_name
