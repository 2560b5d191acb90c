"""A deletion is a revision like any other, and takes away what is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person
from editor_app.storage.library import Library
from editor_app.sync.revision import Operation


def test_what_is_deleted_is_gone_and_its_history_is_not(
    library: Library, new_article: Callable[..., Article]
) -> None:
    image = Image(EntityId("i"), "bus.jpg", alt="Bus")
    article = new_article(slug="nachtbus", lead=ImageUse(image.id))
    person, category = Person(EntityId("p"), "Lena", "l"), Category(EntityId("c"), "Stadt", "s")
    with library.write("test") as unit:
        unit.save(image, article, person, category)
    with library.write("delete") as unit:
        for kind, entity in (("article", article), ("person", person), ("category", category)):
            expected = Changes(frozenset({kind}), frozenset({entity.id}))
            assert unit.delete(kind, entity.id) == expected
    with library.read() as unit:
        assert unit.articles.find("nachtbus") is None
        assert unit.people.list_all() == ()
        assert unit.categories.list_all() == ()
        assert unit.images.uses(None) == {}
        assert unit.search("Nachtbus", 5) == ()
        tombstone, before = unit.revisions.for_entity(article.id)
        assert (tombstone.op, tombstone.parents) == (Operation.DELETE, (before.id,))
        assert unit.revisions.get(before.id) == article


def test_a_deleted_state_cannot_be_looked_at(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article()
    with library.write("test") as unit:
        unit.save(article)
        unit.delete("article", article.id)
        tombstone = unit.head_of(article.id)
    with pytest.raises(NotFoundError), library.read() as unit:
        unit.revisions.get(tombstone)


def test_deleting_twice_changes_nothing(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article()
    with library.write("test") as unit:
        unit.save(article)
        unit.delete("article", article.id)
        assert unit.delete("article", article.id) == Changes()
        assert len(unit.revisions.for_entity(article.id)) == 2


@pytest.mark.parametrize("kind", ["article", "comment", "nonsense"])
def test_what_never_was_cannot_be_deleted(library: Library, kind: str) -> None:
    with pytest.raises(NotFoundError), library.write("test") as unit:
        unit.delete(kind, EntityId("never"))


def test_what_was_deleted_comes_back_when_it_is_saved(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article()
    with library.write("test") as unit:
        unit.save(article)
        unit.delete("article", article.id)
        assert unit.save(article).ids == {article.id}
    with library.read() as unit:
        assert unit.articles.get(article.id) == article
        assert [hit.id for hit in unit.search("Nachtbus", 5)] == [article.id]


def test_a_deleted_comment_takes_its_text_and_its_readers_data_with_it(
    library: Library, new_article: Callable[..., Article], new_comment: Callable[..., Comment]
) -> None:
    article = new_article()
    comment = new_comment(article, "Sehr persönlich", note="Achtung")
    with library.write("test") as unit:
        unit.save(article, comment)
        unit.reader_details.put_many([ReaderDetails(comment.id, "j@example.org", "192.0.2.1")])
    with library.write("delete") as unit:
        unit.delete("comment", comment.id)
    with library.read() as unit:
        assert unit.comments.find(comment.id) is None
        assert unit.comments.for_article(article.id) == ()
        assert unit.reader_details.find(comment.id) is None
        assert unit.search("persönlich", 5) == ()
        left = unit._connection.exec_driver_sql("SELECT * FROM comment").one()
        assert "Sehr persönlich" not in left
        assert "Achtung" not in left
        assert "Jonas" not in left
