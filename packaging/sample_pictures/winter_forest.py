"""Firs in the mist above fresh snow, with a planting party in the clearing."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(5, ("#7f95a8", "#a9bac6", "#d6dde0", "#eef0ee"))
    canvas.light((520, 300), (760, 480), "#fff6e0", 0.5)
    for layer in range(5):
        depth = layer / 4
        base, height = 560 + layer * 62, 150 + layer * 75
        tone = blend("#b5c3cb", "#1f3038", depth)
        _row(canvas, base, height, tone, gap=26 + layer * 17)
        canvas.box((0, base - 6, WIDTH, HEIGHT), (blend("#c9d3d8", "#e8ecec", depth), "#eef1f1"))
        canvas.mist((0, base - 190, WIDTH, base + 90), "#e4e9eb", 0.80 - 0.1 * layer, (5, 2))
    canvas.box((0, 812, WIDTH, HEIGHT), ("#e3e8ea", "#f4f5f3", "#d3dbe0"))
    canvas.mist((0, 800, WIDTH, HEIGHT), "#b9c7d1", 0.55, (3, 6))
    for column in range(150, 1500, 108):
        for row in range(2):
            _sapling(canvas, column + row * 54 + canvas.dice.uniform(-9, 9), 905 + row * 84)
    for x, y, coat, lean in (
        (505, 946, "#b4432f", 1),
        (760, 900, "#2f5f7d", -1),
        (1130, 952, "#c48a2a", -1),
    ):
        _planter(canvas, x, y, coat, lean)
    for x, height in ((40, 900), (1575, 800)):
        _fir(canvas, x, HEIGHT + 40, height, "#101b20")
    for _ in range(260):
        flake = (canvas.dice.uniform(0, WIDTH), canvas.dice.uniform(0, HEIGHT))
        size = canvas.dice.uniform(1, 3.4)
        canvas.disc(flake, (size, size), "#ffffff", blur=0.8, opacity=0.6)
    return canvas.finish(vignette=0.2)


def _row(canvas: Canvas, base: float, height: float, tone: str, gap: float) -> None:
    x = -gap * canvas.dice.uniform(0, 0.6)
    while x < WIDTH + gap:
        _fir(canvas, x, base, height * canvas.dice.uniform(0.72, 1.12), tone)
        x += gap * canvas.dice.uniform(0.75, 1.25)


def _fir(canvas: Canvas, x: float, base: float, height: float, tone: str) -> None:
    canvas.box((x - height * 0.012, base - height * 0.2, x + height * 0.012, base), tone)
    tiers = 9
    left: list[Point] = []
    right: list[Point] = []
    for tier in range(tiers):
        share = (tier + 1) / tiers
        y = base - height * (1 - share * 0.93)
        reach = height * 0.23 * share
        left += [
            (x - reach * canvas.dice.uniform(0.88, 1.1), y),
            (x - reach * 0.55, y - height * 0.018),
        ]
        right += [
            (x + reach * canvas.dice.uniform(0.88, 1.1), y),
            (x + reach * 0.55, y - height * 0.018),
        ]
    top = (x, base - height)
    canvas.shape([top, *left, *reversed(right)], tone)
    for tier in range(1, tiers):
        share = (tier + 0.6) / tiers
        y = base - height * (1 - share * 0.93)
        reach = height * 0.15 * share
        shift = x + canvas.dice.uniform(-0.5, 0.5) * reach
        snow = [(shift - reach, y), (shift, y - height * 0.022), (shift + reach * 0.7, y)]
        canvas.shape(snow, "#eef3f5", blur=height / 260, opacity=0.42)


def _sapling(canvas: Canvas, x: float, y: float) -> None:
    canvas.disc((x, y), (22, 6), "#7d7468", blur=3, opacity=0.7)
    canvas.line([(x + 9, y), (x + 9, y - 66)], "#8a6a48", 4)
    canvas.box((x - 7, y - 52, x + 6, y), ("#d7e2c4", "#a9bd95"), radius=3, opacity=0.95)
    for reach, rise in ((-14, 74), (11, 82), (-5, 92)):
        canvas.line([(x, y - 48), (x + reach, y - rise)], "#6f4f35", 2.5)
        canvas.disc((x + reach, y - rise), (6, 4), "#b06a35")


def _planter(canvas: Canvas, x: float, y: float, coat: str, lean: int) -> None:
    canvas.disc((x, y + 4), (50, 9), "#7f8d97", blur=6, opacity=0.8)
    for side in (-1, 1):
        canvas.line([(x + side * 6, y - 78), (x + side * 16, y)], "#2b3138", 20)
    canvas.line([(x, y - 78), (x + lean * 26, y - 150)], coat, 50)
    canvas.disc((x + lean * 26, y - 150), (25, 25), blend(coat, "#ffffff", 0.12))
    canvas.disc((x + lean * 38, y - 186), (18, 20), "#d6a685")
    canvas.disc((x + lean * 36, y - 196), (20, 14), "#3a3f4a")
    canvas.line(
        [(x + lean * 30, y - 144), (x + lean * 62, y - 92)], blend(coat, "#000000", 0.2), 17
    )
    canvas.line([(x + lean * 56, y - 130), (x + lean * 78, y - 6)], "#7b5a3c", 6)
    canvas.box((x + lean * 78 - 13, y - 26, x + lean * 78 + 13, y + 10), "#565c63", radius=5)
