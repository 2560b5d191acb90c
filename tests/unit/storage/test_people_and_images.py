"""People, categories and images."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person
from editor_app.storage.library import Library

BUS, TRAM, HALT = (Image(EntityId(name), f"{name}.jpg") for name in ("bus", "tram", "halt"))


def test_people_come_by_name_and_categories_by_position(library: Library) -> None:
    people = [Person(EntityId(str(n)), name, name) for n, name in enumerate(["Ole", "Ayla"])]
    categories = [
        Category(EntityId("a"), "Sport", "sport", position=1),
        Category(EntityId("b"), "Umland", "umland", position=0),
        Category(EntityId("c"), "Kultur", "kultur", position=0),
    ]
    with library.write("test") as unit:
        unit.save(*people, *categories)
    with library.read() as unit:
        assert [person.name for person in unit.people.list_all()] == ["Ayla", "Ole"]
        assert [c.name for c in unit.categories.list_all()] == ["Kultur", "Umland", "Sport"]
        assert unit.people.find_by_name(" ayla ") == people[1]
        assert unit.people.find_by_name("Lena") is None
        assert unit.categories.find_by_name("SPORT") == categories[0]
        assert unit.categories.find_by_name("") is None
        assert unit.people.find(EntityId("never")) is None
        with pytest.raises(NotFoundError):
            unit.people.get(EntityId("never"))


def test_images_come_by_file_name_or_in_the_order_asked_for(library: Library) -> None:
    with library.write("test") as unit:
        unit.save(TRAM, replace(BUS, media_hash="f" * 64), HALT)
    with library.read() as unit:
        assert [image.id for image in unit.images.list_all()] == ["bus", "halt", "tram"]
        found = unit.images.get_many([TRAM.id, EntityId("never"), HALT.id])
        assert list(found) == [TRAM.id, HALT.id]
        same = unit.images.find_by_media_hash("f" * 64)
        assert same is not None
        assert same.id == BUS.id
        assert unit.images.find_by_media_hash("0" * 64) is None


def test_uses_are_read_off_lead_text_and_gallery(
    library: Library, new_article: Callable[..., Article]
) -> None:
    one = new_article(
        lead=ImageUse(BUS.id), body=f"![](image:{TRAM.id}) ![](image:{TRAM.id})",
        gallery=(ImageUse(HALT.id), ImageUse(BUS.id)),
    )  # fmt: skip
    other = new_article(lead=ImageUse(BUS.id, "Ein Bus", "Bus"))
    with library.write("test") as unit:
        unit.save(one, other)
    with library.read() as unit:
        both = tuple(sorted([one.id, other.id]))
        expected = {BUS.id: both, TRAM.id: (one.id,), HALT.id: (one.id,)}
        assert unit.images.uses(None) == expected
        assert unit.images.uses([TRAM.id, EntityId("never")]) == {TRAM.id: (one.id,)}
        rows = unit._connection.exec_driver_sql(
            "SELECT role, position, image_id, caption, alt FROM image_use"
            " WHERE article_id = ? ORDER BY role, position",
            (other.id,),
        ).all()
    assert [tuple(row) for row in rows] == [("lead", 0, BUS.id, "Ein Bus", "Bus")]


def test_uses_follow_the_article(library: Library, new_article: Callable[..., Article]) -> None:
    article = new_article(lead=ImageUse(BUS.id))
    with library.write("test") as unit:
        unit.save(article)
        unit.save(replace(article, lead=ImageUse(TRAM.id)))
        assert unit.images.uses(None) == {TRAM.id: (article.id,)}
        unit.save(replace(article, lead=None))
        assert unit.images.uses(None) == {}
