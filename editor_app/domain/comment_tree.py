"""Threads of comments and their numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from editor_app.domain.comment import Comment, CommentKind
from editor_app.domain.identity import EntityId

Parents = Mapping[EntityId, EntityId | None]

_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})*\Z")
_UNNUMBERED = (1 << 30,)


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with the replies to it, to any depth."""

    comment: Comment
    replies: tuple[Thread, ...] = ()


def build_threads(comments: Iterable[Comment]) -> tuple[Thread, ...]:
    """Return the comments of one article as threads, in the order of their numbers.

    A comment whose parent is missing stands at the top; of comments that are each other's
    ancestors the one with the smallest id does.
    """
    ordered = sorted(comments, key=display_order)
    parents = _parents(ordered)
    children: dict[EntityId | None, list[Comment]] = defaultdict(list)
    for comment in ordered:
        children[parents[comment.id]].append(comment)
    threads: dict[EntityId, Thread] = {}
    for comment in reversed(_top_down(children)):
        replies = tuple(threads[reply.id] for reply in children[comment.id])
        threads[comment.id] = Thread(comment, replies)
    return tuple(threads[comment.id] for comment in children[None])


def replies_below(thread: Thread) -> tuple[tuple[Comment, Comment], ...]:
    """Return every reply below a thread, with the comment it answers before it.

    This is the second of the two levels a page shows, in the order of the numbers.
    """
    waiting = [thread]
    found: list[tuple[Comment, Comment]] = []
    for above in waiting:
        found += ((above.comment, reply.comment) for reply in above.replies)
        waiting.extend(above.replies)
    return tuple(sorted(found, key=lambda pair: display_order(pair[1])))


def assign_numbers(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Return all comments of one article with a number each, as ``numbers_of`` gives them."""
    given = tuple(comments)
    numbers = numbers_of(given)
    return tuple(replace(c, number=numbers.get(c.id, "")) for c in given)


def numbers_of(comments: Iterable[Comment]) -> dict[EntityId, str]:
    """Return the number of each comment of one article; numbers that exist stay.

    A comment at the top gets the next whole number; every reply below it, however deep, the
    next number within that thread ("3.1", "3.2"), as the page shows two levels. New comments
    are numbered by time, then by the order they came in. Pingbacks get none. What is no number
    ("drei", a thousand digits) counts as none.
    """
    given = tuple(comments)
    parents = _parents(given)
    roots = _roots(parents)
    last = _last_numbers(given)
    numbers = {comment.id: comment.number for comment in given if _parts(comment.number)}
    waiting = [c for c in given if c.id not in numbers and c.kind is CommentKind.COMMENT]
    for comment in sorted(waiting, key=lambda c: (parents[c.id] is not None, _time(c))):
        # A reply whose thread is gone leads a thread of its own, but keeps its number "3.1".
        thread = _parts(numbers.get(roots[comment.id], ""))[:1]
        last[thread] += 1
        numbers[comment.id] = ".".join(map(str, (*thread, last[thread])))
    return numbers


def _parents(comments: Iterable[Comment]) -> dict[EntityId, EntityId | None]:
    """Each comment's parent, with orphans and closed circles brought to the top."""
    wanted = {comment.id: comment.parent_id for comment in comments}
    parents = {child: parent if parent in wanted else None for child, parent in wanted.items()}
    settled: set[EntityId] = set()
    for start in parents:
        path: dict[EntityId, None] = {}
        here: EntityId | None = start
        while here is not None and here not in settled and here not in path:
            path[here] = None
            here = parents[here]
        if here is not None and here in path:
            walked = list(path)
            parents[min(walked[walked.index(here) :])] = None
        settled.update(path)
    return parents


def _roots(parents: Parents) -> dict[EntityId, EntityId]:
    """The top of each comment's thread, in linear time however deep the threads are."""
    roots: dict[EntityId, EntityId] = {}
    for start in parents:
        path = [start]
        while path[-1] not in roots and (parent := parents[path[-1]]) is not None:
            path.append(parent)
        root = roots.get(path[-1], path[-1])
        roots.update(dict.fromkeys(path, root))
    return roots


def _top_down(children: Mapping[EntityId | None, list[Comment]]) -> list[Comment]:
    found: list[Comment] = list(children.get(None, ()))
    for comment in found:
        found.extend(children.get(comment.id, ()))
    return found


def _last_numbers(comments: Iterable[Comment]) -> defaultdict[tuple[int, ...], int]:
    """The highest number used in each thread; "3.1" says that there was a "3", too."""
    last: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for comment in comments:
        parts = _parts(comment.number)
        for depth, position in enumerate(parts):
            last[parts[:depth]] = max(last[parts[:depth]], position)
    return last


def _parts(number: str) -> tuple[int, ...]:
    """A number as numbers, empty for what is none: imported pages may claim anything."""
    return tuple(map(int, number.split("."))) if _NUMBER.match(number) else ()


def _time(comment: Comment) -> float:
    return comment.created_at.timestamp() if comment.created_at else float("-inf")


def display_order(comment: Comment) -> tuple[tuple[int, ...], float, str]:
    """Return the key that sorts an article's comments as its page shows them."""
    return (_parts(comment.number) or _UNNUMBERED, _time(comment), comment.id)
