"""Opening picture files that may be broken, misnamed or made to exhaust the machine."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.TiffImagePlugin import TiffImageFile

from editor_app.media.errors import PictureError
from editor_app.media.fingerprint import fingerprint

FORMATS = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "GIF": "image/gif",
    "TIFF": "image/tiff",
}
"""Pillow's names of the formats that are opened, with their media types; all others are refused."""

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff"})
"""How names of such files end, in small letters."""

_TWO_PICTURES = "MPO"
"""What Pillow calls a JPEG with a second picture behind it, as several cameras write them."""

MAX_PIXELS = 80_000_000

# Found by changing single bytes of good pictures: decoders trust what a file says of itself.
_WHAT_DECODERS_RAISE = (
    *(OSError, SyntaxError, ValueError, EOFError, MemoryError, RuntimeError, TypeError),
    *(ArithmeticError, LookupError, AttributeError, struct.error),
)

_NO_PICTURE = "This is not a picture in JPEG, PNG, WebP, AVIF, GIF or TIFF format."
_TOO_LARGE = "The picture has more than {limit} million pixels and was not opened."


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture is: its media type, its pixels the way it is held upright, and its hash.

    ``fingerprint`` is the perceptual one, empty where there is nothing to recognise.
    """

    media_type: str
    width: int
    height: int
    fingerprint: str = ""


def inspect_picture(data: bytes) -> PictureFacts:
    """Return the facts of a picture after decoding all of it once.

    Raises PictureError when it is of no allowed format, broken, truncated or too large.
    """
    with open_picture(data) as picture:
        format_name = picture.format or ""
        media_type = FORMATS["JPEG" if format_name == _TWO_PICTURES else format_name]
        picture.load()
        width, height = upright_size(picture)
        return PictureFacts(media_type, width, height, fingerprint(picture))


@contextmanager
def open_picture(data: bytes) -> Iterator[Image.Image]:
    """Open a picture whose pixels are not decoded yet; whatever fails inside is a PictureError."""
    try:
        with Image.open(io.BytesIO(data), formats=tuple(FORMATS)) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise PictureError(_TOO_LARGE, limit=MAX_PIXELS // 1_000_000)
            if isinstance(picture, TiffImageFile) and _is_negative(picture, data):
                raise PictureError(_NO_PICTURE)
            yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureError(_TOO_LARGE, limit=MAX_PIXELS // 1_000_000) from error
    except UnidentifiedImageError as error:
        raise PictureError(_NO_PICTURE) from error
    except _WHAT_DECODERS_RAISE as error:
        raise PictureError("The picture is damaged or incomplete.") from error


def turn_upright(picture: Image.Image) -> None:
    """Turn a picture the way its camera was held (EXIF orientation), decoding it if need be."""
    picture.load()  # a TIFF is turned by this alone, and then no longer says that it was not
    ImageOps.exif_transpose(picture, in_place=True)


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Return width and height in pixels as a viewer shows them.

    Of a TIFF Pillow gives the upright size from the start and turns it while decoding.
    """
    turned = picture.format != "TIFF" and picture.getexif().get(_ORIENTATION, 1) in _ON_ITS_SIDE
    width, height = picture.size
    return (height, width) if turned else (width, height)


_ORIENTATION = 0x0112
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})


def _is_negative(picture: TiffImageFile, data: bytes) -> bool:
    """Whether it is a camera's raw file, of which Pillow would open the small preview as a TIFF.

    DNG has its version in tag 50706; it and most others say that their first picture is a
    smaller copy (TIFF 6.0, NewSubfileType); Canon's CR2 has its own letters.
    """
    tags = picture.tag_v2
    return _DNG_VERSION in tags or tags.get(_SUBFILE, 0) & 1 == 1 or data[8:10] == b"CR"


_SUBFILE = 254
_DNG_VERSION = 50706
