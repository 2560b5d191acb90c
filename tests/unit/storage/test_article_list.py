"""The list of articles, page by page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from editor_app.domain.article import Article, ArticleKind, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment
from editor_app.domain.crop import FocalPoint
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.storage.library import Library
from editor_app.storage.summaries import ArticleCursor, ArticleFilter, ArticleSummary
from tests.unit.storage.conftest import NOON

MakeArticle = Callable[..., Article]
DRAFTS = frozenset({ArticleStatus.DRAFT})
STADT = Category(EntityId("c"), "Stadt", "stadt", "#00aa00")


def _page(
    library: Library, wanted: ArticleFilter | None = None, limit: int = 100
) -> tuple[ArticleSummary, ...]:
    with library.read() as unit:
        return unit.articles.list_page(wanted or ArticleFilter(), None, limit)


def _save(library: Library, *articles: Article) -> None:
    with library.write("test") as unit:
        unit.save(*articles)


def test_a_row_says_what_a_card_shows(
    library: Library, new_article: MakeArticle, new_comment: Callable[..., Comment]
) -> None:
    image = Image(EntityId("i"), media_hash="f" * 64, focal_point=FocalPoint(0.1, 0.9))
    article = new_article(
        slug="bus", kicker="Verkehr", standfirst="Seit Montag.", category_id=STADT.id,
        status=ArticleStatus.READY, published_at=NOON, lead=ImageUse(image.id),
    )  # fmt: skip
    with library.write("test") as unit:
        unit.save(
            STADT, image, article, new_comment(article), new_comment(article, is_handled=True)
        )
    (row,) = _page(library)
    assert row.edited_at > NOON
    assert row == ArticleSummary(
        id=article.id,
        slug="bus",
        kind=ArticleKind.ARTICLE,
        status=ArticleStatus.READY,
        headline="Nachtbus fährt",
        kicker="Verkehr",
        standfirst="Seit Montag.",
        category_id=STADT.id,
        category_name="Stadt",
        category_colour="#00aa00",
        edited_at=row.edited_at,
        published_at=NOON,
        lead_image_id=image.id,
        lead_media_hash="f" * 64,
        focal_point=FocalPoint(0.1, 0.9),
        comment_count=2,
        open_comment_count=1,
    )


def test_what_is_missing_is_empty(library: Library, new_article: MakeArticle) -> None:
    _save(library, new_article(category_id=EntityId("gone"), lead=ImageUse(EntityId("gone"))))
    (row,) = _page(library)
    assert (row.category_name, row.category_colour, row.lead_media_hash) == ("", "", "")
    assert row.focal_point == FocalPoint()
    assert (row.published_at, row.comment_count, row.open_comment_count) == (None, 0, 0)


def test_the_last_edited_comes_first(library: Library, new_article: MakeArticle) -> None:
    one, two, three = (new_article(name) for name in ("eins", "zwei", "drei"))
    for article in (one, two, three):
        _save(library, article)
    _save(library, replace(one, kicker="Noch mal"))
    assert [row.headline for row in _page(library)] == ["eins", "drei", "zwei"]


def test_what_was_imported_together_is_ordered_by_its_date(
    library: Library, new_article: MakeArticle
) -> None:
    dates = {"alt": NOON - timedelta(days=9), "neu": NOON, "mittel": NOON - timedelta(days=1)}
    _save(library, *(new_article(name, published_at=date) for name, date in dates.items()))
    assert [row.headline for row in _page(library)] == ["neu", "mittel", "alt"]


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_pages_leave_nothing_out_and_repeat_nothing(
    library: Library, new_article: MakeArticle, limit: int
) -> None:
    dates = [None, NOON, NOON, None, NOON + timedelta(hours=1)]
    _save(library, *(new_article(str(n), published_at=date) for n, date in enumerate(dates)))
    _save(library, new_article("später"))
    pages: list[ArticleSummary] = []
    after: ArticleCursor | None = None
    with library.read() as unit:
        while page := unit.articles.list_page(ArticleFilter(), after, limit):
            assert len(page) <= limit
            pages += page
            after = ArticleCursor.of(page[-1])
    assert tuple(pages) == _page(library)
    assert len({row.id for row in pages}) == 6


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ArticleFilter(), {"a", "b", "c", "d"}),
        (ArticleFilter(statuses=DRAFTS), {"a", "d"}),
        (ArticleFilter(statuses=DRAFTS | {ArticleStatus.TRASH}), {"a", "c", "d"}),
        (ArticleFilter(category_id=STADT.id), {"a", "b"}),
        (ArticleFilter(kind=ArticleKind.PAGE), {"d"}),
        (ArticleFilter(words="strass"), {"b", "d"}),
        (ArticleFilter(words="strasse Bus"), {"b"}),
        (ArticleFilter(words="strasse", category_id=STADT.id), {"b"}),
        (ArticleFilter(words="  "), {"a", "b", "c", "d"}),
        (ArticleFilter(words="?!"), set()),
        (ArticleFilter(words="nirgends"), set()),
    ],
)  # fmt: skip
def test_a_filter_narrows_the_list(
    library: Library, new_article: MakeArticle, wanted: ArticleFilter, expected: set[str]
) -> None:
    _save(
        library,
        new_article("a", category_id=STADT.id, body="Bus"),
        new_article("b", category_id=STADT.id, body="Strasse, Bus", status=ArticleStatus.READY),
        new_article("c", status=ArticleStatus.TRASH),
        new_article("d", kind=ArticleKind.PAGE, body="Strasse"),
    )
    assert {row.headline for row in _page(library, wanted)} == expected


def test_counts_are_by_status_and_by_category_without_the_trash(
    library: Library, new_article: MakeArticle
) -> None:
    _save(
        library,
        new_article(category_id=STADT.id),
        new_article(category_id=STADT.id, status=ArticleStatus.READY),
        new_article(category_id=STADT.id, status=ArticleStatus.TRASH),
        new_article(),
    )
    with library.read() as unit:
        counts = unit.articles.counts()
    assert counts.by_status == {
        ArticleStatus.DRAFT: 2,
        ArticleStatus.READY: 1,
        ArticleStatus.TRASH: 1,
    }
    assert counts.by_category == {STADT.id: 2}


def test_an_article_is_found_by_id_or_by_slug(library: Library, new_article: MakeArticle) -> None:
    trashed = new_article("alt", slug="bus", status=ArticleStatus.TRASH)
    article, other = new_article("neu", slug="bus"), new_article("anders", slug="bahn")
    _save(library, article, other, new_article("ohne Adresse"))
    _save(library, trashed)
    with library.read() as unit:
        assert unit.articles.find("bus") == article
        assert unit.articles.find(trashed.id) == trashed
        assert unit.articles.find("tram") is None
        assert unit.articles.find("") is None
        assert unit.articles.slugs() == {"bus", "bahn"}
        assert unit.articles.ids_by_slug()["bahn"] == other.id
        assert unit.articles.statuses()[trashed.id] is ArticleStatus.TRASH
    with pytest.raises(NotFoundError), library.read() as unit:
        unit.articles.get(EntityId("never"))


def test_many_articles_come_in_the_order_that_was_asked_for(
    library: Library, new_article: MakeArticle
) -> None:
    one, two = new_article("eins", body="Text"), new_article("zwei")
    _save(library, one, two)
    with library.read() as unit:
        found = unit.articles.get_many([two.id, EntityId("never"), one.id])
    assert list(found.values()) == [two, one]


def test_iterating_reads_every_article_with_a_status_once(
    library: Library, new_article: MakeArticle
) -> None:
    articles = [
        new_article(str(n), status=ArticleStatus.READY if n % 2 else ArticleStatus.DRAFT)
        for n in range(501)
    ]
    _save(library, *articles)
    with library.read() as unit:
        found = list(unit.articles.iterate([ArticleStatus.READY]))
        everything = list(unit.articles.iterate(list(ArticleStatus)))
    assert found == sorted((a for a in articles if int(a.headline) % 2), key=lambda a: a.id)
    assert len(everything) == 501


def test_a_page_of_the_list_is_one_statement_and_reads_no_body(
    library: Library, new_article: MakeArticle
) -> None:
    _save(library, *(new_article(body="Langer Text") for _ in range(30)))
    statements: list[str] = []
    with library.read() as unit:
        event.listen(
            unit._connection, "before_cursor_execute", lambda *given: statements.append(given[2])
        )
        unit.articles.list_page(ArticleFilter(), None, 30)
    assert [statement.partition(" ")[0] for statement in statements] == ["BEGIN", "SELECT"]
    assert "text_blob" not in statements[1]


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (ArticleFilter(), "ix_article_edited"),
        (ArticleFilter(statuses=DRAFTS), "ix_article_status"),
        (ArticleFilter(category_id=STADT.id), "ix_article_category"),
    ],
)
def test_each_order_of_the_list_has_its_index(
    library: Library, wanted: ArticleFilter, index: str
) -> None:
    plans: list[str] = []

    def explain(_: object, cursor: object, statement: str, given: object, *__: object) -> None:
        if statement.startswith("SELECT"):
            rows = unit._connection.connection.driver_connection.execute(  # type: ignore[union-attr] # open
                f"EXPLAIN QUERY PLAN {statement}", given
            )
            plans.extend(row[3] for row in rows)

    with library.read() as unit:
        event.listen(unit._connection, "before_cursor_execute", explain)
        after = ArticleCursor(NOON, None, EntityId("x"))
        unit.articles.list_page(wanted, after, 50)
    assert any(index in step for step in plans)
    assert not any("TEMP B-TREE" in step for step in plans)
