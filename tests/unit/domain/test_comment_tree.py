"""Threads hold together, and numbers stay, whatever arrives and in whatever order."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.comment import Comment, CommentKind, CommentState
from editor_app.domain.comment_tree import Thread, assign_numbers, build_threads, display_order
from editor_app.domain.identity import EntityId

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ARTICLE = EntityId("article")


def _comment(name: str, parent: str | None = None, *, minute: int = 0, number: str = "") -> Comment:
    return Comment(
        EntityId(name),
        ARTICLE,
        EntityId(parent) if parent is not None else None,
        number=number,
        created_at=NOON + timedelta(minutes=minute),
    )


def _numbers(comments: Iterable[Comment]) -> dict[str, str]:
    return {comment.id: comment.number for comment in assign_numbers(comments)}


def _all(threads: Sequence[Thread]) -> list[Comment]:
    """Every comment of the threads, without recursion as threads may be deep."""
    waiting, found = list(threads), []
    while waiting:
        thread = waiting.pop()
        found.append(thread.comment)
        waiting.extend(thread.replies)
    return found


@st.composite
def _arrivals(draw: st.DrawFn) -> list[Comment]:
    """Comments as an import may bring them: parents later, missing, in circles; pingbacks."""
    names = draw(st.lists(st.integers(0, 30), unique=True, max_size=15))
    comments = []
    for place, name in enumerate(names):
        parent = draw(st.none() | st.sampled_from([*names, 99]))
        comment = _comment(f"c{name}", None if parent is None else f"c{parent}", minute=place)
        if draw(st.integers(0, 5)) == 0:
            comment = replace(comment, kind=CommentKind.PINGBACK)
        comments.append(comment)
    return comments


@given(_arrivals(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(
    comments: list[Comment], chance: random.Random
) -> None:
    shuffled = comments.copy()
    chance.shuffle(shuffled)

    assert _numbers(shuffled) == _numbers(comments)
    assert build_threads(assign_numbers(shuffled)) == build_threads(assign_numbers(comments))


@given(_arrivals(), st.data())
def test_numbers_never_change_and_never_meet_again(
    comments: list[Comment], data: st.DataObject
) -> None:
    """Comments arrive in several loads; in between any of them may be gone for good."""
    kept: dict[EntityId, Comment] = {}
    shown: dict[EntityId, str] = {}
    while comments:
        size = data.draw(st.integers(1, len(comments)))
        load, comments = comments[:size], comments[size:]
        for comment in assign_numbers([*kept.values(), *load]):
            assert shown.setdefault(comment.id, comment.number) == comment.number
            kept[comment.id] = comment
        for gone in data.draw(st.sets(st.sampled_from(sorted(kept)), max_size=2)):
            del kept[gone]
        given_out = [comment.number for comment in kept.values() if comment.number]
        assert len(given_out) == len(set(given_out))


@given(_arrivals())
def test_every_comment_stands_in_the_threads_once(comments: list[Comment]) -> None:
    threads = build_threads(assign_numbers(comments))

    assert sorted(c.id for c in _all(threads)) == sorted(c.id for c in comments)


@given(_arrivals())
def test_only_comments_have_numbers_and_all_of_them(comments: list[Comment]) -> None:
    for comment in assign_numbers(comments):
        assert bool(comment.number) is (comment.kind is CommentKind.COMMENT)


@given(_arrivals())
def test_numbers_have_two_levels_at_most(comments: list[Comment]) -> None:
    assert all(number.count(".") <= 1 for number in _numbers(comments).values())


@given(_arrivals())
def test_giving_numbers_twice_changes_nothing(comments: list[Comment]) -> None:
    once = assign_numbers(comments)

    assert assign_numbers(once) == once


def test_replies_are_numbered_within_their_thread_by_time() -> None:
    comments = [
        _comment("late", "top", minute=9),
        _comment("deep", "early", minute=7),
        _comment("top", minute=1),
        _comment("early", "top", minute=5),
        _comment("next", minute=3),
    ]

    assert _numbers(comments) == {
        "top": "1",
        "next": "2",
        "early": "1.1",
        "deep": "1.2",
        "late": "1.3",
    }


def test_a_thread_ten_deep_keeps_its_depth_and_counts_on() -> None:
    comments = [_comment("c0")]
    comments += [_comment(f"c{n}", f"c{n - 1}", minute=n) for n in range(1, 10)]

    (thread,) = build_threads(assign_numbers(comments))

    numbers = [thread.comment.number]
    while thread.replies:
        (thread,) = thread.replies
        numbers.append(thread.comment.number)
    assert numbers == ["1", *(f"1.{n}" for n in range(1, 10))]


def test_a_thread_of_thousands_is_numbered_without_delay() -> None:
    comments = [_comment("c0")]
    comments += [_comment(f"c{n}", f"c{n - 1}", minute=n) for n in range(1, 20_000)]

    assert _numbers(comments)["c19999"] == "1.19999"


def test_a_reply_without_its_parent_stands_at_the_top() -> None:
    (thread,) = build_threads(assign_numbers([_comment("a", "gone")]))

    assert (thread.comment.id, thread.comment.number) == ("a", "1")


def test_a_parent_that_arrives_late_takes_its_reply_in_but_not_its_number() -> None:
    first = assign_numbers([_comment("reply", "parent", minute=5)])
    both = assign_numbers([*first, _comment("parent", minute=1)])

    (thread,) = build_threads(both)

    assert (thread.comment.number, thread.replies[0].comment.number) == ("2", "1")


@pytest.mark.parametrize("names", [("a",), ("a", "b"), ("b", "c", "a")])
def test_a_circle_is_opened_at_its_smallest_id(names: tuple[str, ...]) -> None:
    circle = [_comment(name, names[place - 1]) for place, name in enumerate(names)]

    threads = build_threads(assign_numbers(circle))

    assert [thread.comment.id for thread in threads] == ["a"]
    assert len(_all(threads)) == len(names)


def test_what_hangs_on_a_circle_is_not_lost() -> None:
    comments = [_comment("b", "c"), _comment("c", "b"), _comment("a", "c")]

    (thread,) = build_threads(comments)

    assert thread.comment.id == "b"
    assert [reply.comment.id for reply in thread.replies[0].replies] == ["a"]


def test_the_number_of_a_thread_that_is_gone_is_not_given_again() -> None:
    orphan = _comment("reply", "gone", number="3.1")

    assert _numbers([orphan, _comment("new", minute=1)])["new"] == "4"


def test_a_reply_to_an_orphan_stays_in_the_orphans_thread() -> None:
    orphan = _comment("reply", "gone", number="3.1")

    assert _numbers([orphan, _comment("answer", "reply", minute=1)])["answer"] == "3.2"


def test_a_pingback_has_no_number_and_takes_none() -> None:
    pingback = replace(_comment("p"), kind=CommentKind.PINGBACK)

    assert _numbers([pingback, _comment("a", minute=1)]) == {"p": "", "a": "1"}


def test_a_reply_to_a_pingback_counts_at_the_top() -> None:
    pingback = replace(_comment("p"), kind=CommentKind.PINGBACK)

    assert _numbers([pingback, _comment("a", "p", minute=1)])["a"] == "1"


@pytest.mark.parametrize("state", list(CommentState))
def test_a_hidden_comment_keeps_its_number(state: CommentState) -> None:
    first, second = assign_numbers([_comment("a"), _comment("b", minute=1)])

    numbers = _numbers([replace(first, state=state), second, _comment("c", minute=2)])

    assert numbers == {"a": "1", "b": "2", "c": "3"}


@pytest.mark.parametrize("claimed", ["drei", "1.", ".1", "-1", "²", "1" * 5000, "1\n", "1..2"])
def test_what_a_page_claims_as_number_must_be_one(claimed: str) -> None:
    assert _numbers([_comment("a", number=claimed)]) == {"a": "1"}
    assert len(build_threads([_comment("a", number=claimed)])) == 1


def test_comments_without_a_time_come_before_those_with_one() -> None:
    timeless = replace(_comment("b"), created_at=None)

    assert _numbers([_comment("a"), timeless]) == {"b": "1", "a": "2"}


def test_threads_come_by_number_and_the_tenth_after_the_second() -> None:
    comments = [_comment(f"c{n}", number=n) for n in ("10", "2", "1.10", "1.9", "1", "")]

    assert [c.number for c in sorted(comments, key=display_order)] == [
        *("1", "1.9", "1.10", "2", "10"),
        "",
    ]


def test_times_are_compared_as_moments_not_as_text() -> None:
    plain = _comment("b")
    a_bit_later = replace(_comment("a"), created_at=NOON + timedelta(microseconds=1))

    assert _numbers([a_bit_later, plain]) == {"b": "1", "a": "2"}
