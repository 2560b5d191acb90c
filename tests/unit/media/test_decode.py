"""Pictures are opened, hostile ones are refused with one sentence."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from editor_app.media.copy_formats import CopyFormat
from editor_app.media.decode import inspect_picture
from editor_app.media.errors import PictureError
from editor_app.media.thumbnail import small_copy
from tests.unit.media.picture_files import encoded, quarters, scaled_copy, with_orientation

NOT_A_PICTURE = "This is not a picture in JPEG, PNG, WebP, AVIF, GIF or TIFF format."
DAMAGED = "The picture is damaged or incomplete."
TOO_LARGE = "The picture has more than 80 million pixels and was not opened."


@pytest.mark.parametrize(
    ("format_name", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
        ("AVIF", "image/avif"),
        ("GIF", "image/gif"),
        ("TIFF", "image/tiff"),
    ],
)
def test_six_formats_are_opened(format_name: str, media_type: str) -> None:
    data = encoded(quarters(), format_name)
    facts = inspect_picture(data)
    assert (facts.media_type, facts.width, facts.height) == (media_type, 80, 40)


@pytest.mark.parametrize(("orientation", "size"), [(1, (80, 40)), (3, (80, 40)), (6, (40, 80))])
def test_size_is_what_a_viewer_shows(orientation: int, size: tuple[int, int]) -> None:
    facts = inspect_picture(with_orientation(quarters(), orientation))
    assert (facts.width, facts.height) == size


@pytest.mark.parametrize("format_name", ["BMP", "PPM", "ICO", "TGA", "PDF"])
def test_other_formats_are_refused(format_name: str) -> None:
    with pytest.raises(PictureError, match=NOT_A_PICTURE):
        inspect_picture(encoded(quarters(), format_name))


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%!PS-Adobe", b"\xff\xd8\xff"],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError):
        inspect_picture(data)


@pytest.mark.parametrize("tags", [{254: 1}, {50706: b"\x01\x04\x00\x00"}])
def test_the_preview_in_a_raw_file_is_no_picture(tags: dict[int, object]) -> None:
    with pytest.raises(PictureError, match=NOT_A_PICTURE):
        inspect_picture(encoded(quarters(), "TIFF", tiffinfo=tags))


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_half_a_picture_is_refused(format_name: str) -> None:
    data = encoded(Image.effect_noise((90, 60), 50).convert("RGB"), format_name)
    with pytest.raises(PictureError):
        inspect_picture(data[: len(data) * 2 // 3])


def _png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    )


@pytest.mark.parametrize(("width", "height"), [(9000, 9000), (40_000, 40_000), (1, 80_000_001)])
def test_picture_that_claims_to_be_huge_is_not_decoded(width: int, height: int) -> None:
    with pytest.raises(PictureError, match=TOO_LARGE):
        inspect_picture(_png_that_claims(width, height))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("truncated_jpeg.jpg", DAMAGED),
        ("decompression_bomb.gif", TOO_LARGE),
    ],
)
def test_hostile_files_are_refused_in_one_sentence(
    shared_data: Path, name: str, sentence: str
) -> None:
    data = (shared_data / "hostile" / name).read_bytes()
    with pytest.raises(PictureError) as caught:
        inspect_picture(data)
    assert str(caught.value) == sentence
    assert caught.value.message.in_language("de") != sentence


def test_real_photographs_are_opened(shared_data: Path) -> None:
    for path in [*(shared_data / "images").glob("*.jpg"), shared_data / "hostile" / "exif_gps.jpg"]:
        assert inspect_picture(path.read_bytes()).media_type == "image/jpeg"


def _damaged(good: bytes, source: random.Random) -> bytes:
    data = bytearray(good)
    for _ in range(source.choice([1, 2, 8])):
        place = source.randrange(min(len(data), source.choice([80, 600, len(data)])))
        data[place] = source.choice([0, 127, 128, 255, source.randrange(256)])
    return bytes(data)


def _shown(data: bytes) -> str:
    """Try everything that is done with a picture; return what stood against it, if anything."""
    try:
        inspect_picture(data)
        scaled_copy(data, 30, CopyFormat.WEBP)
        small_copy(data, 20)
    except PictureError as error:
        return str(error)
    return ""


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow mentions what it finds damaged
@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_damaged_pictures_are_shown_or_refused_never_worse(format_name: str) -> None:
    good = encoded(quarters(60, 40), format_name)
    source = random.Random(format_name)  # noqa: S311 - which bytes are damaged is no secret
    results = {_shown(_damaged(good, source)) for _ in range(300)}
    assert results <= {"", NOT_A_PICTURE, DAMAGED, TOO_LARGE}
    assert "" in results
    assert DAMAGED in results
