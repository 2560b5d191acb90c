"""Comments that come in again and again: under their article, once, and as they were judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState, OriginState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.services.articles import create_article, save_article
from editor_app.services.import_files import import_files, preview_import
from editor_app.services.import_outcome import ImportOutcome
from editor_app.services.replies import queue_reply, withdraw_reply
from editor_app.services.reply_drafts import open_reply
from editor_app.services.session import Session
from tests.unit.importers.comment_samples import (
    disqus,
    disqus_post,
    disqus_thread,
    isso,
    rest,
    rest_comment,
)
from tests.unit.importers.exports import comment as wxr_comment
from tests.unit.importers.exports import export, item

SITE = "https://talblatt.example"

Bring = Callable[[str, str], ImportOutcome]


@pytest.fixture
def bring(session: Session, tmp_path: Path) -> Bring:
    """Import a text as a file of that name."""

    def bring_in(name: str, text: str) -> ImportOutcome:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return import_files(session, [path])

    return bring_in


@pytest.fixture
def bus(session: Session) -> Article:
    created = create_article(session, headline="Die Nachtbuslinie 7 kommt zurück")
    article = replace(created, slug="nachtbus")
    save_article(session, article, "edited")
    return article


def _comments(session: Session, article_id: EntityId) -> dict[str, Comment]:
    with session.library.read() as uow:
        return {c.text: c for c in uow.comments.for_article(article_id)}


def _judge(session: Session, comment: Comment) -> None:
    with session.library.write("judged") as uow:
        uow.save(comment)


def _reply(session: Session, to: Comment, text: str, state: ReplyState) -> Comment:
    with session.library.write("reply") as uow:
        lena = next(p for p in uow.people.list_all() if p.name == "Lena Brandt")
        reply = Comment(
            session.ids.new_id(),
            to.article_id,
            to.id,
            author_name="Lena Brandt",
            person_id=lena.id,
            html=f"<p>{text}</p>",
            text=text,
            reply_state=state,
        )
        uow.save(reply)
        return uow.comments.get(reply.id)


def _table(*rows: str) -> str:
    return "\n".join(("article,id,parent,author,text,state", *rows)) + "\n"


# Under their article


@pytest.mark.parametrize(
    "name", ["nachtbus", "/stadt/nachtbus/", f"{SITE}/stadt/nachtbus.html?x#k1", "{id}"]
)
def test_comments_find_their_article(
    session: Session, bring: Bring, bus: Article, name: str
) -> None:
    outcome = bring("kommentare.csv", _table(f"{name.format(id=bus.id)},1,,Jo,Ja.,visible"))

    assert outcome.created == {"comment": 1}
    assert _comments(session, bus.id)["Ja."].number == "1"


def test_comments_of_wordpress_find_the_article_of_its_export(
    session: Session, bring: Bring
) -> None:
    (article_id,) = bring("export.xml", export(item(12, "Text."))).article_ids

    bring("comments.json", rest(rest_comment(17)))

    assert list(_comments(session, article_id)) == ["Ein Kommentar."]


def test_comments_without_article_are_told_and_come_with_a_later_import(
    session: Session, bring: Bring
) -> None:
    both = rest(rest_comment(17), rest_comment(18, content={"rendered": "<p>Noch einer.</p>"}))
    first = bring("comments.json", both)
    (loss,) = first.losses
    assert loss.code == "article-missing"
    assert "2" in str(loss.message)
    assert not first.changed_anything

    (article_id,) = bring("export.xml", export(item(12, "Text."))).article_ids
    bring("comments.json", both)

    assert set(_comments(session, article_id)) == {"Ein Kommentar.", "Noch einer."}


def test_comments_may_come_before_their_article(session: Session, tmp_path: Path) -> None:
    comments, articles = tmp_path / "comments.json", tmp_path / "export.xml"
    comments.write_text(rest(rest_comment(17)), "utf-8")
    articles.write_text(export(item(12, "Text.")), "utf-8")

    outcome = import_files(session, [comments, articles])

    assert outcome.created["comment"] == 1
    assert outcome.losses == ()


def test_a_second_import_of_comments_changes_nothing(
    session: Session, bring: Bring, bus: Article
) -> None:
    text = _table("nachtbus,1,,Jo,Nein.,visible", "nachtbus,2,1,Mo,Doch.,visible")
    bring("kommentare.csv", text)
    before = _comments(session, bus.id)

    again = bring("kommentare.csv", text)

    assert again.unchanged == {"comment": 2}
    assert _comments(session, bus.id) == before


def test_a_reply_finds_its_comment_by_the_number_on_the_page(
    session: Session, bring: Bring, bus: Article
) -> None:
    bring("alt.csv", _table("nachtbus,1,,Jo,Nein.,visible"))

    outcome = bring("neu.csv", _table("nachtbus,9,1,Mo,Doch.,"))

    comments = _comments(session, bus.id)
    assert comments["Doch."].parent_id == comments["Nein."].id
    assert comments["Doch."].number == "1.1"
    assert outcome.losses == ()


def test_a_reply_to_nobody_known_stands_at_the_top_and_is_told(
    session: Session, bring: Bring, bus: Article
) -> None:
    outcome = bring("neu.csv", _table("nachtbus,9,8,Mo,Doch.,visible"))

    assert [loss.code for loss in outcome.losses] == ["parent-missing"]
    assert _comments(session, bus.id)["Doch."].number == "1"


def test_a_parent_that_comes_later_gets_its_reply(session: Session, bring: Bring) -> None:
    (article_id,) = bring("export.xml", export(item(12, "Text."))).article_ids
    bring("neu.json", rest(rest_comment(18, parent=17, content={"rendered": "<p>Doch.</p>"})))

    bring("alt.json", rest(rest_comment(17, content={"rendered": "<p>Nein.</p>"})))

    comments = _comments(session, article_id)
    assert comments["Doch."].parent_id == comments["Nein."].id


# Edited and deleted at the origin


def test_an_edit_at_the_origin_is_taken_over_and_marked(
    session: Session, bring: Bring, bus: Article
) -> None:
    bring("kommentare.csv", _table("nachtbus,1,,Jo,Nein.,visible"))

    outcome = bring("kommentare.csv", _table("nachtbus,1,,Jo,Doch.,visible"))

    assert outcome.updated == {"comment": 1}
    comment = _comments(session, bus.id)["Doch."]
    assert (comment.origin_state, comment.number) == (OriginState.EDITED, "1")


def test_an_edit_at_the_origin_waits_beside_what_was_judged_here(
    session: Session, bring: Bring, bus: Article
) -> None:
    bring("kommentare.csv", _table("nachtbus,1,,Jo,Nein.,visible"))
    _judge(session, replace(_comments(session, bus.id)["Nein."], state=CommentState.HIDDEN))

    outcome = bring("kommentare.csv", _table("nachtbus,1,,Jo,Doch.,visible"))

    assert outcome.kept == {"comment": 1}
    assert [loss.code for loss in outcome.losses] == ["edited-here"]
    comment = _comments(session, bus.id)["Nein."]
    assert (comment.state, comment.origin_state) == (CommentState.HIDDEN, OriginState.EDITED)
    assert comment.origin_html == "<p>Doch.</p>"

    again = bring("kommentare.csv", _table("nachtbus,1,,Jo,Doch.,visible"))
    assert again.unchanged == {"comment": 1}

    bring("kommentare.csv", _table("nachtbus,1,,Jo,Nein.,visible"))
    comment = _comments(session, bus.id)["Nein."]
    assert (comment.origin_state, comment.origin_html) == (OriginState.UNCHANGED, "")


def _wxr(*comments: str) -> str:
    return export(item(12, "Text.", extra="".join(comments)))


def test_a_comment_that_is_gone_from_the_export_was_deleted_there(
    session: Session, bring: Bring
) -> None:
    one, two = wxr_comment(17, "Nein."), wxr_comment(18, "Doch.")
    (article_id,) = bring("export.xml", _wxr(one, two)).article_ids

    bring("export.xml", _wxr(two))

    comment = _comments(session, article_id)["Nein."]
    assert (comment.state, comment.origin_state) == (CommentState.TRASH, OriginState.DELETED)
    assert _comments(session, article_id)["Doch."].origin_state is OriginState.UNCHANGED

    bring("export.xml", _wxr(one, two))

    comment = _comments(session, article_id)["Nein."]
    assert (comment.state, comment.origin_state) == (CommentState.VISIBLE, OriginState.UNCHANGED)


def test_a_deletion_at_the_origin_only_marks_what_was_judged_here(
    session: Session, bring: Bring
) -> None:
    one, two = wxr_comment(17, "Nein."), wxr_comment(18, "Doch.")
    (article_id,) = bring("export.xml", _wxr(one, two)).article_ids
    _judge(session, replace(_comments(session, article_id)["Nein."], is_handled=True))

    outcome = bring("export.xml", _wxr(two))

    comment = _comments(session, article_id)["Nein."]
    assert (comment.state, comment.origin_state) == (CommentState.VISIBLE, OriginState.DELETED)
    assert outcome.kept == {"comment": 1}
    assert not bring("export.xml", _wxr(two)).kept


def test_an_export_without_comments_deletes_nothing(session: Session, bring: Bring) -> None:
    (article_id,) = bring("export.xml", _wxr(wxr_comment(17, "Nein."))).article_ids

    bring("export.xml", _wxr())

    assert _comments(session, article_id)["Nein."].state is CommentState.VISIBLE


def test_a_post_that_disqus_deleted_goes_to_the_trash(
    session: Session, bring: Bring, bus: Article
) -> None:
    thread, gone = disqus_thread(1), "<isDeleted>true</isDeleted>"
    bring("disqus.xml", disqus(thread, disqus_post(5, "<p>Nein.</p>")))

    bring("disqus.xml", disqus(thread, disqus_post(5, "<p>Nein.</p>", extra=gone)))

    comment = _comments(session, bus.id)["Nein."]
    assert (comment.state, comment.origin_state) == (CommentState.TRASH, OriginState.DELETED)


def test_a_row_that_isso_dropped_was_deleted_there(
    session: Session, bus: Article, tmp_path: Path
) -> None:
    path = tmp_path / "comments.db"
    isso(path, [(1, None, 1, "Nein."), (2, None, 1, "Weg."), (3, None, 4, ""), (4, None, 1, "Ja.")])
    import_files(session, [path])

    isso(path, [(1, None, 1, "Nein."), (3, None, 4, ""), (4, None, 1, "Ja.")])
    import_files(session, [path])

    states = {text: c.origin_state for text, c in _comments(session, bus.id).items()}
    assert states == {
        "Nein.": OriginState.UNCHANGED,
        "Weg.": OriginState.DELETED,
        "Ja.": OriginState.UNCHANGED,
    }


def test_what_was_removed_here_for_good_does_not_come_back(
    session: Session, bring: Bring, bus: Article
) -> None:
    bring("kommentare.csv", _table("nachtbus,1,,Jo,Nein.,visible", "nachtbus,2,,Mo,Doch.,visible"))
    with session.library.write("removed") as uow:
        uow.delete("comment", _id_of(uow.comments.for_article(bus.id), "Nein."))

    bring("kommentare.csv", _table("nachtbus,1,,Jo,Neu.,visible", "nachtbus,2,,Mo,Doch.,visible"))

    assert list(_comments(session, bus.id)) == ["Doch."]


def _id_of(comments: tuple[Comment, ...], text: str) -> EntityId:
    return next(comment.id for comment in comments if comment.text == text)


def test_the_same_comment_from_two_interfaces_is_no_edit(session: Session, bring: Bring) -> None:
    typed, shown = wxr_comment(17, 'Er sagt "Ja" -- wirklich...'), "<p>Er sagt „Ja“ – wirklich…</p>"
    (article_id,) = bring("export.xml", _wxr(typed)).article_ids
    before = _comments(session, article_id)

    outcome = bring("comments.json", rest(rest_comment(17, content={"rendered": shown})))

    assert outcome.unchanged == {"comment": 1}
    assert _comments(session, article_id) == before


# Replies that come back


def test_our_own_reply_comes_back_confirmed_and_not_twice(session: Session, bring: Bring) -> None:
    question = wxr_comment(17, "Fährt er?")
    (article_id,) = bring("export.xml", _wxr(question)).article_ids
    reply = _reply(
        session, _comments(session, article_id)["Fährt er?"], "Ja – täglich.", ReplyState.EXPORTED
    )

    answer = wxr_comment(20, "Ja -- täglich.", parent=17, author="Lena Brandt")
    thanks = wxr_comment(21, "Danke.", parent=20)
    outcome = bring("export.xml", _wxr(question, answer, thanks))

    assert outcome.confirmed == 1
    comments = _comments(session, article_id)
    assert len(comments) == 3
    confirmed = comments["Ja – täglich."]
    assert (confirmed.id, confirmed.reply_state) == (reply.id, ReplyState.CONFIRMED)
    assert confirmed.origin == f"wxr:{SITE}:comment:20"
    assert comments["Danke."].parent_id == reply.id

    again = bring("export.xml", _wxr(question, answer, thanks))
    assert not again.changed_anything
    with session.library.read() as uow:
        assert uow.reader_details.find(reply.id) is None


def test_a_reply_is_known_by_the_id_it_took_along(session: Session, bring: Bring) -> None:
    question = wxr_comment(17, "Fährt er?")
    (article_id,) = bring("export.xml", _wxr(question)).article_ids
    parent = _comments(session, article_id)["Fährt er?"]
    _reply(session, parent, "Ja.", ReplyState.EXPORTED)
    second = _reply(session, parent, "Ja.", ReplyState.EXPORTED)

    meta = (
        "<wp:commentmeta><wp:meta_key>_druckreif_reply</wp:meta_key>"
        f"<wp:meta_value><![CDATA[{second.id}]]></wp:meta_value></wp:commentmeta></wp:comment>"
    )
    answer = wxr_comment(20, "Ja.", parent=17, author="Lena Brandt")
    bring("export.xml", _wxr(question, answer.replace("</wp:comment>", meta)))

    with session.library.read() as uow:
        states = {c.id: c.reply_state for c in uow.comments.for_article(article_id)}
    assert states[second.id] is ReplyState.CONFIRMED
    assert list(states.values()).count(ReplyState.CONFIRMED) == 1


def test_a_reader_who_writes_the_same_under_another_name_is_a_reader(
    session: Session, bring: Bring
) -> None:
    question = wxr_comment(17, "Fährt er?")
    (article_id,) = bring("export.xml", _wxr(question)).article_ids
    _reply(session, _comments(session, article_id)["Fährt er?"], "Ja.", ReplyState.EXPORTED)

    outcome = bring("export.xml", _wxr(question, wxr_comment(20, "Ja.", parent=17, author="Jo")))

    assert outcome.confirmed == 0
    assert outcome.created == {"comment": 1}


def test_a_correction_waits_until_the_site_has_it(session: Session, bring: Bring) -> None:
    question = wxr_comment(17, "Fährt er?")
    (article_id,) = bring("export.xml", _wxr(question)).article_ids
    parent = _comments(session, article_id)["Fährt er?"]
    reply = _reply(session, parent, "Ja.", ReplyState.EXPORTED)
    old = wxr_comment(20, "Ja.", parent=17, author="Lena Brandt")
    bring("export.xml", _wxr(question, old))
    with session.library.read() as uow:
        confirmed = uow.comments.get(reply.id)
    corrected = replace(confirmed, html="<p>Nein.</p>", text="Nein.")
    _judge(session, replace(corrected, reply_state=ReplyState.EXPORTED))

    assert bring("export.xml", _wxr(question, old, wxr_comment(22))).confirmed == 0
    assert _comments(session, article_id)["Nein."].reply_state is ReplyState.EXPORTED

    new = wxr_comment(20, "Nein.", parent=17, author="Lena Brandt")
    assert bring("export.xml", _wxr(question, new, wxr_comment(22))).confirmed == 1
    assert _comments(session, article_id)["Nein."].reply_state is ReplyState.CONFIRMED


def _answered(session: Session, bring: Bring) -> tuple[Comment, str, str]:
    """A reply that the site has given back, and the question and the answer in its export."""
    question = wxr_comment(17, "Fährt er?")
    (article_id,) = bring("export.xml", _wxr(question)).article_ids
    asked = _comments(session, article_id)["Fährt er?"]
    reply = _reply(session, asked, "Ja.", ReplyState.EXPORTED)
    meta = (
        "<wp:commentmeta><wp:meta_key>_druckreif_reply</wp:meta_key>"
        f"<wp:meta_value><![CDATA[{reply.id}]]></wp:meta_value></wp:commentmeta></wp:comment>"
    )
    answer = wxr_comment(20, "Ja.", parent=17, author="Lena Brandt")
    return reply, question, answer.replace("</wp:comment>", meta)


def _now(session: Session, comment: Comment) -> Comment:
    with session.library.read() as uow:
        return uow.comments.get(comment.id)


def test_a_reply_that_was_hidden_here_stays_hidden_whatever_the_site_makes_of_it(
    session: Session, bring: Bring
) -> None:
    reply, question, answer = _answered(session, bring)
    _judge(session, replace(reply, state=CommentState.HIDDEN))
    bring("export.xml", _wxr(question, answer))
    assert _now(session, reply).reply_state is ReplyState.CONFIRMED

    bring("export.xml", _wxr(question, answer.replace("[Ja.]", "[Doch.]")))

    now = _now(session, reply)
    assert (now.state, now.text, now.origin_html) == (CommentState.HIDDEN, "Ja.", "<p>Doch.</p>")


def test_a_reply_that_was_changed_on_the_site_is_corrected_from_there(
    session: Session, bring: Bring
) -> None:
    reply, question, answer = _answered(session, bring)
    _judge(session, replace(reply, markdown="Ja."))
    bring("export.xml", _wxr(question, answer))

    bring("export.xml", _wxr(question, answer.replace("[Ja.]", "[Ja, immer.]")))

    assert reply.parent_id is not None
    assert open_reply(session, reply.parent_id, reply.id).markdown == "Ja, immer."


def test_a_withdrawn_correction_leaves_what_the_site_has(session: Session, bring: Bring) -> None:
    reply, question, answer = _answered(session, bring)
    assert reply.parent_id is not None
    draft = replace(open_reply(session, reply.parent_id, reply.id), markdown="Nein.")
    queue_reply(session, draft)
    bring("export.xml", _wxr(question, answer))
    withdraw_reply(session, reply.id)
    now = _now(session, reply)
    assert (now.text, now.origin) == ("Ja.", f"wxr:{SITE}:comment:20")

    thanks = wxr_comment(21, "Danke.", parent=20)
    assert bring("export.xml", _wxr(question, answer, thanks)).confirmed == 1
    assert _comments(session, reply.article_id)["Danke."].parent_id == reply.id
    assert not bring("export.xml", _wxr(question, answer, thanks)).changed_anything


def test_a_reply_that_was_removed_here_for_good_does_not_come_back(
    session: Session, bring: Bring
) -> None:
    reply, question, answer = _answered(session, bring)
    with session.library.write("removed") as uow:
        uow.delete("comment", reply.id)

    thanks = wxr_comment(21, "Danke.", parent=20)
    bring("export.xml", _wxr(question, answer, thanks))

    comments = _comments(session, reply.article_id)
    assert set(comments) == {"Fährt er?", "Danke."}
    assert comments["Danke."].parent_id == reply.id


def test_a_rehearsal_tells_of_comments_and_changes_nothing(
    session: Session, bus: Article, tmp_path: Path
) -> None:
    path = tmp_path / "kommentare.csv"
    path.write_text(_table("nachtbus,1,,Jo,Nein.,visible"), "utf-8")

    assert preview_import(session, [path]).created == {"comment": 1}
    assert _comments(session, bus.id) == {}
