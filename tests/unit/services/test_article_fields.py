"""Fields set by name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from editor_app.domain.article import ArticleStatus
from editor_app.domain.errors import EditorialError, InvalidFieldError
from editor_app.services.article_details import load_article_details
from editor_app.services.article_fields import set_article_fields
from editor_app.services.articles import create_article, get_article
from editor_app.services.session import Session


def test_people_and_categories_are_found_by_name_or_created(session: Session) -> None:
    article = create_article(session, headline="Eins")
    fields = {"author": "lena brandt, Ole Wiemann", "category": "Kultur", "tags": "Bus, bus, Nacht"}
    set_article_fields(session, article.slug, fields)
    details = load_article_details(session, get_article(session, article.id))
    assert [person.name for person in details.authors] == ["Lena Brandt", "Ole Wiemann"]
    assert details.category is not None
    assert details.category.name == "Kultur"
    assert details.article.tags == ("Bus", "Nacht")


def test_a_date_without_zone_is_the_publications(session: Session) -> None:
    article = create_article(session, headline="Eins")
    set_article_fields(session, article.id, {"published_at": "2026-11-28T06:00"})
    assert get_article(session, article.id).published_at == datetime(2026, 11, 28, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "fertig"),
        ("slug", "../oben"),
        ("published_at", "morgen"),
        ("comments_open", "vielleicht"),
        ("ghost", "x"),
    ],
)
def test_a_wrong_value_changes_nothing_at_all(session: Session, name: str, value: str) -> None:
    article = create_article(session, headline="Eins")
    with pytest.raises(InvalidFieldError):
        set_article_fields(session, article.id, {"headline": "Zwei", name: value})
    assert get_article(session, article.id) == article


def test_an_address_is_given_once(session: Session) -> None:
    create_article(session, headline="Eins")
    other = create_article(session, headline="Zwei")
    with pytest.raises(EditorialError, match="another article"):
        set_article_fields(session, other.id, {"slug": "eins"})


def test_a_status_is_set(session: Session) -> None:
    article = create_article(session, headline="Eins")
    set_article_fields(session, article.id, {"status": "Ready"})
    assert get_article(session, article.id).status is ArticleStatus.READY
