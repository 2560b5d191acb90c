"""Smaller copies of pictures: the same original and size always give the same bytes."""

from __future__ import annotations

import io

from PIL import Image, ImageCms, ImageOps

from editor_app.domain.crop import FocalPoint
from editor_app.media.decode import open_picture, upright, upright_size

WEBP_QUALITY = 80
JPEG_QUALITY = 82
THUMBNAIL_QUALITY = 85
MAX_HEIGHT = 16_383

_SRGB = ImageCms.createProfile("sRGB")


def scaled_copy(data: bytes, width: int, format_name: str) -> bytes:
    """Return the picture at a width in pixels, as ``webp`` or ``jpeg``.

    It is turned upright, in sRGB, and carries no metadata. It is never larger than the
    original, nor higher than 16,383 pixels, which is all that WebP can hold. Raises
    PictureError when the original cannot be decoded.
    """
    with open_picture(data) as picture:
        shown_width, shown_height = upright_size(picture)
        width = min(width, shown_width, shown_width * MAX_HEIGHT // shown_height) or 1
        height = min(max(1, round(shown_height * width / shown_width)), MAX_HEIGHT)
        picture.draft("RGB", (width, height))
        copy = upright(_in_srgb(picture)).resize(
            (width, height), Image.Resampling.LANCZOS, reducing_gap=2.0
        )
    return _encoded(copy, format_name)


def thumbnail(data: bytes, width: int, height: int, focal_point: FocalPoint) -> bytes:
    """Return the picture cropped to just this size around its focal point, as JPEG."""
    with open_picture(data) as picture:
        picture.draft("RGB", (width * 2, height * 2))
        turned = upright(_in_srgb(picture))
        copy = ImageOps.fit(
            turned, (width, height), centering=(_fraction(focal_point.x), _fraction(focal_point.y))
        )
    buffer = io.BytesIO()
    _without_alpha(copy).save(buffer, "JPEG", quality=THUMBNAIL_QUALITY)
    return buffer.getvalue()


def _fraction(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The picture in RGB or RGBA; a colour profile that cannot be read is ignored."""
    if picture.mode.startswith("I"):  # 16 bits a pixel, which Pillow would only cut off at 255
        grey = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
        grey.info = picture.info
        return grey.convert("RGB")
    profile = picture.info.get("icc_profile")
    orientation = picture.getexif()
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    if profile and picture.mode in {"RGB", "RGBA", "CMYK", "L"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, _SRGB, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None
        if converted is not None:
            converted.info["exif"] = orientation.tobytes()
            return converted
    return picture.convert(mode)


def _without_alpha(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _encoded(picture: Image.Image, format_name: str) -> bytes:
    buffer = io.BytesIO()
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    if format_name == "webp":
        clean.save(buffer, "WEBP", quality=WEBP_QUALITY, method=4)
    else:
        _without_alpha(clean).save(
            buffer, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True
        )
    return buffer.getvalue()
