"""Smaller copies: upright, in the colours meant, without a word about who took them where."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from editor_app.domain.crop import PixelBox
from editor_app.media.copy_formats import CopyFormat
from editor_app.media.copy_rights import CopyRights
from editor_app.media.cut import CopySpec, Cut, web_cut
from editor_app.media.derivatives import make_copies
from editor_app.media.errors import PictureError
from editor_app.media.srgb import scalable
from editor_app.media.thumbnail import small_copy
from tests.unit.media.picture_files import (
    corners,
    decoded,
    encoded,
    quarters,
    red_and_green_swapped,
    scaled_copy,
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


@pytest.mark.parametrize("copy_format", CopyFormat)
def test_copy_has_the_width_and_the_format_asked_for(copy_format: CopyFormat) -> None:
    copy = decoded(scaled_copy(encoded(quarters(800, 400), "PNG"), 200, copy_format))
    assert (copy.size, copy.format) == ((200, 100), copy_format.name)
    assert corners(copy) == AS_TAKEN


def test_copy_is_never_larger_than_the_original() -> None:
    assert decoded(scaled_copy(encoded(quarters(), "PNG"), 640, CopyFormat.WEBP)).size == (80, 40)


@pytest.mark.parametrize("size", [(3, 20_000), (1, 40_000), (40_000, 1)])
def test_strip_of_a_picture_still_fits_its_format(size: tuple[int, int]) -> None:
    copy = decoded(scaled_copy(encoded(Image.new("RGB", size), "PNG"), 640, CopyFormat.WEBP))
    assert max(copy.size) <= 16_383
    assert min(copy.size) >= 1


@pytest.mark.parametrize("with_profile", [False, True])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_copy_stands_upright(orientation: int, with_profile: bool) -> None:
    profile = srgb_profile() if with_profile else None
    data = with_orientation(quarters(), orientation, icc_profile=profile)
    upright = (80, 40) if orientation < 5 else (40, 80)
    copy = decoded(scaled_copy(data, upright[0], CopyFormat.JPEG))
    assert corners(copy) == SHOWN[orientation]
    assert copy.size == upright
    assert corners(decoded(small_copy(data, 40))) == SHOWN[orientation]


@pytest.mark.parametrize("copy_format", CopyFormat)
def test_nothing_about_place_person_or_camera_is_left(
    shared_data: Path, copy_format: CopyFormat
) -> None:
    for path in (shared_data / "images").glob("*.jpg"):
        data = path.read_bytes()
        for copy in (scaled_copy(data, 320, copy_format), small_copy(data, 40)):
            picture = decoded(copy)
            assert not picture.getexif()
            assert not {"exif", "xmp", "icc_profile", "photoshop", "comment"} & set(picture.info)
            for trace in (b"Exif", b"http://ns.adobe.com", b"Photoshop", b"ICC_PROFILE"):
                assert trace not in copy


@pytest.mark.parametrize("copy_format", CopyFormat)
def test_same_picture_gives_the_same_bytes(shared_data: Path, copy_format: CopyFormat) -> None:
    data = (shared_data / "images" / "iphone-gps.jpg").read_bytes()
    assert scaled_copy(data, 200, copy_format) == scaled_copy(data, 200, copy_format)
    assert small_copy(data, 60) == small_copy(data, 60)


def test_colours_of_another_space_are_converted() -> None:
    data = encoded(quarters(), "PNG", icc_profile=red_and_green_swapped())
    assert corners(decoded(scaled_copy(data, 80, CopyFormat.WEBP))) == (
        "green",
        "red",
        "blue",
        "white",
    )
    assert corners(decoded(small_copy(data, 40))) == (*("green", "red", "blue", "white"),)


def test_profile_that_is_rubbish_is_ignored() -> None:
    data = encoded(quarters(), "PNG", icc_profile=b"no profile")
    assert corners(decoded(scaled_copy(data, 80, CopyFormat.WEBP))) == AS_TAKEN


@pytest.mark.parametrize("mode", ["L", "P", "1", "LA", "RGBA", "I;16", "CMYK", "F"])
def test_every_kind_of_pixel_becomes_a_picture(mode: str) -> None:
    grey = Image.new("L", (40, 40), 128)
    if mode == "I;16":
        picture = Image.new("I;16", (40, 40), 128 * 257)
    else:
        picture = grey.convert("RGB").convert(mode) if mode != "F" else grey.convert("F")
    data = encoded(picture, "TIFF" if mode in {"CMYK", "F"} else "PNG")
    for copy in (scaled_copy(data, 20, CopyFormat.WEBP), small_copy(data, 20)):
        pixel = decoded(copy).convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert isinstance(pixel, tuple)
        assert all(abs(channel - 128) < 12 for channel in pixel)


def test_transparency_stays_in_webp_and_becomes_paper_in_jpeg() -> None:
    data = encoded(Image.new("RGBA", (20, 20), (200, 0, 0, 0)), "PNG")
    assert decoded(scaled_copy(data, 20, CopyFormat.WEBP)).mode == "RGBA"
    assert decoded(scaled_copy(data, 20, CopyFormat.JPEG)).getpixel((9, 9)) == (255, 255, 255)


def test_small_copy_is_whole_and_never_scaled_up() -> None:
    data = encoded(quarters(400, 200), "PNG")
    small, as_it_is = decoded(small_copy(data, 50)), decoded(small_copy(data, 999))
    assert (small.size, small.format) == ((100, 50), "JPEG")
    assert as_it_is.size == (400, 200)
    assert corners(small) == corners(as_it_is) == ("red", "green", "blue", "white")


def test_broken_picture_has_no_copies(shared_data: Path) -> None:
    data = (shared_data / "hostile" / "truncated_jpeg.jpg").read_bytes()
    spec = CopySpec(web_cut(PixelBox(0, 0, 100, 100)), 100, CopyFormat.WEBP, CopyRights())
    with pytest.raises(PictureError):
        list(make_copies(data, [spec]))
    with pytest.raises(PictureError):
        small_copy(data, 10)


def _specs(cut: Cut, *formats: CopyFormat, rights: CopyRights = CopyRights()) -> list[CopySpec]:  # noqa: B008 (frozen)
    return [CopySpec(cut, width, each, rights) for each in formats for width in cut.widths]


@pytest.mark.parametrize("format_name", ["JPEG", "PNG"])
def test_a_copy_has_the_same_bytes_whatever_else_is_asked_for(format_name: str) -> None:
    """A preview asks for one copy, an export for all of them, and both have the same names."""
    data = encoded(Image.effect_noise((2600, 900), 60).convert("RGB"), format_name)
    whole, part = web_cut(PixelBox(0, 0, 2600, 900)), web_cut(PixelBox(300, 0, 1650, 900))
    wanted = [*_specs(whole, CopyFormat.WEBP, CopyFormat.JPEG), *_specs(part, CopyFormat.JPEG)]

    together = dict(make_copies(data, wanted))

    assert together.keys() == set(wanted)
    assert whole.widths == (400, 640, 960, 1280, 1600, 2048)
    for spec in wanted:
        assert dict(make_copies(data, [spec])) == {spec: together[spec]}


def test_a_large_jpeg_is_decoded_once_and_not_at_full_size(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(Image.effect_noise((4800, 1200), 60).convert("RGB"), "JPEG")
    decoded_sizes = []

    def noted(picture: Image.Image) -> Image.Image:
        decoded_sizes.append(picture.size)
        return scalable(picture)

    monkeypatch.setattr("editor_app.media.derivatives.scalable", noted)
    whole, card = web_cut(PixelBox(0, 0, 4800, 1200)), web_cut(PixelBox(0, 0, 4500, 1200))

    list(make_copies(data, [*_specs(whole, *CopyFormat), *_specs(card, CopyFormat.JPEG)]))

    assert decoded_sizes == [(2400, 600)]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_crop_is_cut_from_the_upright_picture(orientation: int) -> None:
    data = with_orientation(quarters(400, 200), orientation)
    width, height = (400, 200) if orientation < 5 else (200, 400)
    upper_left = PixelBox(0, 0, width // 2, height // 2)

    copy = decoded(scaled_copy(data, 100, CopyFormat.JPEG, box=upper_left))

    assert copy.size == (100, 100 * height // width)
    assert set(corners(copy)) == {SHOWN[orientation][0]}


def test_a_crop_that_needs_all_pixels_gets_them() -> None:
    """The right half of a picture of 4,800 pixels is not scaled up from a half-sized decoding."""
    stripes = Image.new("RGB", (4800, 600), "white")
    stripes.paste("black", (2401, 0, 2402, 600))
    data = encoded(stripes, "JPEG", quality=95, subsampling=0)

    copy = decoded(scaled_copy(data, 2400, CopyFormat.JPEG, box=PixelBox(2400, 0, 4800, 600)))

    assert copy.size == (2400, 300 * 2)
    assert [_is_dark(copy.getpixel((x, 300))) for x in range(4)] == [False, True, False, False]


def _is_dark(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    return bool(pixel[0] < 128)


def test_the_parts_of_a_picture_are_named_apart_and_named_by_their_credit() -> None:
    whole, part = web_cut(PixelBox(0, 0, 900, 600)), web_cut(PixelBox(0, 0, 600, 600))
    lena, ole = CopyRights(creator="Lena Brandt"), CopyRights(creator="Ole Wiemann")
    specs = [
        *_specs(whole, *CopyFormat, rights=lena),
        *_specs(part, *CopyFormat, rights=lena),
        *_specs(whole, *CopyFormat, rights=ole),
    ]

    assert len({spec.name for spec in specs}) == len(specs)
    assert _specs(whole, CopyFormat.WEBP)[0].name == _specs(whole, CopyFormat.WEBP)[0].name
    assert {spec.name.rpartition("-")[2] for spec in _specs(part, CopyFormat.AVIF)} == {
        "400.avif",
        "600.avif",
    }


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((300, 200), (300,)),
        ((400, 300), (400,)),
        ((900, 600), (400, 640, 900)),
        ((2048, 1365), (400, 640, 960, 1280, 1600, 2048)),
        ((6000, 4000), (400, 640, 960, 1280, 1600, 2048)),
        ((2000, 70_000), (400, 468)),
        ((1, 80_000), (1,)),
    ],
)
def test_nothing_is_scaled_up_nor_higher_than_a_format_can_hold(
    size: tuple[int, int], widths: tuple[int, ...]
) -> None:
    cut = web_cut(PixelBox(0, 0, *size))

    assert cut.widths == widths
    assert cut.height(cut.top) <= 16_383
