"""Moving articles together, and moving them back."""

from __future__ import annotations

from datetime import UTC, datetime

from editor_app.domain.article import ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.services.article_fields import set_article_fields
from editor_app.services.articles import create_article, get_article
from editor_app.services.move_articles import move_to_category, move_to_status, put_back
from editor_app.services.session import Session


def make(session: Session, *headlines: str) -> list[EntityId]:
    return [create_article(session, headline=headline).id for headline in headlines]


def test_articles_move_to_a_status_together(session: Session) -> None:
    ids = make(session, "Eins", "Zwei")
    moved = move_to_status(session, ids, ArticleStatus.READY)
    assert moved.changes.ids == set(ids)
    assert {get_article(session, each).status for each in ids} == {ArticleStatus.READY}


def test_putting_back_restores_status_and_date(session: Session) -> None:
    ids = make(session, "Eins", "Zwei")
    set_article_fields(session, ids[0], {"status": "published"})
    published = get_article(session, ids[0]).published_at
    moved = move_to_status(session, ids, ArticleStatus.PUBLISHED)
    assert get_article(session, ids[1]).published_at == datetime(2026, 11, 23, 12, tzinfo=UTC)
    put_back(session, moved.before)
    first, second = (get_article(session, each) for each in ids)
    assert (first.status, first.published_at) == (ArticleStatus.PUBLISHED, published)
    assert (second.status, second.published_at) == (ArticleStatus.DRAFT, None)


def test_putting_back_leaves_what_was_written_since(session: Session) -> None:
    ids = make(session, "Eins")
    moved = move_to_status(session, ids, ArticleStatus.TRASH)
    set_article_fields(session, ids[0], {"headline": "Neu gefasst"})
    put_back(session, moved.before)
    article = get_article(session, ids[0])
    assert (article.status, article.headline) == (ArticleStatus.DRAFT, "Neu gefasst")


def test_articles_move_to_a_section_together_and_back(session: Session) -> None:
    ids = make(session, "Eins", "Zwei")
    with session.library.read() as uow:
        city = uow.categories.list_all()[0].id
    moved = move_to_category(session, ids, city)
    assert {get_article(session, each).category_id for each in ids} == {city}
    put_back(session, moved.before)
    assert {get_article(session, each).category_id for each in ids} == {None}


def test_article_that_is_gone_is_left_out(session: Session) -> None:
    ids = make(session, "Eins")
    moved = move_to_status(session, [*ids, EntityId("0000000000000000")], ArticleStatus.READY)
    assert [place.article_id for place in moved.before] == ids
