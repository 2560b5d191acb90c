"""Deleting and replacing images, and taking it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.article import Article
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.services.articles import autosave_article, get_article
from editor_app.services.delete_images import (
    ImageInUseError,
    delete_images,
    list_used_images,
    restore_images,
)
from editor_app.services.images import get_image
from editor_app.services.replace_image import replace_image, undo_replacement
from editor_app.services.session import Session

BUS, TRAM, HALT = (Image(EntityId(name), f"{name}.jpg", alt=name) for name in ("bus", "tram", "h"))
ARTICLE = Article(
    EntityId("a"),
    slug="a",
    headline="Nachtbus",
    lead=ImageUse(BUS.id, "Ein Bus", "Bus"),
    body='Text\n\n![Bus](image:bus "Nachts")\n\nmehr Text',
    gallery=(ImageUse(HALT.id), ImageUse(BUS.id, "Noch einer")),
    social_image_id=BUS.id,
)


@pytest.fixture(autouse=True)
def _library(session: Session) -> None:
    with session.library.write("test") as uow:
        uow.save(BUS, TRAM, HALT, ARTICLE)
        person = uow.people.list_all()[0]
        uow.save(replace(person, portrait_id=BUS.id), replace(uow.publication(), logo_id=BUS.id))


def _portrait_and_logo(session: Session) -> tuple[EntityId | None, EntityId | None]:
    with session.library.read() as uow:
        return uow.people.list_all()[0].portrait_id, uow.publication().logo_id


def test_unused_image_is_deleted_and_comes_back(session: Session) -> None:
    deleted = delete_images(session, [TRAM.id])
    with pytest.raises(NotFoundError):
        get_image(session, TRAM.id)
    restore_images(session, deleted)
    assert get_image(session, TRAM.id) == TRAM


def test_image_in_use_is_not_deleted_without_another_in_its_place(session: Session) -> None:
    assert list_used_images(session, [BUS.id, TRAM.id, HALT.id]) == (BUS.id, HALT.id)
    with pytest.raises(ImageInUseError, match=r"bus\.jpg"):
        delete_images(session, [TRAM.id, BUS.id])
    assert get_image(session, TRAM.id) == TRAM
    with pytest.raises(NotFoundError):
        delete_images(session, [BUS.id], EntityId("never"))
    assert get_article(session, ARTICLE.id) == ARTICLE


def test_another_takes_its_place_everywhere_and_all_of_it_is_undone(session: Session) -> None:
    deleted = delete_images(session, [BUS.id, HALT.id, TRAM.id], TRAM.id)
    changed = get_article(session, ARTICLE.id)
    assert changed.lead == ImageUse(TRAM.id)
    assert changed.body == "Text\n\n![](image:tram)\n\nmehr Text"
    assert changed.gallery == (ImageUse(TRAM.id),)
    assert changed.social_image_id == TRAM.id
    assert _portrait_and_logo(session) == (TRAM.id, TRAM.id)
    assert get_image(session, TRAM.id) == TRAM
    assert {image.id for image in deleted.images} == {BUS.id, HALT.id}
    restore_images(session, deleted)
    assert get_article(session, ARTICLE.id) == ARTICLE
    assert get_image(session, BUS.id) == BUS
    assert _portrait_and_logo(session) == (BUS.id, BUS.id)


def test_words_typed_since_stay_when_a_replacement_is_undone(session: Session) -> None:
    replaced = replace_image(session, BUS.id, TRAM.id)
    changed = get_article(session, ARTICLE.id)
    typed = replace(changed, body=changed.body + " und noch ein Satz", lead=ImageUse(HALT.id))
    autosave_article(session, typed)
    undo_replacement(session, replaced.exchanged)
    now = get_article(session, ARTICLE.id)
    assert now.body == "Text\n\n![](image:bus)\n\nmehr Text und noch ein Satz"
    assert now.lead == ImageUse(HALT.id)
    assert now.gallery == ARTICLE.gallery


def test_text_that_is_only_being_typed_counts_as_use(session: Session) -> None:
    fresh = Article(EntityId("b"), slug="b", headline="Neu")
    with session.library.write("test") as uow:
        uow.save(fresh)
    autosave_article(session, replace(fresh, body="![](image:tram)"))
    assert list_used_images(session, [TRAM.id]) == (TRAM.id,)
    with pytest.raises(ImageInUseError):
        delete_images(session, [TRAM.id])
    delete_images(session, [TRAM.id], HALT.id)
    assert get_article(session, fresh.id).body == "![](image:h)"
