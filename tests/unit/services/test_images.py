"""Pictures and their credits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import EditorialError, InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.media.decode import inspect_picture
from editor_app.services.add_pictures import add_picture
from editor_app.services.articles import create_article, save_article
from editor_app.services.images import (
    get_image,
    list_images,
    picture_bytes,
    small_picture,
    update_image,
)
from editor_app.services.session import Session
from tests.unit.services.pictures import draw_picture


def test_the_same_picture_twice_is_one_image(session: Session, tmp_path: Path) -> None:
    first = add_picture(session, draw_picture(tmp_path))
    assert add_picture(session, draw_picture(tmp_path, "kopie.jpg")) == first
    assert (first.width, first.height, first.media_type) == (800, 600, "image/jpeg")


def test_the_original_is_kept_to_the_byte(session: Session, tmp_path: Path) -> None:
    path = draw_picture(tmp_path)
    image = add_picture(session, path)
    assert picture_bytes(session, image.id) == path.read_bytes()


def test_where_an_image_is_used_is_known(session: Session, tmp_path: Path) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    article = create_article(session, headline="Eins")
    save_article(session, replace(article, lead=ImageUse(image.id)), "lead")
    inline = create_article(session, headline="Zwei")
    save_article(session, replace(inline, body=f"![Brücke](image:{image.id})"), "inline")
    (listing,) = list_images(session)
    assert set(listing.used_in) == {article.id, inline.id}


def test_fields_are_set_all_or_none(session: Session, tmp_path: Path) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    update_image(session, image.id, {"photographer": "Jule Sander", "valid_until": "2027-01-31"})
    named = get_image(session, image.id)
    assert named.photographer == "Jule Sander"
    with pytest.raises(InvalidFieldError):
        update_image(session, image.id, {"agency": "Weitblick", "valid_until": "bald"})
    assert get_image(session, image.id) == named


def test_a_file_that_is_no_picture_is_refused_in_a_sentence(
    session: Session, tmp_path: Path
) -> None:
    text = tmp_path / "bild.jpg"
    text.write_text("kein Bild")
    with pytest.raises(EditorialError, match="not a picture"):
        add_picture(session, text)
    assert list_images(session) == ()


def test_an_unknown_image_is_said(session: Session) -> None:
    with pytest.raises(NotFoundError):
        update_image(session, EntityId("nirgends"), {"alt": "x"})


def test_a_small_picture_is_whole_and_never_scaled_up(session: Session, tmp_path: Path) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    shorter = min(image.width, image.height)
    for edge, size in ((shorter // 2, shorter // 2), (shorter * 2, shorter)):
        facts = inspect_picture(small_picture(session, image.media_hash, edge))
        assert min(facts.width, facts.height) == size
        assert facts.width * image.height == pytest.approx(facts.height * image.width, rel=0.02)
