"""Which comments readers see, and what stays in the place of the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.comment_tree import Thread, assign_numbers, build_threads
from editor_app.site.public_comments import count_shown, public_threads
from tests.unit.site.editions import article, comment

BUS = article("nachtbus").id


def _threads(*comments: Comment) -> tuple[Thread, ...]:
    return build_threads(assign_numbers(comments))


def _reply(name: str, to: Comment) -> Comment:
    return replace(comment(BUS, name), parent_id=to.id)


def _numbers(threads: Iterable[Thread]) -> list[str]:
    return [thread.comment.number for thread in threads]


def test_threads_that_are_all_visible_stay_the_same_object() -> None:
    first = comment(BUS, "Eins")
    threads = _threads(first, _reply("Zwei", first))

    assert public_threads(threads) is threads


def test_a_hidden_comment_keeps_its_number() -> None:
    hidden = replace(comment(BUS, "Grob"), state=CommentState.HIDDEN)

    public = public_threads(_threads(comment(BUS, "Eins"), hidden, comment(BUS, "Drei")))

    assert _numbers(public) == ["1", "2", "3"]
    assert public[1].comment.text == ""


def test_spam_and_what_waits_leave_no_trace() -> None:
    spam = replace(comment(BUS, "Werbung"), state=CommentState.SPAM)
    waiting = replace(comment(BUS, "Wartet"), state=CommentState.PENDING)

    public = public_threads(_threads(spam, waiting, comment(BUS, "Drei")))

    assert _numbers(public) == ["3"]


def test_a_removed_comment_with_visible_replies_stays_as_their_place() -> None:
    spam = replace(comment(BUS, "Werbung"), state=CommentState.SPAM)

    public = public_threads(_threads(spam, _reply("Antwort", spam)))

    assert public[0].comment.author_name == ""
    assert public[0].replies[0].comment.author_name == "Antwort"


def test_pingbacks_are_not_shown() -> None:
    pingback = replace(comment(BUS, "anderswo.example"), kind=CommentKind.PINGBACK)

    assert public_threads(_threads(pingback)) == ()


def test_a_draft_leaves_no_place_even_when_it_was_trashed() -> None:
    draft = replace(
        comment(BUS, "Lena"), reply_state=ReplyState.DRAFT, state=CommentState.TRASH, number="1"
    )

    assert public_threads(_threads(draft)) == ()


def test_only_shown_comments_are_counted() -> None:
    first = comment(BUS, "Eins")
    hidden = replace(_reply("Grob", first), state=CommentState.HIDDEN)

    assert count_shown(public_threads(_threads(first, hidden, _reply("Drei", hidden)))) == 2


def test_a_thread_of_ten_thousand_levels_is_no_problem() -> None:
    comments = [comment(BUS, "0")]
    for number in range(1, 10_000):
        comments.append(_reply(str(number), comments[-1]))
    comments[-1] = replace(comments[-1], note="KANARIE")

    assert count_shown(public_threads(_threads(*comments))) == 10_000
