"""Which copies a picture has, and how a page announces them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.crop import FocalPoint
from editor_app.domain.image import ImageUse
from editor_app.site.pictures import copy_widths, picture_copies, shown_images
from editor_app.site.pictures import picture as page_picture
from tests.unit.site.editions import LENA, article, edition_of, entry, picture, public
from tests.unit.site.newspaper import BUS, FEHLT, MARKT, PORTRAIT, WALD, newspaper


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (300, (300,)),
        (640, (640,)),
        (900, (640, 900)),
        (1600, (640, 1024, 1600)),
        (6000, (640, 1024, 1600)),
    ],
)
def test_nothing_is_scaled_up(width: int, widths: tuple[int, ...]) -> None:
    assert copy_widths(public(replace(picture("bus"), width=width))) == widths


def test_every_copy_a_page_names_is_made() -> None:
    image = public(picture("bus"))

    shown = page_picture(image, "../", "92vw", alt="")

    named = {part.split()[0] for part in f"{shown.srcset}, {shown.webp_srcset}".split(", ")}
    assert {f"../{path}" for path in picture_copies([image])} == named
    assert shown.src in named


def test_copies_are_named_by_content_so_that_one_original_is_stored_once() -> None:
    first, second = public(picture("bus")), public(replace(picture("markt"), media_hash="6" * 64))
    twin = replace(first, id=second.id)

    assert picture_copies([first]).keys() == picture_copies([first, twin]).keys()
    assert not picture_copies([first]).keys() & picture_copies([second]).keys()


def test_a_picture_without_file_has_no_copies_but_its_credit() -> None:
    shown = page_picture(FEHLT, "", "92vw", alt="x")

    assert picture_copies([FEHLT]) == {}
    assert shown.src == ""
    assert shown.credit == "Foto: weitblick22 – Agentur Weitblick"


@pytest.mark.parametrize(
    ("point", "position"),
    [
        (FocalPoint(), ""),
        (FocalPoint(0.3, 0.82), "fx-3 fy-8"),
        (FocalPoint(-4.0, 9.0), "fx-0 fy-10"),
    ],
)
def test_the_focal_point_is_a_class_because_styles_are_forbidden(
    point: FocalPoint, position: str
) -> None:
    image = public(replace(picture("bus"), focal_point=point))

    assert page_picture(image, "", "92vw", alt="").position == position


def test_only_pictures_that_are_shown_go_out() -> None:
    edition = newspaper()
    unused = public(picture("unbenutzt"))
    edition = replace(edition, images={**edition.images, unused.id: unused})

    assert set(shown_images(edition)) == {BUS, MARKT, WALD, FEHLT, PORTRAIT}


def test_the_portrait_of_somebody_who_wrote_nothing_stays_at_home() -> None:
    portrait = public(picture("portrait"))
    edition = edition_of(entry(replace(article("x"), author_ids=())), images=(portrait,))
    edition = replace(edition, people=(replace(LENA, portrait_id=portrait.id),))

    assert shown_images(edition) == ()


def test_an_image_that_does_not_exist_is_no_crash() -> None:
    missing = replace(article("x"), lead=ImageUse(picture("gibt-es-nicht").id))

    assert shown_images(edition_of(entry(missing))) == ()
