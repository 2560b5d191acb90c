"""A canvas with the few things a picture here is made of: shapes, light, mist, mirrors, grain.

Coordinates are pixels of the finished picture (1600 × 1067); everything is drawn at twice that
size and scaled down at the end, which smooths all edges.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1067
SCALE = 2

Point = tuple[float, float]
Fill = str | tuple[str, ...]
"""A colour, or several from the top to the bottom of the shape."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Rgb = tuple[int, int, int]

WHOLE: Box = (0, 0, WIDTH, HEIGHT)


def rgb(colour: str) -> Rgb:
    """Return the three channels of a colour such as ``#a6192e``."""
    red, green, blue, *_ = ImageColor.getrgb(colour)
    return red, green, blue


def blend(first: str, second: str, share: float) -> str:
    """Return a colour between two, ``share`` (0 to 1) of the way to the second."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def gradient(size: tuple[int, int], colours: Sequence[str]) -> Image.Image:
    """Return an image that runs through the colours from top to bottom, in even steps."""
    strip = Image.new("RGB", (1, max(len(colours), 2)))
    for row in range(strip.height):
        strip.putpixel((0, row), rgb(colours[min(row, len(colours) - 1)]))
    half = 0.5
    area = (0, half, 1, strip.height - half)
    return strip.resize(size, Image.Resampling.BILINEAR, box=area)


class Canvas:
    """A picture in the making; ``dice`` is its own source of chance."""

    def __init__(self, seed: int, background: Fill) -> None:
        """Start with a background."""
        self.dice = Random(seed)
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))
        self.box(WHOLE, background)

    def shape(
        self, points: Sequence[Point], fill: Fill, *, blur: float = 0, opacity: float = 1
    ) -> None:
        """Draw a filled polygon."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        area = (min(xs), min(ys), max(xs), max(ys))
        self._paint(area, fill, blur, opacity, lambda pen, at: pen.polygon(at(points), fill=255))

    def box(
        self, area: Box, fill: Fill, *, radius: float = 0, blur: float = 0, opacity: float = 1
    ) -> None:
        """Draw a rectangle, rounded if wanted."""
        corners = [(area[0], area[1]), (area[2], area[3])]

        def draw(pen: ImageDraw.ImageDraw, at: _Placed) -> None:
            pen.rounded_rectangle(at(corners), radius * SCALE, fill=255)

        self._paint(area, fill, blur, opacity, draw)

    def disc(
        self,
        centre: Point,
        radii: Point,
        fill: Fill,
        *,
        blur: float = 0,
        opacity: float = 1,
    ) -> None:
        """Draw an ellipse."""
        (x, y), (rx, ry) = centre, radii
        corners = [(x - rx, y - ry), (x + rx, y + ry)]
        self._paint(
            (x - rx, y - ry, x + rx, y + ry),
            fill,
            blur,
            opacity,
            lambda pen, at: pen.ellipse(at(corners), fill=255),
        )

    def line(
        self,
        points: Sequence[Point],
        fill: Fill,
        width: float,
        *,
        blur: float = 0,
        opacity: float = 1,
    ) -> None:
        """Draw a stroke through the points."""
        xs, ys, half = [x for x, _ in points], [y for _, y in points], width / 2
        area = (min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)
        stroke = max(1, round(width * SCALE))
        self._paint(
            area,
            fill,
            blur,
            opacity,
            lambda pen, at: pen.line(at(points), fill=255, width=stroke, joint="curve"),
        )

    def light(self, centre: Point, radii: Point, colour: str, strength: float = 1) -> None:
        """Add a soft light that is strongest in its centre."""
        (x, y), (rx, ry) = centre, radii
        size = (round(2 * rx * SCALE), round(2 * ry * SCALE))
        fall = ImageChops.invert(Image.radial_gradient("L")).resize(size)
        fall = fall.point([round(max(0, v - 75) / 180 * strength * v) for v in range(256)])
        glow = Image.merge(
            "RGB", [fall.point([v * c // 255 for v in range(256)]) for c in rgb(colour)]
        )
        place = (round((x - rx) * SCALE), round((y - ry) * SCALE))
        here = (*place, place[0] + size[0], place[1] + size[1])
        self.image.paste(ImageChops.screen(self.image.crop(here), glow), place)

    def mist(self, area: Box, colour: str, opacity: float, grain: Point = (6, 3)) -> None:
        """Lay a drifting veil over an area; ``grain`` is how many wisps fit in each direction."""
        size = _pixels(area)
        mask = Image.new("L", size)
        for octave in range(4):
            across, down = (round(n * 2**octave) + 2 for n in grain)
            cells = Image.frombytes("L", (across, down), self.dice.randbytes(across * down))
            weight = Image.new("L", size, round(255 / 2 ** (octave + 1)))
            mask = ImageChops.add(
                mask, ImageChops.multiply(cells.resize(size, Image.Resampling.BICUBIC), weight)
            )
        fade = gradient(size, ("#000000", "#ffffff", "#ffffff", "#000000")).convert("L")
        mask = ImageChops.multiply(mask, fade).point([round(v * opacity) for v in range(256)])
        self.image.paste(rgb(colour), (round(area[0] * SCALE), round(area[1] * SCALE)), mask)

    def veil(self, area: Box, colour: str, opacities: Sequence[float]) -> None:
        """Tint an area evenly from side to side, with several opacities from top to bottom."""
        steps = tuple("#" + f"{round(255 * share):02x}" * 3 for share in opacities)
        mask = gradient(_pixels(area), steps).convert("L")
        self.image.paste(rgb(colour), (round(area[0] * SCALE), round(area[1] * SCALE)), mask)

    def mirror(self, level: float, height: float, *, blur: float, opacity: float) -> None:
        """Reflect what stands above ``level`` in the ``height`` pixels below it."""
        rows = round(height * SCALE)
        top = round(level * SCALE)
        above = self.image.crop((0, top - rows, self.image.width, top))
        below = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        below = below.filter(ImageFilter.GaussianBlur((blur * SCALE * 0.4, blur * SCALE)))
        strong, weak = (f"{round(255 * share):02x}" * 3 for share in (opacity, opacity * 0.25))
        fade = gradient(below.size, (f"#{strong}", f"#{weak}")).convert("L")
        self.image.paste(below, (0, top), fade)

    def finish(self, *, grain: float = 3.4, vignette: float = 0.25) -> Image.Image:
        """Return the picture in its final size, with darker corners and a little film grain."""
        picture = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        edge = Image.radial_gradient("L").resize(picture.size)
        edge = edge.point([round(max(0, v - 110) * vignette * 1.4) for v in range(256)])
        picture.paste((8, 8, 14), (0, 0), edge)
        noise = Image.frombytes("L", picture.size, self.dice.randbytes(WIDTH * HEIGHT))
        noise = noise.filter(ImageFilter.GaussianBlur(0.9))
        noise = noise.point([round(128 + (v - 128) * grain / 40) for v in range(256)])
        return ImageChops.add(picture, Image.merge("RGB", [noise] * 3), offset=-128)

    def _paint(self, area: Box, fill: Fill, blur: float, opacity: float, draw: _Drawing) -> None:
        margin = 3 * blur + 2
        left, top = round((area[0] - margin) * SCALE), round((area[1] - margin) * SCALE)
        inner = _pixels(area)
        border = round(margin * SCALE)
        mask = Image.new("L", (inner[0] + 2 * border, inner[1] + 2 * border))
        draw(
            ImageDraw.Draw(mask),
            lambda points: [(x * SCALE - left, y * SCALE - top) for x, y in points],
        )
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE))
        if opacity < 1:
            mask = mask.point([round(v * opacity) for v in range(256)])
        colours = (fill,) if isinstance(fill, str) else fill
        self.image.paste(gradient(mask.size, colours), (left, top), mask)


_Placed = Callable[[Sequence[Point]], list[Point]]
_Drawing = Callable[[ImageDraw.ImageDraw, _Placed], None]


def _pixels(area: Box) -> tuple[int, int]:
    return max(1, round((area[2] - area[0]) * SCALE)), max(1, round((area[3] - area[1]) * SCALE))
