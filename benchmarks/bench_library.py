"""The library with 10,000 articles of 700 words and 30,000 comments: list, search, saving.

Search is measured as one types: every prefix of one to three words, common and rare ones, is
searched for on its own, over articles, comments and images.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.corpus import CorpusArticle, corpus
from benchmarks.measure import best_of, percentile, times
from benchmarks.row import Row
from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.clock import SystemClock
from editor_app.domain.comment import Comment
from editor_app.domain.identity import RandomIds, derived_id
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.publication import Publication
from editor_app.storage.first_page import first_article_summaries
from editor_app.storage.library import Access, Library
from editor_app.storage.summaries import ArticleCursor, ArticleFilter, ArticleSummary
from editor_app.storage.unit_of_work import UnitOfWork

ARTICLES = 10_000
COMMENTS_EACH = 3
IMAGES = 40
PAGE = 200
QUERIES = 80
HITS = 20


@dataclass(frozen=True)
class _Stock:
    """The open library and a few of its articles; all of them would slow the collector down."""

    library: Library
    some: list[Article]


def run() -> list[Row]:
    """Return a row for each thing a person waits for."""
    folder = Path(tempfile.mkdtemp(prefix="bench-library-"))
    try:
        path = folder / "Talblatt.druckreif"
        with closing(_create(path)) as library:
            stock, filling = _fill(library)
            rows = [*_lists(stock), _search(stock), *_writes(stock)]
        opening = best_of(lambda: _open(path).close(), 5)
        return [*rows, *filling, Row("open for writing, check included", opening, None, 1000)]
    finally:
        shutil.rmtree(folder)


def _create(path: Path) -> Library:
    publication = Publication(derived_id("bench"), "Das Talblatt")
    return Library.create(path, publication, clock=SystemClock(), ids=RandomIds())


def _open(path: Path) -> Library:
    return Library.open(path, Access.WRITE, clock=SystemClock(), ids=RandomIds())


def _fill(library: Library) -> tuple[_Stock, list[Row]]:
    images = [Image(derived_id(f"i{n}"), f"bild-{n}.jpg", alt="Ein Bild") for n in range(IMAGES)]
    categories = [Category(derived_id(f"c{n}"), f"Ressort {n}", f"r{n}") for n in range(5)]
    sources = list(corpus(ARTICLES))
    articles = [_article(source) for source in sources]
    comments = [
        Comment(
            derived_id(f"k{source.number}.{place}"),
            derived_id(f"a{source.number}"),
            author_name=comment.name,
            text=comment.text,
            html=f"<p>{comment.text}</p>",
        )
        for source in sources
        for place, comment in enumerate(source.comments[:COMMENTS_EACH])
    ]
    _save(library, *images, *categories)
    saving = times(lambda: _save(library, *articles), 1)[0]
    commenting = times(lambda: _save(library, *comments), 1)[0]
    return _Stock(library, articles[::200]), [
        Row("save 1,000 articles, revisions and index", saving * 1000 / ARTICLES, None, 3000),
        Row("save 1,000 comments, numbers and index", commenting * 1000 / len(comments), None, 333),
    ]


def _article(source: CorpusArticle) -> Article:
    return Article(
        derived_id(f"a{source.number}"),
        slug=source.slug,
        status=ArticleStatus.PUBLISHED if source.number % 3 else ArticleStatus.DRAFT,
        category_id=derived_id(f"c{source.section}"),
        kicker=source.kicker,
        headline=source.headline,
        standfirst=source.standfirst,
        body=source.markdown,
        lead=ImageUse(derived_id(f"i{source.picture}")),
        published_at=source.published_at,
    )


def _save(library: Library, *entities: Article | Comment | Image | Category) -> None:
    with library.write("bench") as unit:
        unit.save(*entities)


def _lists(stock: _Stock) -> list[Row]:
    path, library = stock.library.folder, stock.library
    middle = ArticleCursor.of(_page(library, ArticleFilter(), None)[-1])
    drafts = ArticleFilter(statuses=frozenset({ArticleStatus.DRAFT}))
    words = ArticleFilter(words=stock.some[7].headline[:3])
    shown: dict[str, Callable[[], object]] = {
        "first page, without SQLAlchemy": lambda: first_article_summaries(path, PAGE),
        "first page": lambda: _page(library, ArticleFilter(), None),
        "next page": lambda: _page(library, ArticleFilter(), middle),
        "drafts": lambda: _page(library, drafts, None),
        "with three letters": lambda: _page(library, words, None),
    }
    return [
        Row(f"list of 10,000, {name}, p99", percentile(times(work, 100), 0.99), None, 50)
        for name, work in shown.items()
    ]


def _page(
    library: Library, wanted: ArticleFilter, after: ArticleCursor | None
) -> tuple[ArticleSummary, ...]:
    with library.read() as unit:
        return unit.articles.list_page(wanted, after, PAGE)


def _search(stock: _Stock) -> Row:
    source = random.Random(1)
    taken: list[float] = []
    for _ in range(QUERIES):
        words = source.choice(stock.some).body.split()
        query = " ".join(source.sample(words, source.randint(1, 3)))
        for length in range(1, len(query) + 1):
            taken += times(partial(_find, stock.library, query[:length]), 1)
    note = f"p50 {percentile(taken, 0.5):.1f} ms, {len(taken):,} searches"
    return Row("search as one types, p99", percentile(taken, 0.99), None, 30, note=note)


def _find(library: Library, words: str) -> object:
    with library.read() as unit:
        return unit.search(words, HITS)


def _writes(stock: _Stock) -> list[Row]:
    numbers = count()

    def change(work: Callable[[UnitOfWork, Article], object]) -> Callable[[], None]:
        def write() -> None:
            number = next(numbers)
            article = replace(stock.some[number % len(stock.some)], headline=f"Stand {number}")
            with stock.library.write("bench") as unit:
                work(unit, article)

        return write

    typing = times(change(lambda unit, article: unit.save_working_copy(article)), 200)
    keeping = times(change(lambda unit, article: unit.save(article)), 100)
    return [
        Row("autosave, p99", percentile(typing, 0.99), None, 20),
        Row("a revision of 700 words, p99", percentile(keeping, 0.99), None, 100),
    ]
