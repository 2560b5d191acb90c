"""A picture's perceptual hash: nearly the same for copies of other sizes, formats and qualities."""

from __future__ import annotations

from dhash import dhash_row_col, format_hex
from PIL import Image, ImageOps

SIMILAR = 8
"""Bits of 128 in which copies of one picture may differ. Measured with the sample's pictures:
up to 5 for copies in other sizes, formats and qualities, 30 and more for other pictures."""

_SIZE = 8
_GAP = 48
"""A smaller gap is not quicker, and tells copies apart: at 3, by up to 12 bits."""

_FLAT = 12
"""Steps of grey; a picture with fewer of them shows nothing that could be recognised."""


def fingerprint(picture: Image.Image) -> str:
    """Return the hash of a decoded picture, as it is held upright: 32 hex digits.

    Each bit says whether it gets brighter from one of 9 × 9 squares to the next, along rows
    and along columns (https://github.com/benhoyt/dhash). A picture of almost one grey has no
    hash: it would be that of all others of its kind.
    """
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
    elif picture.mode not in {"RGB", "L"}:
        picture = picture.convert("L")
    squares = (_SIZE + 1, _SIZE + 1)
    # In grey only now: unlike scaling, converting all pixels would hold up the other threads.
    small = picture.resize(squares, Image.Resampling.LANCZOS, reducing_gap=_GAP)
    if small.mode == "RGBA":
        small = Image.alpha_composite(Image.new("RGBA", squares, "white"), small)
    greys = list(ImageOps.exif_transpose(small.convert("L")).tobytes())
    if max(greys) - min(greys) < _FLAT:
        return ""
    return format_hex(*dhash_row_col(greys, _SIZE), _SIZE)


def distance(one: str, other: str) -> int:
    """Return in how many of 128 bits two fingerprints differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()
