"""When an article takes comments, what the filter marks, what is a mention."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment
from editor_app.domain.comment_marks import marks_of
from editor_app.domain.comment_rules import CommentRules, FilterRules, takes_comments
from editor_app.domain.identity import EntityId
from editor_app.domain.mention import Mention, find_mentions

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "published", "is_open", "takes"),
    [
        (0, NOON - timedelta(days=900), True, True),
        (14, NOON - timedelta(days=14, seconds=-1), True, True),
        (14, NOON - timedelta(days=14), True, False),
        (14, None, True, True),
        (14, NOON, False, False),
    ],
)
def test_articles_close_after_so_many_days(
    days: int, published: datetime | None, is_open: bool, takes: bool
) -> None:
    article = Article(EntityId("a"), published_at=published, comments_open=is_open)
    assert takes_comments(article, CommentRules(closing_days=days), NOON) is takes


@pytest.mark.parametrize(
    ("text", "rules", "marks"),
    [
        ("Im Kasino gewinnt man.", FilterRules(("kasino",)), ["Holds “kasino”"]),
        ("Im Kasinohof.", FilterRules(("kasino", " ")), []),
        ("a.b (c)", FilterRules(("a.b", "(c)")), ["Holds “a.b”", "Holds “(c)”"]),
        ("http://a http://b", FilterRules(max_links=1), ["2 links"]),
        ("http://a http://b", FilterRules(max_links=None), []),
        ("http://a http://b", FilterRules(), []),
    ],
)
def test_the_filter_marks_words_and_links(text: str, rules: FilterRules, marks: list[str]) -> None:
    comment = Comment(EntityId("k"), EntityId("a"), text=text, html=f"<p>{text}</p>")
    assert [str(mark) for mark in marks_of(comment, rules, is_first=True)] == marks


def test_links_hidden_behind_words_count() -> None:
    html = '<p><a href="https://a.example">a</a> <a rel="ugc" href="https://b.example">b</a></p>'
    comment = Comment(EntityId("k"), EntityId("a"), text="a b", html=html)
    assert [str(mark) for mark in marks_of(comment, FilterRules(max_links=1), is_first=False)] == [
        "2 links"
    ]


def test_our_own_replies_are_never_marked() -> None:
    reply = Comment(EntityId("k"), EntityId("a"), person_id=EntityId("p"), text="kasino")
    assert marks_of(reply, FilterRules(("kasino",), 0, marks_first_time=True), is_first=True) == ()


def test_the_longest_name_is_meant_and_nothing_beyond_it() -> None:
    names = ["Nachtschwärmer", "Mo", "Mo Lenz"]
    text = "@Nachtschwärmer Pflegekräfte, @mo lenz und @Mo: @Moritz, a@Mo @Mo Lenzen"
    assert find_mentions(text, names) == (
        Mention(0, 15, "Nachtschwärmer"),
        Mention(30, 38, "Mo Lenz"),
        Mention(43, 46, "Mo"),
        Mention(62, 65, "Mo"),
    )
    assert find_mentions("kein Zeichen", names) == ()
    assert find_mentions("@Mo", ["", "  "]) == ()
