"""Fields of many images at once, and back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editor_app.domain.crop import FocalPoint
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.edit_images import edit_images, put_fields_back
from editor_app.services.image_fields import FIELD_SETTERS, field_text, with_fields
from editor_app.services.images import get_image
from editor_app.services.session import Session

FULL = Image(
    EntityId("full"),
    photographer="Jule Sander",
    agency="Weitblick",
    alt="Ein Bus",
    caption="Nachts",
    headline="Bus",
    city="Werre",
    licence="Lizenzfrei",
    licence_url="https://example.org/l",
    source_url="https://example.org/s",
    copyright_notice="© Sander",
    usage_terms="Nur hier",
    is_decorative=True,
    is_ai_generated=True,
    valid_until=date(2027, 12, 31),
    created_on="2026-11",
    keywords=("Bus", "Nacht"),
    focal_point=FocalPoint(0.25, 0.7),
)


@pytest.mark.parametrize("name", FIELD_SETTERS)
def test_what_a_field_says_can_be_read_back(name: str) -> None:
    empty = Image(EntityId("full"))
    assert getattr(with_fields(empty, {name: field_text(FULL, name)}), name) == getattr(FULL, name)
    assert getattr(with_fields(FULL, {name: field_text(empty, name)}), name) == getattr(empty, name)


def test_edit_of_many_is_taken_back_for_each(session: Session) -> None:
    tram = replace(FULL, id=EntityId("tram"), photographer="Piet", caption="Mittags")
    with session.library.write("test") as uow:
        uow.save(FULL, tram)
    edited = edit_images(session, [FULL.id, tram.id], {"photographer": " Rana Aziz "})
    assert edited.changes.ids == {FULL.id, tram.id}
    assert get_image(session, tram.id).photographer == "Rana Aziz"
    edit_images(session, [tram.id], {"caption": "Abends"})
    put_fields_back(session, edited.before)
    assert get_image(session, FULL.id) == FULL
    assert get_image(session, tram.id) == replace(tram, caption="Abends")


def test_value_that_cannot_be_changes_nothing(session: Session) -> None:
    with session.library.write("test") as uow:
        uow.save(FULL)
    with pytest.raises(InvalidFieldError):
        edit_images(session, [FULL.id], {"photographer": "Neu", "valid_until": "morgen"})
    assert get_image(session, FULL.id) == FULL


def test_image_that_is_gone_is_passed_over(session: Session) -> None:
    edited = edit_images(session, [EntityId("never")], {"alt": "x"})
    assert (edited.changes.ids, edited.before) == (frozenset(), {})
