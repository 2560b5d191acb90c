"""What a copy of a picture is: which part of it, how wide, in which format, with which rights."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from editor_app.domain.crop import PixelBox
from editor_app.media.copy_formats import ENCODER_VERSION, MAX_SIDE, CopyFormat
from editor_app.media.copy_rights import CopyRights
from editor_app.media.xmp_packet import xmp_packet

WIDTHS = (400, 640, 960, 1280, 1600, 2048)
"""Pixels: cards and columns, on simple and on dense screens."""

_KEY_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of an upright picture, and the widths in pixels that it goes out in, smallest first.

    Each width is scaled from the next larger one, so the set of them belongs to what a copy is.
    """

    box: PixelBox
    widths: tuple[int, ...]

    @property
    def top(self) -> int:
        """The largest width."""
        return self.widths[-1]

    def height(self, width: int) -> int:
        """Return how high a copy of that width is, in pixels."""
        return min(max(1, round(self.box.height * width / self.box.width)), MAX_SIDE)


@dataclass(frozen=True, slots=True)
class CopySpec:
    """Everything a copy's bytes depend on besides the original."""

    cut: Cut
    width: int
    format: CopyFormat
    rights: CopyRights

    @property
    def name(self) -> str:
        """The end of the copy's file name, e.g. ``3f2a9c01b7de-640.webp``.

        It changes with whatever changes the bytes, the credit above all: no cache between the
        publication and its readers may go on showing an old one.
        """
        return f"{_key(self.cut, self.rights)}-{self.width}.{self.format}"


def web_cut(box: PixelBox, widths: tuple[int, ...] = WIDTHS) -> Cut:
    """Return the cut of a part of a picture for the web: never larger than the part itself."""
    widest = min(widths[-1], box.width, box.width * MAX_SIDE // box.height) or 1
    return Cut(box, (*(width for width in widths if width < widest), widest))


@lru_cache(maxsize=4096)
def _key(cut: Cut, rights: CopyRights) -> str:
    box = cut.box
    words = (ENCODER_VERSION, box.left, box.top, box.right, box.bottom, *cut.widths)
    parameters = " ".join(map(str, words)).encode()
    return hashlib.sha256(parameters + b"\n" + xmp_packet(rights)).hexdigest()[:_KEY_LENGTH]
