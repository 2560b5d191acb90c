"""What is typed is safe at once, and becomes a revision when it is time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.errors import InvalidFieldError, NotFoundError
from editor_app.storage.library import Library
from editor_app.storage.summaries import ArticleFilter
from tests.unit.storage.conftest import Shelf


@pytest.fixture
def article(library: Library, new_article: Callable[..., Article]) -> Article:
    article: Article = new_article(body="Erste Fassung", status=ArticleStatus.READY)
    with library.write("test") as unit:
        unit.save(article)
    return article


def test_an_article_is_read_with_what_was_typed(library: Library, article: Article) -> None:
    typed = replace(article, headline="Neu", body="Zweite")
    with library.write("autosave") as unit:
        unit.save_working_copy(typed)
    with library.read() as unit:
        assert unit.articles.get(article.id) == typed
        assert unit.articles.get_many([article.id]) == {article.id: typed}
        assert list(unit.articles.iterate([ArticleStatus.READY])) == [typed]
        assert unit.working_copies() == (article.id,)


def test_an_autosave_makes_no_revision_and_touches_no_index(
    library: Library, article: Article
) -> None:
    with library.write("autosave") as unit:
        before = unit.revisions.for_entity(article.id)
        unit.save_working_copy(replace(article, body="Straßenbahn"))
        assert unit.revisions.for_entity(article.id) == before
        assert unit.search("Straßenbahn", 5) == ()


def test_the_list_shows_what_was_typed_and_at_the_top(
    library: Library, article: Article, new_article: Callable[..., Article]
) -> None:
    with library.write("test") as unit:
        unit.save(new_article("Später angelegt"))
    with library.write("autosave") as unit:
        unit.save_working_copy(replace(article, headline="Neu", kicker="Bus", standfirst="Ja"))
    with library.read() as unit:
        first = unit.articles.list_page(ArticleFilter(), None, 5)[0]
    assert (first.headline, first.kicker, first.standfirst) == ("Neu", "Bus", "Ja")


def test_only_the_latest_of_several_autosaves_is_kept(library: Library, article: Article) -> None:
    for text in ("Z", "Zw", "Zwei"):
        with library.write("autosave") as unit:
            unit.save_working_copy(replace(article, body=text))
    with library.write("left") as unit:
        changes = unit.commit_working_copy(article.id)
        assert changes.ids == {article.id}
        assert unit.articles.get(article.id).body == "Zwei"
        assert len(unit.revisions.for_entity(article.id)) == 2
        assert unit.working_copies() == ()


def test_saving_an_article_drops_its_working_copy(library: Library, article: Article) -> None:
    with library.write("autosave") as unit:
        unit.save_working_copy(replace(article, body="Getippt"))
    with library.write("undo") as unit:
        changes = unit.save(article)
    assert changes.ids == {article.id}
    with library.read() as unit:
        assert unit.articles.get(article.id) == article
        assert unit.working_copies() == ()
        assert len(unit.revisions.for_entity(article.id)) == 1


def test_a_working_copy_that_changes_nothing_makes_no_revision(
    library: Library, article: Article
) -> None:
    with library.write("autosave") as unit:
        unit.save_working_copy(article)
    with library.write("left") as unit:
        unit.commit_working_copy(article.id)
        assert len(unit.revisions.for_entity(article.id)) == 1
        assert unit.working_copies() == ()


def test_there_is_nothing_to_commit_where_nothing_was_typed(
    library: Library, article: Article
) -> None:
    with pytest.raises(NotFoundError), library.write("left") as unit:
        unit.commit_working_copy(article.id)


def test_what_was_typed_before_a_crash_is_a_revision_after_it(
    library: Library, article: Article, new_article: Callable[..., Article], shelf: Shelf
) -> None:
    never_saved = new_article("Nie gespeichert")
    with library.write("autosave") as unit:
        unit.save_working_copy(replace(article, body="Noch schnell"))
        unit.save_working_copy(never_saved)
    reopened = shelf.reopen(library)
    with reopened.read() as unit:
        assert unit.working_copies() == ()
        assert unit.articles.get(article.id).body == "Noch schnell"
        assert unit.articles.get(never_saved.id) == never_saved
        assert unit.revisions.for_entity(article.id)[0].reason == "recovered"
        assert [hit.id for hit in unit.search("schnell", 5)] == [article.id]


def test_deleting_an_article_drops_its_working_copy(library: Library, article: Article) -> None:
    with library.write("autosave") as unit:
        unit.save_working_copy(replace(article, body="Getippt"))
    with library.write("delete") as unit:
        unit.delete("article", article.id)
        assert unit.working_copies() == ()
        assert unit.articles.find(article.id) is None


def test_half_a_character_is_refused_while_typing(library: Library, article: Article) -> None:
    with pytest.raises(InvalidFieldError), library.write("autosave") as unit:
        unit.save_working_copy(replace(article, body="\udfff"))
