"""The inbox with 100,000 comments: opening, scrolling, turning to a thread of 1,000.

What a person waits for is on the clock; a stall is the longest work of the window's thread between
two beats of 4 ms.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.row import Row
from benchmarks.screen_room import GIVE_UP_S, ScreenRoom, screen_room, stall_row
from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId
from editor_app.services.session import Session
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter
from editor_app.ui.inbox.inbox_screen import InboxScreen

COMMENTS = 100_000
ARTICLES = 2_000
ONE_THREAD = 1_000
OPENED_MS = 150.0
THREAD_MS = 200.0
_TIMES = 5
_STEPS = 400
_STEP_MS = 16
_LONG = EntityId("article-00000")
_WORDS = (
    "Die Linie fährt seit gestern wieder, aber am Ring steht niemand, der das sagt. Warum weiß "
    "davon keiner etwas? Ich habe drei Winter lang gewartet und zahle gern dafür. "
)

_Room = ScreenRoom[InboxScreen]


def run() -> list[Row]:
    """Return the waits and the longest pauses, in ms."""
    with screen_room(InboxScreen, _fill) as room:
        room.settle()
        waits: dict[CommentQueue, list[float]] = {CommentQueue.ALL: [], CommentQueue.OPEN: []}
        for _ in range(_TIMES):
            for queue, taken in waits.items():
                taken.append(_opening(room, queue))
                room.settle()
        rows = [
            Row(
                f"open {queue} of {COMMENTS:,} comments",
                max(taken),
                None,
                OPENED_MS,
                note=f"worst of {_TIMES}; best {min(taken):.0f} ms",
            )
            for queue, taken in waits.items()
        ]
        rows.append(stall_row("scroll through it", room.pauses_while(partial(_scroll, room))))
        room.settle()
        waited = _turn_to_thread(room)
        rows.append(Row(f"turn to a thread of {ONE_THREAD:,}", waited, None, THREAD_MS))
        pauses = room.pauses_while(partial(_scroll_thread, room))
        rows.append(stall_row("lay it out and scroll through it", pauses))
    return rows


def _opening(room: _Room, queue: CommentQueue) -> float:
    """How long it takes from the wish until the first cards are there."""
    inbox = room.screen.inbox
    arrived: list[float] = []

    def note(_news: object, *_more: object) -> None:
        arrived.append(perf_counter())

    inbox._loader.opened.connect(note)  # noqa: SLF001 - when the rows have come
    began = perf_counter()
    inbox.show_filter(InboxFilter(queue))
    while not arrived and perf_counter() - began < GIVE_UP_S:
        room.turn(1)
    inbox._loader.opened.disconnect(note)  # noqa: SLF001 - as above
    return (arrived[0] - began) * 1000


def _scroll(room: _Room) -> None:
    bar = room.screen.inbox.view.verticalScrollBar()
    for _ in range(_STEPS):
        bar.setValue(bar.value() + 90)
        room.turn(_STEP_MS)


def _turn_to_thread(room: _Room) -> float:
    discussion = room.screen.discussion
    with room.session.library.read() as uow:
        comment = uow.comments.for_article(_LONG)[0]
        other = uow.comments.for_article(EntityId("article-00001"))[0]
    discussion.show_comment(other)
    room.settle()
    began = perf_counter()
    discussion.show_comment(comment)
    while perf_counter() - began < GIVE_UP_S:
        room.turn(1)
        thread = discussion.model.shown_thread()
        if thread is not None and thread.article_id == _LONG:
            break
    return (perf_counter() - began) * 1000


def _scroll_thread(room: _Room) -> None:
    room.turn(500)
    bar = room.screen.discussion.view.verticalScrollBar()
    for _ in range(_STEPS):
        bar.setValue(bar.value() + 90)
        room.turn(_STEP_MS)


def _fill(session: Session, _folder: Path) -> None:
    source = random.Random(11)
    now = datetime(2026, 11, 27, 12, tzinfo=UTC)
    articles = [EntityId(f"article-{number:05}") for number in range(ARTICLES)]
    with session.library.write("bench") as uow:
        uow.save(
            *(
                Article(
                    article_id,
                    slug=article_id,
                    status=ArticleStatus.PUBLISHED,
                    headline=f"Die Nachtbuslinie {number} kommt zurück",
                    published_at=now - timedelta(hours=number),
                )
                for number, article_id in enumerate(articles)
            )
        )
        uow.save(*(_comment(source, number, articles, now) for number in range(COMMENTS)))


def _comment(
    source: random.Random, number: int, articles: list[EntityId], now: datetime
) -> Comment:
    article_id = articles[0] if number < ONE_THREAD else source.choice(articles[1:])
    text = _WORDS * source.randint(1, 3)
    return Comment(
        EntityId(f"comment-{number:06}"),
        article_id,
        author_name=f"Leserin {number % 20_000}",
        created_at=now - timedelta(minutes=number),
        html=f"<p>{text}</p>",
        text=text,
    )
