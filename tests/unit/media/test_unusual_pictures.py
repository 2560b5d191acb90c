"""Pictures that are allowed but not what one expects: turned, moving, tiny, misnamed."""

from __future__ import annotations

import pytest
from PIL import Image

from editor_app.media.copy_formats import CopyFormat
from editor_app.media.decode import inspect_picture
from editor_app.media.thumbnail import small_copy
from tests.unit.media.picture_files import (
    corners,
    decoded,
    encoded,
    quarters,
    scaled_copy,
    srgb_profile,
)

TURNED = {
    3: ("blue", "white", "red", "green"),
    6: ("white", "red", "green", "blue"),
    8: ("green", "blue", "white", "red"),
}


def _turned(format_name: str, orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return encoded(quarters(), format_name, exif=exif, quality=95)


@pytest.mark.parametrize("format_name", ["PNG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_every_format_that_can_be_turned_is_turned_once(format_name: str, orientation: int) -> None:
    data = _turned(format_name, orientation)
    size = (80, 40) if orientation == 3 else (40, 80)

    facts = inspect_picture(data)
    copy = decoded(scaled_copy(data, size[0] // 2, CopyFormat.JPEG))

    assert (facts.width, facts.height) == size
    assert copy.size == (size[0] // 2, size[1] // 2)
    assert corners(copy) == TURNED[orientation]
    assert corners(decoded(small_copy(data, min(size)))) == TURNED[orientation]


@pytest.mark.parametrize("format_name", ["GIF", "PNG", "WEBP", "AVIF", "TIFF", "MPO"])
def test_of_a_moving_picture_the_first_one_stands_still(format_name: str) -> None:
    others = [Image.new("RGB", (80, 40), colour) for colour in ("black", "yellow")]
    data = encoded(quarters(), format_name, save_all=True, append_images=others)

    copy = decoded(scaled_copy(data, 80, CopyFormat.WEBP))

    assert getattr(copy, "n_frames", 1) == 1
    assert corners(copy) == ("red", "green", "blue", "white")


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "1"])
def test_a_single_pixel_is_a_picture(mode: str) -> None:
    data = encoded(Image.new(mode, (1, 1)), "PNG")

    facts = inspect_picture(data)
    assert (facts.media_type, facts.width, facts.height) == ("image/png", 1, 1)
    assert facts.fingerprint == ""
    for copy_format in CopyFormat:
        assert decoded(scaled_copy(data, 640, copy_format)).size == (1, 1)
    assert decoded(small_copy(data, 40)).size == (1, 1)


def test_the_content_says_what_a_picture_is() -> None:
    """No name is asked for: a WebP called ``foto.jpg`` is a WebP."""
    assert inspect_picture(encoded(quarters(), "WEBP")).media_type == "image/webp"
    assert inspect_picture(encoded(quarters(), "MPO")).media_type == "image/jpeg"


def test_what_follows_a_picture_is_not_passed_on() -> None:
    data = encoded(quarters(), "JPEG") + b"<script>alert(1)</script>"

    for copy_format in CopyFormat:
        assert b"script" not in scaled_copy(data, 40, copy_format)


@pytest.mark.parametrize("format_name", ["PNG", "JPEG", "WEBP", "AVIF", "TIFF"])
def test_texts_in_a_picture_are_not_passed_on(format_name: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Zuhause bei Lena"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 30.0, 0.0)})
    data = encoded(quarters(), format_name, exif=exif)
    assert b"Zuhause" in data

    for copy in (
        *(scaled_copy(data, 40, copy_format) for copy_format in CopyFormat),
        small_copy(data, 40),
    ):
        assert b"Zuhause" not in copy
        assert not decoded(copy).getexif()


def test_a_profile_for_other_channels_is_ignored() -> None:
    cyan = Image.new("CMYK", (20, 20), (255, 0, 0, 0))
    pixel = decoded(
        scaled_copy(encoded(cyan, "JPEG", icc_profile=srgb_profile()), 20, CopyFormat.JPEG)
    ).getpixel((9, 9))

    assert isinstance(pixel, tuple)
    assert pixel[0] < 80 < pixel[2]
