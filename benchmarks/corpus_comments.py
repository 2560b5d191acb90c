"""Comments of the corpus as a table, for a library that has the articles already."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from benchmarks.corpus import CorpusArticle, corpus
from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.identity import derived_id
from editor_app.services.session import Session

_ROUNDS = 5
"""How often the comments of an article are said again, under other ids."""
_READERS = 5_000
COMMENTS_EACH = _ROUNDS * 10


def save_articles(session: Session, count: int) -> None:
    """Store so many articles of the corpus, without their text."""
    with session.library.write("corpus") as uow:
        uow.save(*map(_article, corpus(count)))


def write_comments(path: Path, articles: int) -> int:
    """Write the comments of so many articles and return how many there are."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("article", "id", "parent", "author", "email", "date", "text", "state"))
        rows = 0
        for article in corpus(articles):
            for row in _rows(article):
                table.writerow(row)
                rows += 1
    return rows


def _rows(article: CorpusArticle) -> Iterator[tuple[str, ...]]:
    for again in range(_ROUNDS):
        for place, comment in enumerate(article.comments[:10]):
            reader = (article.number * COMMENTS_EACH + again * 10 + place) % _READERS
            parent = "" if comment.answers is None else f"{again}-{comment.answers}"
            moment = article.published_at + timedelta(minutes=again * 60 + place)
            yield (
                article.slug,
                f"{again}-{place}",
                parent,
                comment.name,
                f"reader{reader}@post.example",
                moment.isoformat(),
                comment.text,
                "visible",
            )


def _article(article: CorpusArticle) -> Article:
    return Article(
        derived_id(f"corpus:{article.slug}"),
        slug=article.slug,
        status=ArticleStatus.PUBLISHED,
        headline=article.headline,
        published_at=article.published_at,
    )
