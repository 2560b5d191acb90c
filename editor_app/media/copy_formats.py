"""The formats in which pictures go out, and how each is written.

Nothing an encoder does may depend on the machine: AVIF would choose its tiles by the number of
processors, so it gets one thread and one tile.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PIL import Image

from editor_app.media.copy_rights import CopyRights
from editor_app.media.iptc_segment import iptc_segment
from editor_app.media.srgb import without_alpha
from editor_app.media.xmp_packet import xmp_packet

ENCODER_VERSION = 2
"""Part of every copy's name: a change of settings or of what is written in raises it."""

MAX_SIDE = 16_383
"""Pixels of width or height, all that WebP can hold."""


class CopyFormat(StrEnum):
    """A format; the value is the ending of its files."""

    AVIF = "avif"
    WEBP = "webp"
    JPEG = "jpg"

    @property
    def media_type(self) -> str:
        """The format's registered name."""
        return "image/jpeg" if self is CopyFormat.JPEG else f"image/{self.value}"


_SETTINGS: Mapping[CopyFormat, Mapping[str, Any]] = {
    CopyFormat.AVIF: {"quality": 62, "speed": 8, "max_threads": 1, "autotiling": False},
    CopyFormat.WEBP: {"quality": 80, "method": 4},
    CopyFormat.JPEG: {"quality": 82, "optimize": True, "progressive": True},
}
"""Qualities at which the formats look alike
(https://www.industrialempathy.com/posts/avif-webp-quality-settings/); AVIF at a lower speed takes
several times as long and is hardly smaller."""


def encoded(picture: Image.Image, copy_format: CopyFormat, rights: CopyRights) -> bytes:
    """Return an RGB or RGBA picture as a file that tells its rights and nothing else."""
    buffer = io.BytesIO()
    xmp = xmp_packet(rights)
    if copy_format is not CopyFormat.JPEG:
        picture.save(buffer, copy_format.name, xmp=xmp, **_SETTINGS[copy_format])
        return buffer.getvalue()
    opaque = without_alpha(picture)
    opaque.save(buffer, copy_format.name, xmp=xmp, **_SETTINGS[copy_format])
    return _with_segment(buffer.getvalue(), iptc_segment(rights))


def _with_segment(jpeg: bytes, segment: bytes) -> bytes:
    """Insert an application segment behind the first one, which JFIF wants at the start."""
    end_of_first = 4 + int.from_bytes(jpeg[4:6])
    return jpeg[:end_of_first] + segment + jpeg[end_of_first:]
