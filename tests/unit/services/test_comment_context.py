"""What stands beside a comment, and what becomes of one that puts something right."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.comment import CommentState
from editor_app.domain.errors import InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.services.articles import autosave_article
from editor_app.services.comment_context import load_comment_context
from editor_app.services.comment_correction import take_as_correction, take_back_correction
from editor_app.services.reply_drafts import list_reply_drafts, open_reply, save_reply_draft
from editor_app.services.session import Session
from tests.unit.services.conftest import NOON
from tests.unit.services.newsroom import BUS, JONAS, MARLIES, MORNING, details, fill, reader


@pytest.fixture(autouse=True)
def _filled(session: Session) -> None:
    fill(session)


def test_earlier_comments_are_those_of_the_same_address(session: Session) -> None:
    first, second, spam = (
        reader("J. P.", text, created_at=MORNING - timedelta(days=days))
        for text, days in (("Erster.", 9), ("Zweiter.", 3), ("Spam.", 1))
    )
    other = reader("Jonas Petersen", "Ein anderer Jonas.")
    with session.library.write("test") as uow:
        uow.save(first, second, replace(spam, state=CommentState.SPAM), other)
        uow.reader_details.put_many(
            [
                details(JONAS, "Jonas@Post.example ", "192.0.2.1"),
                *(details(c.id, "jonas@post.example") for c in (first, second, spam)),
                details(other.id, "anderer@post.example"),
            ]
        )
    context = load_comment_context(session, JONAS)
    assert [(e.comment.text, e.headline) for e in context.earlier] == [
        ("Zweiter.", "Nachtbus fährt"),
        ("Erster.", "Nachtbus fährt"),
    ]
    assert (context.comment_count, context.since) == (3, MORNING - timedelta(days=9))
    assert context.details == details(JONAS, "Jonas@Post.example ", "192.0.2.1")


def test_without_an_address_nobody_is_taken_for_somebody_else(session: Session) -> None:
    with session.library.write("test") as uow:
        uow.save(reader("Jonas Petersen", "Auch ohne Adresse."))
        uow.reader_details.put_many([details(MARLIES, ""), details(JONAS, "")])
    context = load_comment_context(session, JONAS)
    assert (context.earlier, context.comment_count, context.since) == ((), 0, None)


def test_the_article_s_facts_and_the_passage_a_comment_quotes(session: Session) -> None:
    quoting = reader(
        "Mo",
        "„jede Nacht bis zum Ring“ stimmt nicht.",
        html=("<blockquote>ab Montag wieder jede Nacht</blockquote><p>Stimmt nicht.</p>"),
    )
    with session.library.write("test") as uow:
        uow.save(quoting)
    context = load_comment_context(session, quoting.id)
    assert context.article is not None
    assert context.summary is not None
    assert (context.summary.headline, context.summary.comment_count) == ("Nachtbus fährt", 3)
    assert context.passage is not None
    quoted = context.article.body[context.passage.start : context.passage.end]
    assert quoted == "ab Montag** wieder jede Nacht"
    assert load_comment_context(session, JONAS).passage is None


def test_a_comment_outlives_its_article(session: Session) -> None:
    with session.library.write("test") as uow:
        uow.delete("article", BUS)
    context = load_comment_context(session, JONAS)
    assert (context.article, context.summary, context.passage) == (None, None, None)
    with pytest.raises(NotFoundError):
        load_comment_context(session, EntityId("never"))


def test_a_comment_becomes_a_dated_correction_and_a_thank_you(session: Session) -> None:
    with session.library.read() as uow:
        article = uow.articles.get(BUS)
    autosave_article(session, replace(article, headline="Nachtbus, getippt"))
    taken = take_as_correction(session, JONAS, " Es sind zwölf Menschen je Fahrt. ")
    with session.library.read() as uow:
        stored = uow.articles.get(BUS)
        assert uow.working_copies() == ()
    assert stored == taken.article
    assert stored.headline == "Nachtbus, getippt"
    (correction,) = stored.corrections
    assert (correction.at, correction.text, correction.comment_id) == (
        NOON,
        "Es sind zwölf Menschen je Fahrt.",
        JONAS,
    )
    assert stored.updated_at == NOON
    assert open_reply(session, JONAS).markdown == (
        "@Jonas Petersen Vielen Dank für den Hinweis. Wir haben den Artikel berichtigt."
    )
    assert taken.changes.ids >= {BUS, JONAS}


def test_a_correction_can_be_taken_back(session: Session) -> None:
    with session.library.read() as uow:
        before = uow.articles.get(BUS)
    taken = take_as_correction(session, JONAS, "Zwölf.")
    take_back_correction(session, taken)
    with session.library.read() as uow:
        assert uow.articles.get(BUS) == before
    assert list_reply_drafts(session) == ()


def test_taking_a_correction_back_leaves_what_was_written_since_then(session: Session) -> None:
    taken = take_as_correction(session, JONAS, "Zwölf.")
    with session.library.write("test") as uow:
        uow.save(replace(uow.articles.get(BUS), headline="Neu", updated_at=MORNING))
    save_reply_draft(session, replace(taken.draft, markdown="Danke sehr."))
    take_back_correction(session, taken)
    with session.library.read() as uow:
        now = uow.articles.get(BUS)
    assert (now.headline, now.updated_at, now.corrections) == ("Neu", MORNING, ())
    assert open_reply(session, JONAS).markdown == "Danke sehr."


def test_an_answer_that_is_being_typed_is_left_alone(session: Session) -> None:
    save_reply_draft(session, replace(open_reply(session, JONAS), markdown="Moment."))
    taken = take_as_correction(session, JONAS, "Zwölf.")
    assert taken.had_draft
    assert open_reply(session, JONAS).markdown == "Moment."
    take_back_correction(session, taken)
    assert open_reply(session, JONAS).markdown == "Moment."


def test_a_correction_says_something(session: Session) -> None:
    with pytest.raises(InvalidFieldError):
        take_as_correction(session, JONAS, "  ")
