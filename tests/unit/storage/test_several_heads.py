"""What an entity shows that was changed on two laptops, and what an edit does to it then."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.storage.library import Library
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.sync.canonical_json import canonical_json
from editor_app.sync.clock import Stamp
from editor_app.sync.revision import Operation, Revision, make_revision


def _run(unit: UnitOfWork, sql: str, *values: object) -> list[tuple[object, ...]]:
    return [tuple(row) for row in unit._connection.exec_driver_sql(sql, values)]


@pytest.fixture
def article(library: Library, new_article: Callable[..., Article]) -> Article:
    """An article with one revision here and one made on another laptop beside the second."""
    article: Article = new_article("Alt", kicker="Bus", body="Text", tags=("a",))
    with library.write("test") as unit:
        unit.save(article)
        root = unit.revisions.for_entity(article.id)[0]
        unit.save(replace(article, headline="Hier", status=ArticleStatus.READY))
        ((fields, body_hash),) = _run(
            unit, "SELECT fields, body_hash FROM revision WHERE id = ?", root.id
        )
        changed = {**json.loads(str(fields)), "kicker": "Dort", "tags": ["a", "b"]}
        foreign = make_revision(
            entity_id=article.id,
            entity_type="article",
            parents=(root.id,),
            fields=changed,
            op=Operation.PUT,
            device="laptop",
            time=str(Stamp(root.time)),
        )
        _insert(unit, foreign, body_hash)
    library.rebuild_projection()
    return article


def _insert(unit: UnitOfWork, foreign: Revision, body_hash: object) -> None:
    unit._connection.exec_driver_sql(
        "INSERT INTO revision (id, entity_id, entity_type, parents, fields, body_hash, op, device,"
        " time, reason) VALUES (?, ?, 'article', ?, ?, ?, 'put', 'laptop', ?, 'exchange')",
        (
            foreign.id,
            foreign.entity_id,
            json.dumps(foreign.parents),
            canonical_json(foreign.fields),
            body_hash,
            foreign.time,
        ),
    )


def test_both_sides_are_shown_and_nothing_is_published_by_it(
    library: Library, article: Article
) -> None:
    with library.read() as unit:
        found = unit.articles.get(article.id)
        ((heads, view),) = _run(
            unit, "SELECT json_array_length(heads), view FROM entity WHERE id = ?", article.id
        )
        assert [hit.id for hit in unit.search("dort hier", 5)] == [article.id]
    assert found == replace(article, headline="Hier", kicker="Dort", tags=("a", "b"))
    assert heads == 2
    assert view is not None


def test_an_edit_follows_the_head_that_is_shown_and_leaves_the_other_open(
    library: Library, article: Article
) -> None:
    with library.write("edit") as unit:
        shown = unit.head_of(article.id)
        assert not unit.save(unit.articles.get(article.id)).ids
        unit.save(replace(unit.articles.get(article.id), headline="Dazu", body="Neuer Text"))
        (latest, *_) = unit.revisions.for_entity(article.id)
        assert latest.parents == (shown,)
        ((heads,),) = _run(
            unit, "SELECT json_array_length(heads) FROM entity WHERE id = ?", article.id
        )
        assert heads == 2
        found = unit.articles.get(article.id)
    assert (found.headline, found.kicker, found.body) == ("Dazu", "Dort", "Neuer Text")


def test_making_it_anew_gives_the_same(library: Library, article: Article) -> None:
    with library.write("edit") as unit:
        unit.save(replace(unit.articles.get(article.id), headline="Dazu", body="Neuer Text"))
        before = _run(unit, "SELECT * FROM article"), _run(unit, "SELECT * FROM entity ORDER BY id")
        found = _run(unit, "SELECT rowid, * FROM article_search")
    library.rebuild_projection()
    with library.read() as unit:
        after = _run(unit, "SELECT * FROM article"), _run(unit, "SELECT * FROM entity ORDER BY id")
        assert after == before
        assert _run(unit, "SELECT rowid, * FROM article_search") == found


def test_a_deletion_beside_an_open_edit_does_not_hide_the_article(
    library: Library, article: Article
) -> None:
    with library.write("delete") as unit:
        unit.delete("article", article.id)
    library.rebuild_projection()
    with library.read() as unit:
        assert unit.articles.get(article.id).kicker == "Dort"
