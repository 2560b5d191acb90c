"""Comments by article, and which of them wait for an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter
from editor_app.storage.library import Library
from tests.unit.storage.conftest import NOON

MakeComment = Callable[..., Comment]
LENA = EntityId("lena")


@pytest.fixture
def article(library: Library, new_article: Callable[..., Article]) -> Article:
    article: Article = new_article()
    with library.write("test") as unit:
        unit.save(article)
    return article


def _save(library: Library, *comments: Comment) -> None:
    with library.write("test") as unit:
        unit.save(*comments)


def _queue(library: Library, queue: CommentQueue) -> list[str]:
    wanted = InboxFilter(queue)
    with library.read() as unit:
        entries = unit.inbox.page(wanted, unit.inbox.groups(wanted), None, 100)
    return [entry.comment.text for entry in entries]


def test_comments_come_by_time_and_by_number_where_they_have_none(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    undated = [new_comment(article, f"ohne {n}", number=str(n)) for n in (10, 9, 2)]
    late = new_comment(article, "spät", created_at=NOON)
    early = new_comment(article, "früh", created_at=NOON - timedelta(days=1))
    _save(library, late, *undated, early)
    with library.read() as unit:
        found = [comment.text for comment in unit.comments.for_article(article.id)]
    assert found == ["ohne 2", "ohne 9", "ohne 10", "früh", "spät"]
    assert _queue(library, CommentQueue.ALL) == found


def test_comments_of_many_articles_come_apart(
    library: Library, new_article: Callable[..., Article], new_comment: MakeComment
) -> None:
    one, other, silent = new_article(), new_article(), new_article()
    _save(library, new_comment(one, "a"), new_comment(other, "b"), new_comment(one, "c"))
    with library.read() as unit:
        found = unit.comments.threads_of([one.id, other.id, silent.id])
        assert sorted(c.text for c in unit.comments.iterate()) == ["a", "b", "c"]
    texts = {id_: [comment.text for comment in comments] for id_, comments in found.items()}
    assert texts == {one.id: ["a", "c"], other.id: ["b"]}


def test_a_readers_comment_is_open_until_somebody_of_us_answers(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    question = new_comment(article, "Frage")
    other = new_comment(article, "Andere", parent_id=question.id)
    _save(library, question, other)
    assert set(_queue(library, CommentQueue.OPEN)) == {"Frage", "Andere"}
    answer = new_comment(
        article, "Antwort", parent_id=question.id, person_id=LENA, reply_state=ReplyState.DRAFT
    )
    _save(library, answer)
    assert set(_queue(library, CommentQueue.OPEN)) == {"Frage", "Andere"}
    _save(library, replace(answer, number="1.2", reply_state=ReplyState.OUTBOX))
    assert _queue(library, CommentQueue.OPEN) == ["Andere"]
    assert _queue(library, CommentQueue.OUTBOX) == ["Antwort"]


def test_a_comment_is_open_again_when_its_answer_is_deleted_or_put_away(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    one, other = new_comment(article, "eins"), new_comment(article, "zwei")
    answers = [new_comment(article, "ja", parent_id=c.id, person_id=LENA) for c in (one, other)]
    _save(library, one, other, *answers)
    assert _queue(library, CommentQueue.OPEN) == []
    with library.write("test") as unit:
        unit.delete("comment", answers[0].id)
        unit.save(replace(unit.comments.get(answers[1].id), state=CommentState.TRASH))
    assert set(_queue(library, CommentQueue.OPEN)) == {"eins", "zwei"}


def test_an_answer_that_moves_to_another_comment_answers_that_one(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    one, other = new_comment(article, "eins"), new_comment(article, "zwei")
    answer = new_comment(article, "ja", parent_id=one.id, person_id=LENA)
    _save(library, one, other, answer)
    _save(library, replace(answer, parent_id=other.id))
    assert _queue(library, CommentQueue.OPEN) == ["eins"]


@pytest.mark.parametrize(
    ("change", "open_now"),
    [
        ({"state": CommentState.PENDING}, True),
        ({"state": CommentState.HIDDEN}, False),
        ({"state": CommentState.SPAM}, False),
        ({"is_handled": True}, False),
        ({"kind": CommentKind.PINGBACK}, False),
        ({"person_id": LENA}, False),
    ],
)
def test_what_makes_a_comment_wait_for_an_answer(
    library: Library,
    article: Article,
    new_comment: MakeComment,
    change: dict[str, object],
    open_now: bool,
) -> None:
    _save(library, new_comment(article, "Frage", **change))
    assert _queue(library, CommentQueue.OPEN) == (["Frage"] if open_now else [])


def test_a_thread_has_the_places_of_what_was_deleted_for_good(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    gone, spam = new_comment(article, "weg"), new_comment(article, "S", state=CommentState.SPAM)
    reply = new_comment(article, "Antwort", parent_id=gone.id)
    _save(library, gone, spam, reply)
    with library.write("test") as unit:
        unit.delete("comment", gone.id, spam.id)
    library.rebuild_projection()
    with library.read() as unit:
        places = unit.comments.threads_of([article.id])[article.id]
        assert [comment.text for comment in unit.comments.for_article(article.id)] == ["Antwort"]
    assert {(c.number, c.state, c.text, c.author_name) for c in places} == {
        ("1", CommentState.REMOVED, "", ""),
        ("2", CommentState.SPAM, "", ""),
        ("1.1", CommentState.VISIBLE, "Antwort", "Jonas"),
    }


def test_a_comment_nobody_knows_is_not_found(library: Library) -> None:
    with library.read() as unit:
        assert unit.comments.find(EntityId("never")) is None
    with pytest.raises(NotFoundError), library.read() as unit:
        unit.comments.get(EntityId("never"))
