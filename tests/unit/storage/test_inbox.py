"""The inbox: what stands in which queue, in which order, on which page, and counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.storage.inbox_rows import CommentQueue, InboxCursor, InboxEntry, InboxFilter
from editor_app.storage.library import Library
from editor_app.storage.repositories import comment_queues
from editor_app.storage.summaries import ArticleFilter
from tests.unit.storage.conftest import NOON

MakeComment = Callable[..., Comment]
LENA = EntityId("lena")


@pytest.fixture
def article(library: Library, new_article: Callable[..., Article]) -> Article:
    article: Article = new_article()
    with library.write("test") as unit:
        unit.save(article)
    return article


def _save(library: Library, *entities: Comment | Person) -> None:
    with library.write("test") as unit:
        unit.save(*entities)


def _entries(library: Library, wanted: InboxFilter, limit: int = 100) -> list[InboxEntry]:
    """All entries of a list, page by page."""
    found: list[InboxEntry] = []
    after: InboxCursor | None = None
    with library.read() as unit:
        groups = unit.inbox.groups(wanted)
        while page := unit.inbox.page(wanted, groups, after, limit):
            assert len(page) <= limit
            found += page
            after = InboxCursor.of(page[-1])
    return found


def _texts(library: Library, queue: CommentQueue = CommentQueue.OPEN, words: str = "") -> list[str]:
    return [entry.comment.text for entry in _entries(library, InboxFilter(queue, words))]


def test_each_queue_shows_its_own(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    for state in CommentState:
        _save(library, new_comment(article, state.value, state=state))
    _save(library, new_comment(article, "ping", kind=CommentKind.PINGBACK))
    assert set(_texts(library, CommentQueue.ALL)) == {"pending", "visible", "hidden"}
    assert _texts(library, CommentQueue.HIDDEN) == ["hidden"]
    assert _texts(library, CommentQueue.SPAM) == ["spam"]
    assert _texts(library, CommentQueue.TRASH) == ["trash"]


def test_what_is_open_comes_article_by_article_and_questions_first(
    library: Library, new_article: Callable[..., Article], new_comment: MakeComment
) -> None:
    old, quiet, new = new_article(), new_article(), new_article()
    _save(
        library,
        new_comment(old, "alt", created_at=NOON - timedelta(days=9)),
        new_comment(old, "Wann?", created_at=NOON - timedelta(days=8)),
        new_comment(quiet, "still", created_at=NOON - timedelta(days=1)),
        new_comment(new, "neu", created_at=NOON),
        new_comment(new, "Wo?", created_at=NOON + timedelta(hours=1)),
        new_comment(new, "Wer?", created_at=NOON - timedelta(hours=1)),
    )
    assert _texts(library) == ["Wer?", "Wo?", "neu", "Wann?", "alt", "still"]
    assert _texts(library, CommentQueue.ALL) == ["Wer?", "neu", "Wo?", "still", "alt", "Wann?"]


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
@pytest.mark.parametrize("queue", [CommentQueue.ALL, CommentQueue.OPEN])
def test_pages_leave_nothing_out_and_repeat_nothing(
    library: Library,
    new_article: Callable[..., Article],
    new_comment: MakeComment,
    queue: CommentQueue,
    limit: int,
) -> None:
    moments = [None, None, NOON, NOON, NOON, NOON + timedelta(seconds=1), None]
    for article in (new_article(), new_article()):
        _save(
            library,
            *(
                new_comment(article, f"{n}{'?' if n % 3 else ''}", created_at=moment)
                for n, moment in enumerate(moments)
            ),
        )
    whole = _entries(library, InboxFilter(queue))
    assert _entries(library, InboxFilter(queue), limit) == whole
    assert len({entry.comment.id for entry in whole}) == 2 * len(moments)


def test_a_page_goes_on_where_the_last_one_stopped_when_entries_were_settled_meanwhile(
    library: Library, new_article: Callable[..., Article], new_comment: MakeComment
) -> None:
    comments = [new_comment(article, f"{n}") for article in map(new_article, "ab") for n in "123"]
    _save(library, *comments)
    wanted = InboxFilter()
    with library.read() as unit:
        groups = unit.inbox.groups(wanted)
        first = unit.inbox.page(wanted, groups, None, 2)
    _save(library, *(replace(e.comment, is_handled=True) for e in first))
    with library.read() as unit:
        rest = unit.inbox.page(wanted, groups, InboxCursor.of(first[-1]), 100)
    seen = [entry.comment.id for entry in (*first, *rest)]
    assert sorted(seen) == sorted(comment.id for comment in comments)


def test_a_list_can_be_narrowed_to_words_and_to_an_article(
    library: Library, new_article: Callable[..., Article], new_comment: MakeComment
) -> None:
    one, other = new_article(), new_article()
    _save(
        library,
        new_comment(one, "Der Nachtbus fährt"),
        new_comment(one, "Der Tagbus"),
        new_comment(other, "Ein Nachtbus", author_name="Mo"),
        new_comment(other, "Billige Uhren", state=CommentState.SPAM, author_name="Uhrenmann"),
    )
    assert set(_texts(library, words="nachtb")) == {"Der Nachtbus fährt", "Ein Nachtbus"}
    assert _texts(library, words="mo nachtbus") == ["Ein Nachtbus"]
    assert _texts(library, CommentQueue.SPAM, "uhrenmann billige") == ["Billige Uhren"]
    assert _texts(library, CommentQueue.SPAM, "teure") == []
    narrowed = _entries(library, InboxFilter(words="nachtbus", article_id=one.id))
    assert [entry.comment.text for entry in narrowed] == ["Der Nachtbus fährt"]


def test_a_word_that_very_many_have_finds_all_of_them(
    library: Library,
    new_article: Callable[..., Article],
    new_comment: MakeComment,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = [new_article() for _ in range(12)]
    for place, article in enumerate(articles):
        when = NOON - timedelta(days=place)
        others = (new_comment(article, f"Tagbus {place} {n}", created_at=when) for n in range(9))
        _save(library, *others)
    for article in articles[-3:]:  # the last articles of the list
        when = NOON - timedelta(days=30)
        _save(library, *(new_comment(article, "Nachtbus", created_at=when) for _ in range(4)))
    wanted = InboxFilter(words="nachtbus")
    few = _entries(library, wanted, 5)
    monkeypatch.setattr(comment_queues, "OFTEN", 2)
    many = _entries(library, wanted, 5)
    assert len(many) == 12
    assert {entry.comment.id for entry in many} == {entry.comment.id for entry in few}
    assert [e.comment.article_id for e in many[::4]] == [article.id for article in articles[-3:]]
    narrowed = InboxFilter(words="nachtbus", article_id=articles[-1].id)
    assert len(_entries(library, narrowed, 3)) == 4


def test_an_entry_says_how_far_its_answer_has_come(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    question = new_comment(article, "Frage?")
    _save(library, question)

    def entry() -> InboxEntry:
        with library.read() as unit:
            return unit.inbox.entries([question.id])[0]

    assert (entry().answer, entry().is_open, entry().is_question) == (None, True, True)
    answer = new_comment(article, "Ja", parent_id=question.id, person_id=LENA)
    for state in ReplyState:
        _save(library, replace(answer, reply_state=state))
        assert entry().answer is (None if state is ReplyState.DRAFT else state)
        assert entry().is_open is (state is ReplyState.DRAFT)
    with library.read() as unit:
        assert unit.inbox.entries([answer.id])[0].parent_number == "1"
        (answered,) = unit.inbox.recently_answered(5)
    assert answered.comment.id == question.id


def test_answered_last_comes_first_and_each_comment_once(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    questions = [new_comment(article, f"{n}?", created_at=NOON) for n in range(4)]
    order = [2, 0, 3, 0]
    answers = [
        new_comment(
            article,
            "Ja",
            parent_id=questions[n].id,
            person_id=LENA,
            created_at=NOON + timedelta(minutes=place),
        )
        for place, n in enumerate(order)
    ]
    _save(library, *questions, *answers)
    with library.read() as unit:
        found = unit.inbox.recently_answered(3)
    assert [entry.comment.text for entry in found] == ["0?", "3?", "2?"]


def test_what_is_open_is_unread_until_it_was_looked_at(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    seen, unseen, done = (new_comment(article, text) for text in ("a", "b", "c"))
    _save(library, seen, unseen, replace(done, is_handled=True))
    with library.write("test") as unit:
        unit.reading_marks.put_many({seen.id: True, done.id: False})
        assert unit.reading_marks.find_many([seen.id, unseen.id]) == {seen.id: True}
    with library.read() as unit:
        entries = unit.inbox.entries([seen.id, unseen.id, done.id])
        assert unit.inbox.counts().unread == 2
    assert [entry.is_unread for entry in entries] == [False, True, True]
    with library.write("test") as unit:
        unit.reading_marks.put_many({seen.id: None, done.id: None})
        assert [e.is_unread for e in unit.inbox.entries([seen.id, done.id])] == [True, False]


def test_an_entry_says_whether_an_answer_is_being_typed(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    comment = new_comment(article)
    _save(library, comment)
    with library.write("test") as unit:
        unit.reply_drafts.put(ReplyDraft(comment.id, article.id, "Hm"))
    with library.read() as unit:
        assert unit.inbox.entries([comment.id, EntityId("never")])[0].has_draft


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Fährt der Bus?", True),
        ("Fährt der Bus", False),
        ("Siehe https://rat.example/?id=7", False),
        ("@Redaktion bitte prüfen", True),
        ("@lena brandt: stimmt nicht", True),
        ("@Lena Brandtner: stimmt", False),
        ("post@redaktion.example", False),
    ],
)
def test_questions_are_marks_and_turning_to_us_by_name(
    library: Library, article: Article, new_comment: MakeComment, text: str, asks: bool
) -> None:
    comment = new_comment(article, text)
    _save(library, Person(LENA, "Lena Brandt", "lena"), comment)
    with library.read() as unit:
        assert unit.inbox.entries([comment.id])[0].is_question is asks


def test_who_is_turned_to_follows_the_names_of_the_people(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    comment = new_comment(article, "@Lena Brandt: stimmt nicht.")
    _save(library, comment)

    def asks() -> bool:
        with library.read() as unit:
            return unit.inbox.entries([comment.id])[0].is_question

    assert not asks()
    _save(library, Person(LENA, "Lena Brandt", "lena"))
    assert asks()
    _save(library, Person(LENA, "Lena Kolb", "lena"))
    assert not asks()
    _save(library, Person(LENA, "Lena Brandt", "lena"))
    with library.write("test") as unit:
        unit.delete("person", LENA)
    assert not asks()


def test_counts_agree_with_the_queues_and_the_list(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    question = new_comment(article, "Frage")
    outgoing = {"person_id": LENA, "reply_state": ReplyState.OUTBOX}
    _save(
        library,
        question,
        new_comment(article, "raus", parent_id=question.id, **outgoing),
        new_comment(article, "offen"),
        *(new_comment(article, state.value, state=state) for state in CommentState),
        new_comment(article, "ping", kind=CommentKind.PINGBACK),
    )
    with library.read() as unit:
        counts = unit.inbox.counts()
        summary = unit.articles.list_page(ArticleFilter(), None, 1)[0]
    assert counts.open == summary.open_comment_count == len(_texts(library)) == 3
    assert counts.total == summary.comment_count == len(_texts(library, CommentQueue.ALL)) == 6
    assert (counts.outbox, counts.hidden, counts.spam, counts.trash) == (1, 1, 1, 1)
    assert counts.unread == 3
