"""A revision written by a newer version of the same generation holds more than we know."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from editor_app.domain.article import Article
from editor_app.storage.library import Library
from editor_app.storage.unit_of_work import UnitOfWork


def _fields(unit: UnitOfWork, article: Article) -> dict[str, object]:
    row = unit._connection.exec_driver_sql(
        "SELECT fields FROM revision WHERE id = ?", (unit.head_of(article.id),)
    ).one()
    return dict(json.loads(row.fields))


def _write(unit: UnitOfWork, article: Article, fields: dict[str, object]) -> None:
    unit._connection.exec_driver_sql(
        "UPDATE revision SET fields = ? WHERE entity_id = ?", (json.dumps(fields), article.id)
    )


def test_a_field_we_do_not_know_is_passed_over_and_carried_along(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article()
    with library.write("test") as unit:
        unit.save(article)
        later = {**_fields(unit, article), "hologram": {"depth": 3}}
        _write(unit, article, later)
    with library.write("test") as unit:
        assert unit.revisions.get(unit.head_of(article.id)) == article
        assert not unit.save(article).ids
        unit.save(replace(article, headline="Anders"))
        assert _fields(unit, article)["hologram"] == {"depth": 3}


def test_a_field_that_is_missing_has_its_default(
    library: Library, new_article: Callable[..., Article]
) -> None:
    article = new_article()
    with library.write("test") as unit:
        unit.save(article)
        earlier = _fields(unit, article)
        del earlier["social_title"]
        _write(unit, article, earlier)
    with library.read() as unit:
        assert unit.revisions.get(unit.head_of(article.id)) == article
