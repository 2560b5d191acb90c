"""The copies of pictures that go out: the same original and parameters give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator, Sequence

from PIL import Image

from editor_app.media.copy_formats import encoded
from editor_app.media.cut import CopySpec, Cut
from editor_app.media.decode import open_picture, turn_upright, upright_size
from editor_app.media.srgb import in_srgb, scalable

Copies = Generator[tuple[CopySpec, bytes], None, None]
MakeCopies = Callable[[bytes, Collection[CopySpec]], Copies]
"""What ``make_copies`` is, wherever it runs."""

_JPEG = b"\xff\xd8"
_JPEG_SCALES = (8, 4, 2, 1)
"""By how much a JPEG can be shrunk while it is decoded; that costs less than decoding it whole."""


def make_copies(original: bytes, wanted: Collection[CopySpec]) -> Copies:
    """Yield each copy that is wanted, as soon as it is made.

    Copies are upright, in sRGB, and carry their rights and nothing that the original carried. The
    original is decoded once for all of them, a JPEG at half its size or less where that is
    enough; a crop that needs more of its pixels costs a second time. In memory there is one size
    of each cut at a time. Raises PictureError when the original is broken.
    """
    cuts = {spec.cut: _decoder_scale(original, spec.cut) for spec in wanted}
    for scale in _JPEG_SCALES:
        waiting = _tops(original, [cut for cut in cuts if cuts[cut] == scale], scale)
        while waiting:
            yield from _ever_smaller(*waiting.pop(), wanted)


def largest_copy(original: bytes, cut: Cut) -> Image.Image:
    """Return the pixels of a cut's largest copy. Raises PictureError."""
    ((_, top),) = _tops(original, [cut], _decoder_scale(original, cut))
    return top


def _decoder_scale(original: bytes, cut: Cut) -> int:
    if not original.startswith(_JPEG):
        return 1
    return next(scale for scale in _JPEG_SCALES if cut.box.width >= scale * cut.top)


def _tops(original: bytes, cuts: Sequence[Cut], scale: int) -> list[tuple[Cut, Image.Image]]:
    """Decode the original and return the largest copy of each cut."""
    if not cuts:
        return []
    with open_picture(original) as picture:
        full_width, full_height = upright_size(picture)
        picture.draft(None, (max(1, picture.width // scale), max(1, picture.height // scale)))
        decoded = scalable(picture)
        turn_upright(decoded)
        across, down = decoded.width / full_width, decoded.height / full_height
        return [(cut, in_srgb(_top(decoded, cut, across, down))) for cut in cuts]


def _top(decoded: Image.Image, cut: Cut, across: float, down: float) -> Image.Image:
    box = cut.box
    part = (
        box.left * across,
        box.top * down,
        min(box.right * across, decoded.width),
        min(box.bottom * down, decoded.height),
    )
    return _scaled(decoded, cut, cut.top, part)


def _ever_smaller(
    cut: Cut, picture: Image.Image, wanted: Collection[CopySpec]
) -> Iterator[tuple[CopySpec, bytes]]:
    """Yield the copies of a cut from its largest one on, each scaled from the one before."""
    specs = [spec for spec in wanted if spec.cut == cut]
    smallest = min(spec.width for spec in specs)
    for width in (width for width in reversed(cut.widths) if width >= smallest):
        if width < picture.width:
            picture = _scaled(picture, cut, width)
        for spec in specs:
            if spec.width == width:
                yield spec, encoded(picture, spec.format, spec.rights)


def _scaled(
    picture: Image.Image,
    cut: Cut,
    width: int,
    part: tuple[float, float, float, float] | None = None,
) -> Image.Image:
    size = (width, cut.height(width))
    return picture.resize(size, Image.Resampling.LANCZOS, part, reducing_gap=2.0)
