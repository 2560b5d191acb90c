"""Smaller copies: upright, in the colours meant, without a word about who took them where."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from editor_app.domain.crop import FocalPoint
from editor_app.media.derivatives import scaled_copy, thumbnail
from editor_app.media.errors import PictureError
from tests.unit.media.picture_files import (
    corners,
    decoded,
    encoded,
    quarters,
    red_and_green_swapped,
    srgb_profile,
    with_orientation,
)

AS_TAKEN = ("red", "green", "blue", "white")
SHOWN = {
    1: AS_TAKEN,
    2: ("green", "red", "white", "blue"),
    3: ("blue", "white", "red", "green"),
    4: ("white", "blue", "green", "red"),
    5: ("red", "white", "blue", "green"),
    6: ("white", "red", "green", "blue"),
    7: ("blue", "green", "red", "white"),
    8: ("green", "blue", "white", "red"),
}


@pytest.mark.parametrize("format_name", ["webp", "jpeg"])
def test_copy_has_the_width_and_the_format_asked_for(format_name: str) -> None:
    copy = decoded(scaled_copy(encoded(quarters(800, 400), "PNG"), 200, format_name))
    assert (copy.size, copy.format) == ((200, 100), format_name.upper())
    assert corners(copy) == AS_TAKEN


def test_copy_is_never_larger_than_the_original() -> None:
    assert decoded(scaled_copy(encoded(quarters(), "PNG"), 640, "webp")).size == (80, 40)


@pytest.mark.parametrize("size", [(3, 20_000), (1, 40_000), (40_000, 1)])
def test_strip_of_a_picture_still_fits_its_format(size: tuple[int, int]) -> None:
    copy = decoded(scaled_copy(encoded(Image.new("RGB", size), "PNG"), 640, "webp"))
    assert max(copy.size) <= 16_383
    assert min(copy.size) >= 1


@pytest.mark.parametrize("with_profile", [False, True])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_copy_stands_upright(orientation: int, with_profile: bool) -> None:
    profile = srgb_profile() if with_profile else None
    data = with_orientation(quarters(), orientation, icc_profile=profile)
    upright = (80, 40) if orientation < 5 else (40, 80)
    copy = decoded(scaled_copy(data, upright[0], "jpeg"))
    assert corners(copy) == SHOWN[orientation]
    assert copy.size == upright
    assert corners(decoded(thumbnail(data, *upright, FocalPoint()))) == SHOWN[orientation]


@pytest.mark.parametrize("format_name", ["webp", "jpeg"])
def test_nothing_about_place_person_or_camera_is_left(shared_data: Path, format_name: str) -> None:
    for path in (shared_data / "images").glob("*.jpg"):
        data = path.read_bytes()
        for copy in (scaled_copy(data, 320, format_name), thumbnail(data, 40, 40, FocalPoint())):
            picture = decoded(copy)
            assert not picture.getexif()
            assert not {"exif", "xmp", "icc_profile", "photoshop", "comment"} & set(picture.info)
            for trace in (b"Exif", b"http://ns.adobe.com", b"Photoshop", b"ICC_PROFILE"):
                assert trace not in copy


@pytest.mark.parametrize("format_name", ["webp", "jpeg"])
def test_same_picture_gives_the_same_bytes(shared_data: Path, format_name: str) -> None:
    data = (shared_data / "images" / "iphone-gps.jpg").read_bytes()
    assert scaled_copy(data, 200, format_name) == scaled_copy(data, 200, format_name)
    place = FocalPoint(0.2, 0.7)
    assert thumbnail(data, 60, 60, place) == thumbnail(data, 60, 60, place)


def test_colours_of_another_space_are_converted() -> None:
    data = encoded(quarters(), "PNG", icc_profile=red_and_green_swapped())
    assert corners(decoded(scaled_copy(data, 80, "webp"))) == ("green", "red", "blue", "white")
    assert corners(decoded(thumbnail(data, 80, 40, FocalPoint()))) == (
        *("green", "red", "blue", "white"),
    )


def test_profile_that_is_rubbish_is_ignored() -> None:
    data = encoded(quarters(), "PNG", icc_profile=b"no profile")
    assert corners(decoded(scaled_copy(data, 80, "webp"))) == AS_TAKEN


@pytest.mark.parametrize("mode", ["L", "P", "1", "LA", "RGBA", "I;16", "CMYK", "F"])
def test_every_kind_of_pixel_becomes_a_picture(mode: str) -> None:
    grey = Image.new("L", (40, 40), 128)
    if mode == "I;16":
        picture = Image.new("I;16", (40, 40), 128 * 257)
    else:
        picture = grey.convert("RGB").convert(mode) if mode != "F" else grey.convert("F")
    data = encoded(picture, "TIFF" if mode in {"CMYK", "F"} else "PNG")
    for copy in (scaled_copy(data, 20, "webp"), thumbnail(data, 20, 20, FocalPoint())):
        pixel = decoded(copy).convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert isinstance(pixel, tuple)
        assert all(abs(channel - 128) < 12 for channel in pixel)


def test_transparency_stays_in_webp_and_becomes_paper_in_jpeg() -> None:
    data = encoded(Image.new("RGBA", (20, 20), (200, 0, 0, 0)), "PNG")
    assert decoded(scaled_copy(data, 20, "webp")).mode == "RGBA"
    assert decoded(scaled_copy(data, 20, "jpeg")).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("focal_point", "colours"),
    [
        (FocalPoint(0.0, 0.5), {"red", "white"}),
        (FocalPoint(1.0, 0.5), {"green", "blue"}),
        (FocalPoint(0.5, 0.5), {"red", "green", "blue", "white"}),
        (FocalPoint(7.0, -3.0), {"green", "blue"}),
    ],
)
def test_thumbnail_is_cut_around_the_focal_point(
    focal_point: FocalPoint, colours: set[str]
) -> None:
    copy = decoded(thumbnail(encoded(quarters(400, 200), "PNG"), 50, 50, focal_point))
    assert (copy.size, copy.format) == ((50, 50), "JPEG")
    assert set(corners(copy)) == colours


def test_thumbnail_of_a_small_picture_is_as_large_as_asked() -> None:
    assert decoded(thumbnail(encoded(quarters(10, 10), "PNG"), 64, 48, FocalPoint())).size == (
        64,
        48,
    )


def test_broken_picture_has_no_copies(shared_data: Path) -> None:
    data = (shared_data / "hostile" / "truncated_jpeg.jpg").read_bytes()
    with pytest.raises(PictureError):
        scaled_copy(data, 100, "webp")
    with pytest.raises(PictureError):
        thumbnail(data, 10, 10, FocalPoint())
