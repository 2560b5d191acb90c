"""Writing an article from its first word to the trash and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.article import ArticleStatus
from editor_app.domain.errors import NotFoundError
from editor_app.services.articles import (
    autosave_article,
    create_article,
    get_article,
    keep_revision,
    restore_status,
    set_status,
    trash_articles,
)
from editor_app.services.session import Session, open_session
from tests.unit.services.conftest import NOON


def test_a_new_article_belongs_to_the_only_author(session: Session) -> None:
    article = create_article(session)
    with session.library.read() as uow:
        assert uow.people.get(article.author_ids[0]).name == "Lena Brandt"


def test_what_was_autosaved_is_there_when_the_program_comes_back(session: Session) -> None:
    article = create_article(session, headline="Der Bus kommt")
    autosave_article(session, replace(article, body="Halb geschrieb"))
    session.close()
    with open_session(session.library.folder) as again:
        assert get_article(again, article.id).body == "Halb geschrieb"


def test_a_kept_revision_gives_the_article_an_address(session: Session) -> None:
    article = create_article(session)
    autosave_article(session, replace(article, headline="Über die Brücke"))
    keep_revision(session, article.id)
    assert get_article(session, "ueber-die-bruecke").id == article.id


def test_two_articles_with_one_headline_get_two_addresses(session: Session) -> None:
    first = create_article(session, headline="Der Bus kommt")
    second = create_article(session, headline="Der Bus kommt")
    assert (first.slug, second.slug) == ("der-bus-kommt", "der-bus-kommt-2")


def test_publishing_sets_the_date_once(session: Session) -> None:
    article = create_article(session, headline="Eins")
    set_status(session, [article.id], ArticleStatus.PUBLISHED)
    assert get_article(session, article.id).published_at == NOON
    set_status(session, [article.id], ArticleStatus.DRAFT)
    set_status(session, [article.id], ArticleStatus.PUBLISHED)
    assert get_article(session, article.id).published_at == NOON


def test_the_trash_can_be_undone(session: Session) -> None:
    ready = create_article(session, headline="Eins")
    set_status(session, [ready.id], ArticleStatus.READY)
    draft = create_article(session, headline="Zwei")
    before = trash_articles(session, [ready.id, draft.id])
    assert get_article(session, draft.id).status is ArticleStatus.TRASH
    restore_status(session, before)
    assert get_article(session, ready.id).status is ArticleStatus.READY
    assert get_article(session, draft.id).status is ArticleStatus.DRAFT


def test_an_unknown_article_is_named_in_the_error(session: Session) -> None:
    with pytest.raises(NotFoundError, match="nirgends"):
        get_article(session, "nirgends")
