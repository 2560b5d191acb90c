"""Numbers are given once and never again, whatever happens to a comment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentKind, CommentState
from editor_app.storage.library import Library
from tests.unit.storage.conftest import NOON, Shelf

MakeComment = Callable[..., Comment]


@pytest.fixture
def article(library: Library, new_article: Callable[..., Article]) -> Article:
    article: Article = new_article()
    with library.write("test") as unit:
        unit.save(article)
    return article


def _save(library: Library, *comments: Comment) -> None:
    with library.write("test") as unit:
        unit.save(*comments)


def _numbers(library: Library, article: Article) -> dict[str, str]:
    with library.read() as unit:
        return {comment.text: comment.number for comment in unit.comments.for_article(article.id)}


def test_comments_are_numbered_by_time_and_replies_below_their_thread(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    second = new_comment(article, "b", created_at=NOON + timedelta(hours=1))
    first = new_comment(article, "a", created_at=NOON)
    reply = new_comment(article, "a1", parent_id=first.id)
    deeper = new_comment(article, "a2", parent_id=reply.id)
    _save(library, second, reply, deeper, first)
    assert _numbers(library, article) == {"a": "1", "b": "2", "a1": "1.1", "a2": "1.2"}


def test_later_comments_go_on_counting(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    first = new_comment(article, "a")
    _save(library, first)
    _save(library, new_comment(article, "b"), new_comment(article, "a1", parent_id=first.id))
    assert _numbers(library, article) == {"a": "1", "b": "2", "a1": "1.1"}


def test_the_number_of_a_deleted_comment_stays_its_own(
    library: Library, article: Article, new_comment: MakeComment, shelf: Shelf
) -> None:
    first, last = new_comment(article, "a"), new_comment(article, "b")
    reply = new_comment(article, "a1", parent_id=first.id)
    _save(library, first, last, reply)
    with library.write("delete") as unit:
        unit.delete("comment", first.id, last.id, reply.id)
    library = shelf.reopen(library)
    library.rebuild_projection()
    _save(library, new_comment(article, "c"), new_comment(article, "a2", parent_id=first.id))
    assert _numbers(library, article) == {"c": "3", "a2": "1.2"}


def test_a_deleted_comment_that_comes_back_has_its_number_again(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    comment = new_comment(article, "a")
    _save(library, comment, new_comment(article, "b"))
    with library.write("delete") as unit:
        unit.delete("comment", comment.id)
    _save(library, comment)
    assert _numbers(library, article) == {"a": "1", "b": "2"}


@pytest.mark.parametrize("state", list(CommentState))
def test_a_comment_keeps_its_number_in_every_state(
    library: Library, article: Article, new_comment: MakeComment, state: CommentState
) -> None:
    comment = new_comment(article, "a")
    _save(library, comment, new_comment(article, "b"))
    _save(library, replace(comment, state=state))
    _save(library, new_comment(article, "c"))
    assert _numbers(library, article) == {"a": "1", "b": "2", "c": "3"}


def test_a_number_from_elsewhere_is_kept_and_not_given_again(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    _save(library, new_comment(article, "a", number="5"), new_comment(article, "b"))
    assert _numbers(library, article) == {"a": "5", "b": "6"}


def test_pingbacks_have_no_number(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    _save(library, new_comment(article, "a", kind=CommentKind.PINGBACK), new_comment(article, "b"))
    assert _numbers(library, article) == {"a": "", "b": "1"}


def test_each_article_counts_for_itself(
    library: Library, new_article: Callable[..., Article], new_comment: MakeComment
) -> None:
    one, other = new_article(), new_article()
    _save(library, new_comment(one, "a"), new_comment(other, "b"))
    assert _numbers(library, one) == {"a": "1"}
    assert _numbers(library, other) == {"b": "1"}


def test_the_number_is_part_of_the_revision(
    library: Library, article: Article, new_comment: MakeComment
) -> None:
    comment = new_comment(article, "a")
    _save(library, comment)
    with library.read() as unit:
        assert unit.revisions.get(unit.head_of(comment.id)) == replace(comment, number="1")
