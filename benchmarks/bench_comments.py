"""100,000 comments: importing them, opening the inbox, its pages, a thread of 1,000."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.corpus import CorpusArticle, corpus
from benchmarks.measure import percentile, times
from benchmarks.row import Row
from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.comment import CommentState
from editor_app.domain.identity import EntityId, derived_id
from editor_app.services.comment_context import load_comment_context
from editor_app.services.comment_thread import load_thread
from editor_app.services.import_files import import_files
from editor_app.services.inbox import Inbox, count_comments, load_inbox_page, open_inbox
from editor_app.services.session import Session, create_session
from editor_app.services.triage import mark_read, set_comment_state, take_back
from editor_app.storage.inbox_rows import CommentQueue, InboxFilter

COMMENTS = 100_000
ONE_THREAD = 1_000
PAGE = 100
READERS = 20_000
RATE = 3_000
"""Comments a second that an import takes in."""

_COLUMNS = ("article", "id", "parent", "author", "email", "text", "state", "created")


def run() -> list[Row]:
    """Return a row for each thing a person waits for."""
    folder = Path(tempfile.mkdtemp(prefix="bench-comments-"))
    try:
        with create_session(folder / "Talblatt.druckreif", title="Das Talblatt") as session:
            sources = list(corpus(COMMENTS // 11 + 1))
            with session.library.write("bench") as uow:
                uow.save(*(_article(source) for source in sources))
            table = folder / "comments.csv"
            _write(table, sources)
            taken = times(lambda: import_files(session, [table]), 1)[0]
            again = times(lambda: import_files(session, [table]), 1)[0]
            each = RATE / COMMENTS
            return [
                Row(f"import {RATE:,} of 100,000", taken * each, None, 1000),
                Row(f"import {RATE:,} again, nothing new", again * each, None, 1000),
                *_reading(session, sources[0]),
                *_judging(session),
            ]
    finally:
        shutil.rmtree(folder)


def _article(source: CorpusArticle) -> Article:
    return Article(
        derived_id(f"a{source.number}"),
        slug=source.slug,
        status=ArticleStatus.PUBLISHED,
        headline=source.headline,
        body=source.markdown,
        published_at=source.published_at,
    )


def _write(path: Path, sources: list[CorpusArticle]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        writer.writerows(islice(_rows(sources), COMMENTS))


def _rows(sources: list[CorpusArticle]) -> Iterator[tuple[str, ...]]:
    """The corpus's comments, a question every third; the first article has a long thread."""
    number = 0
    for source in sources:
        first = number
        repeated = ONE_THREAD // 11 + 1 if source is sources[0] else 1
        for place, comment in enumerate(source.comments * repeated):
            parent = "" if comment.answers is None else str(first + comment.answers)
            yield (
                source.slug,
                str(number),
                parent,
                comment.name,
                f"leser{number % READERS}@post.example",
                comment.text + ("?" if place % 3 == 0 else ""),
                "visible",
                source.published_at.isoformat(),
            )
            number += 1


def _reading(session: Session, longest: CorpusArticle) -> list[Row]:
    opened = open_inbox(session, InboxFilter(), PAGE)
    middle = _middle(session, opened)
    quoted = opened.rows[0].entry.comment
    words = quoted.text.split()[3][:5]
    shown: dict[str, tuple[Callable[[], object], float]] = {
        "open the inbox: groups, first page": (
            partial(open_inbox, session, InboxFilter(), PAGE),
            150,
        ),
        "count the queues": (partial(count_comments, session), 150),
        "open all comments": (
            partial(open_inbox, session, InboxFilter(CommentQueue.ALL), PAGE),
            150,
        ),
        "open with a word that is searched": (
            partial(open_inbox, session, InboxFilter(words=words), PAGE),
            150,
        ),
        "open with a word that all have": (
            partial(open_inbox, session, InboxFilter(words="d"), PAGE),
            150,
        ),
        "next page, from the middle": (middle, 50),
        "thread of 1,000": (
            partial(load_thread, session, derived_id(f"a{longest.number}")),
            200,
        ),
        "what stands beside a comment": (partial(load_comment_context, session, quoted.id), 50),
    }
    return [
        Row(f"{name}, p95", percentile(times(work, 20), 0.95), None, target)
        for name, (work, target) in shown.items()
    ]


def _middle(session: Session, opened: Inbox) -> Callable[[], object]:
    """A page from the middle of the list, as one gets there by scrolling."""
    group = opened.groups[len(opened.groups) // 2]
    there = InboxFilter(article_id=group.article_id)
    place = open_inbox(session, there, 1).rows[0].cursor
    return partial(load_inbox_page, session, InboxFilter(), opened.groups, place, PAGE)


def _judging(session: Session) -> list[Row]:
    ids = [row.entry.comment.id for row in open_inbox(session, InboxFilter(), PAGE).rows]

    def hide_and_back(some: list[EntityId]) -> None:
        take_back(session, set_comment_state(session, some, CommentState.HIDDEN))

    judged: dict[str, tuple[Callable[[], object], float]] = {
        "hide one and take it back": (partial(hide_and_back, ids[:1]), 100),
        "hide 100 and take it back": (partial(hide_and_back, ids), 200),
        "mark one as read": (partial(mark_read, session, ids[:1], is_read=True), 50),
    }
    return [
        Row(f"{name}, p95", percentile(times(work, 20), 0.95), None, target)
        for name, (work, target) in judged.items()
    ]
