"""Small pictures for the window, which never leave the program."""

from __future__ import annotations

import io

from PIL import Image

from editor_app.media.decode import open_picture, turn_upright
from editor_app.media.srgb import in_srgb, scalable, without_alpha

_QUALITY = 85


def small_copy(data: bytes, edge: int) -> bytes:
    """Return the whole picture as JPEG, its shorter side ``edge`` pixels or what it has.

    Raises PictureError when the original cannot be decoded.
    """
    buffer = io.BytesIO()
    with open_picture(data) as picture:
        picture.draft(None, (edge * 2, edge * 2))
        decoded = scalable(picture)
        turn_upright(decoded)
        scale = min(1.0, edge / min(decoded.size))
        size = (max(1, round(decoded.width * scale)), max(1, round(decoded.height * scale)))
        small = decoded.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
        without_alpha(in_srgb(small)).save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()
