"""From whatever pixels a picture has to those of the web: sRGB, with or without transparency."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
_SCALABLE = frozenset({"L", "RGB", "RGBA", "CMYK"})


def scalable(picture: Image.Image) -> Image.Image:
    """Return the picture in pixels that can be scaled and still know their colour space.

    Those that can be are returned as they are, so that nothing large is copied.
    """
    if picture.mode.startswith("I"):  # 16 bits a pixel, which Pillow would only cut off at 255
        grey = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
        grey.info = picture.info
        return grey
    if picture.has_transparency_data:
        return picture if picture.mode == "RGBA" else picture.convert("RGBA")
    return picture if picture.mode in _SCALABLE else picture.convert("RGB")


def in_srgb(picture: Image.Image) -> Image.Image:
    """Return a scaled picture in RGB or RGBA, with nothing but its pixels; it may be the same.

    A colour profile that cannot be read is ignored.
    """
    converted = _by_profile(picture)
    if converted is None:
        mode = _mode(picture)
        converted = picture if picture.mode == mode else picture.convert(mode)
    converted.info = {}
    return converted


def without_alpha(picture: Image.Image) -> Image.Image:
    """Return the picture in RGB; what is transparent shows white paper."""
    if picture.mode != "RGBA":
        return picture if picture.mode == "RGB" else picture.convert("RGB")
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _by_profile(picture: Image.Image) -> Image.Image | None:
    profile = picture.info.get("icc_profile")
    if not profile:
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(picture, source, _SRGB, outputMode=_mode(picture))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _mode(picture: Image.Image) -> str:
    return "RGBA" if picture.mode == "RGBA" else "RGB"
