"""A drawn photograph as large as a camera’s, with coarse shapes and fine grain, always the same."""

from __future__ import annotations

import io
import random

from PIL import Image as Drawing

SIZE = (6000, 4000)
_GRAINS = (1500, 400, 100, 24, 6)
"""Pixels that a dot of each layer measures; nature has about as much contrast in each."""


def photograph() -> bytes:
    """Return a JPEG of 24 megapixels."""
    dice = random.Random(24)
    picture = Drawing.new("RGB", SIZE, (110, 120, 125))
    for grain in _GRAINS:
        columns, rows = SIZE[0] // grain, SIZE[1] // grain
        dots = Drawing.frombytes("RGB", (columns, rows), dice.randbytes(columns * rows * 3))
        layer = dots.resize(SIZE, Drawing.Resampling.BICUBIC)
        picture = Drawing.blend(picture, layer, 0.3)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=92)
    return target.getvalue()
