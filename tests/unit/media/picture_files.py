"""Small pictures made for one purpose each."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from editor_app.domain.crop import PixelBox
from editor_app.media.copy_formats import CopyFormat
from editor_app.media.copy_rights import CopyRights
from editor_app.media.cut import CopySpec, web_cut
from editor_app.media.decode import inspect_picture
from editor_app.media.derivatives import make_copies

RED, GREEN, BLUE, WHITE = (200, 0, 0), (0, 160, 0), (0, 0, 200), (255, 255, 255)


def encoded(picture: Image.Image, format_name: str, **options: object) -> bytes:
    """Return a picture as the bytes of a file."""
    buffer = io.BytesIO()
    picture.save(buffer, format_name, **options)
    return buffer.getvalue()


def quarters(width: int = 80, height: int = 40) -> Image.Image:
    """Return a picture red, green, blue and white in its corners, from the top left clockwise."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(GREEN, (width // 2, 0, width, height // 2))
    picture.paste(BLUE, (width // 2, height // 2, width, height))
    picture.paste(WHITE, (0, height // 2, width // 2, height))
    return picture


def with_orientation(picture: Image.Image, orientation: int, **options: object) -> bytes:
    """Return a JPEG that a viewer has to turn: EXIF orientation 1 to 8."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return encoded(picture, "JPEG", quality=95, exif=exif, **options)


def srgb_profile() -> bytes:
    """Return a colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def red_and_green_swapped() -> bytes:
    """Return a colour profile in which red means green: sRGB with two of its tags exchanged."""
    profile = srgb_profile()
    swapped = profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1)
    return swapped.replace(b"????", b"gXYZ", 1)


def scaled_copy(
    data: bytes,
    width: int,
    copy_format: CopyFormat,
    *,
    box: PixelBox | None = None,
    rights: CopyRights = CopyRights(),  # noqa: B008 (frozen)
) -> bytes:
    """Return one copy of a picture, or of a part of it, and no other."""
    facts = inspect_picture(data)
    cut = web_cut(box or PixelBox(0, 0, facts.width, facts.height), (width,))
    ((_, copy),) = make_copies(data, [CopySpec(cut, cut.top, copy_format, rights)])
    return copy


def decoded(data: bytes) -> Image.Image:
    """Return the picture in a file, decoded."""
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def corners(picture: Image.Image) -> tuple[str, ...]:
    """Return the names of the corners' colours, from the top left clockwise."""
    picture = picture.convert("RGB")
    right, bottom = picture.width - 2, picture.height - 2
    return tuple(
        _name(picture.getpixel(place))
        for place in ((1, 1), (right, 1), (right, bottom), (1, bottom))
    )


def _name(pixel: object) -> str:
    assert isinstance(pixel, tuple)
    red, green, blue = pixel
    if min(pixel) > 200:
        return "white"
    return {red: "red", green: "green", blue: "blue"}[max(pixel)]
