"""Fields of an image from what people write."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from editor_app.domain.crop import FocalPoint
from editor_app.domain.errors import InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.add_pictures import add_pictures
from editor_app.services.image_fields import (
    FIELD_SETTERS,
    credit_fields,
    licence_fields,
    with_fields,
)
from editor_app.services.images import get_image, update_images
from editor_app.services.session import Session
from tests.unit.services.pictures import write_scene

EMPTY = Image(EntityId("a"))
WRITTEN = {
    "photographer": ("Ada ", "Ada"),
    "agency": ("dpa", "dpa"),
    "alt": ("Ein Bus", "Ein Bus"),
    "caption": ("Der Bus", "Der Bus"),
    "headline": ("Nachts", "Nachts"),
    "city": ("Bern", "Bern"),
    "licence": ("CC BY 4.0", "CC BY 4.0"),
    "licence_url": ("https://a.example", "https://a.example"),
    "source_url": ("https://b.example", "https://b.example"),
    "copyright_notice": ("© Ada", "© Ada"),
    "usage_terms": ("nur online", "nur online"),
    "is_decorative": ("True", True),
    "is_ai_generated": ("yes", True),
    "valid_until": ("2027-01-31", date(2027, 1, 31)),
    "created_on": ("2026-11", "2026-11"),
    "keywords": ("Bus, Nacht,, Bus ", ("Bus", "Nacht")),
    "focal_point": ("0.4, 0.6", FocalPoint(0.4, 0.6)),
}


def test_there_is_a_case_for_each_field() -> None:
    assert set(WRITTEN) == set(FIELD_SETTERS)


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_a_field_is_set_and_cleared(name: str) -> None:
    written, value = WRITTEN[name]
    image = with_fields(EMPTY, {name: written})
    assert getattr(image, name) == value
    if name != "focal_point":
        assert with_fields(image, {name: ""}) == EMPTY


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("valid_until", "bald"),
        ("valid_until", "2027-02-30"),
        ("created_on", "gestern"),
        ("created_on", "2026-13"),
        ("created_on", "26"),
        ("is_decorative", "vielleicht"),
        ("focal_point", "0.5"),
        ("focal_point", "1.5,0"),
        ("focal_point", "nan,0"),
        ("focal_point", "links,oben"),
        ("colour", "rot"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(name: str, value: str) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        with_fields(EMPTY, {name: value})
    assert value in str(caught.value) or name in str(caught.value)


@pytest.mark.parametrize(
    ("line", "photographer", "agency"),
    [
        ("Foto: Jule Sander - Weitblick", "Jule Sander", "Weitblick"),
        ("shijil619 - Freepik.com", "shijil619", "Freepik.com"),
        ("Getty Images/Ada Muster", "Ada Muster", "Getty Images"),
        ("Ada Muster", "Ada Muster", ""),
    ],
)
def test_a_credit_line_is_taken_apart(line: str, photographer: str, agency: str) -> None:
    assert credit_fields(line) == {"photographer": photographer, "agency": agency}


def test_a_line_without_a_name_is_refused() -> None:
    with pytest.raises(InvalidFieldError, match="names nobody"):
        credit_fields(" ")


def test_a_licence_is_a_key_a_name_or_words() -> None:
    by = {
        "licence": "CC BY 4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    }
    assert licence_fields("cc-by", "de") == licence_fields("CC by 4.0", "de") == by
    own = {"licence": "Eigenes Bild", "licence_url": ""}
    assert licence_fields("own", "de") == licence_fields("Own picture", "de-AT") == own
    assert licence_fields("Nur dienstags", "de") == {"licence": "Nur dienstags"}


def test_many_images_are_changed_together_or_not_at_all(session: Session, tmp_path: Path) -> None:
    paths = [write_scene(tmp_path / f"{number}.jpg", number) for number in range(3)]
    ids = [image.id for image in add_pictures(session, paths).added]
    changes = update_images(session, ids, {"agency": "Weitblick", "keywords": "Stadt"})
    assert changes.ids == set(ids)
    assert {get_image(session, each).agency for each in ids} == {"Weitblick"}
    with pytest.raises(NotFoundError):
        update_images(session, [*ids, EntityId("nirgends")], {"agency": "Andere"})
    with pytest.raises(InvalidFieldError):
        update_images(session, ids, {"agency": "Andere", "valid_until": "bald"})
    assert {get_image(session, each).agency for each in ids} == {"Weitblick"}
