"""Which comments readers see, and what is left of the others.

A visible comment is shown. A hidden or removed one that holds a number leaves "Kommentar
entfernt" in its place, so that the numbers others refer to stay right; so does one of any other
state that has visible replies. What waits for a decision, spam, notices of other sites and
drafts of replies leave no trace.
"""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.comment import (
    Comment,
    CommentKind,
    CommentState,
    ReplyState,
    keeps_place,
)
from editor_app.domain.comment_tree import Thread


def is_shown(comment: Comment) -> bool:
    """Return whether readers see the comment's text."""
    return (
        comment.state is CommentState.VISIBLE
        and comment.kind is CommentKind.COMMENT
        and comment.reply_state is not ReplyState.DRAFT
    )


def public_threads(threads: tuple[Thread, ...]) -> tuple[Thread, ...]:
    """Return the threads as readers get them; they are the same object where nothing changes.

    Comments that are not shown but hold a place keep their number and their origin, and nothing
    that a reader wrote.
    """
    kept = tuple(public for thread in threads if (public := _public_thread(thread)) is not None)
    if len(kept) == len(threads) and all(a is b for a, b in zip(kept, threads, strict=True)):
        return threads
    return kept


def count_shown(threads: tuple[Thread, ...]) -> int:
    """Return how many comments readers can read, replies included."""
    waiting, count = list(threads), 0
    while waiting:
        thread = waiting.pop()
        count += is_shown(thread.comment)
        waiting.extend(thread.replies)
    return count


def _public_thread(thread: Thread) -> Thread | None:
    """Return a thread without what is private, or nothing; works on threads of any depth."""
    order = [thread]
    for above in order:
        order.extend(above.replies)
    done: dict[int, Thread | None] = {}
    for here in reversed(order):
        public = tuple(done[id(reply)] for reply in here.replies)
        replies = tuple(reply for reply in public if reply is not None)
        done[id(here)] = _public_node(here, replies)
    return done[id(thread)]


def _public_node(thread: Thread, replies: tuple[Thread, ...]) -> Thread | None:
    comment = thread.comment
    if is_shown(comment):
        public = comment
        if comment.note or comment.markdown or comment.origin_html:
            public = replace(comment, note="", markdown="", origin_html="")
    elif keeps_place(comment) or replies:
        public = _emptied(comment)
    else:
        return None
    unchanged = len(replies) == len(thread.replies) and all(
        new is old for new, old in zip(replies, thread.replies, strict=True)
    )
    return thread if public is comment and unchanged else Thread(public, replies)


def _emptied(comment: Comment) -> Comment:
    return Comment(
        id=comment.id,
        article_id=comment.article_id,
        parent_id=comment.parent_id,
        number=comment.number,
        state=CommentState.HIDDEN,
        origin=comment.origin,
    )
