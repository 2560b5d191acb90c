"""Tiled roofs of the old town from above, hills behind them, smoke from two chimneys."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

TILES = ("#a8533a", "#b7623f", "#8f4535", "#9c5a44", "#7a4a45")
WALLS = ("#e6d6ba", "#d9c0a0", "#efe4cf", "#cfae8f", "#d8cfbf")


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(31, ("#7fa3c4", "#b3c9d6", "#f0dcc0", "#f3cfa6"))
    canvas.light((360, 330), (760, 400), "#fff0c6", 0.8)
    canvas.mist((0, 40, WIDTH, 300), "#ffffff", 0.6, (3, 5))
    for level, tone in ((330, "#9fb0b8"), (380, "#7e959b"), (430, "#637d7c")):
        _hills(canvas, level, tone)
        canvas.mist((0, level - 40, WIDTH, level + 130), "#f2e4cf", 0.6)
    _church(canvas, 1120)
    for row in range(7):
        depth = row / 6
        size = 0.42 + depth * 0.95
        base = 480 + row * 36 + row * row * 8.0
        x = -canvas.dice.uniform(40, 160)
        while x < WIDTH:
            x += _house(canvas, x, base, size, 1 - depth)
        canvas.mist((0, base - 90 * size, WIDTH, base + 150), "#f2dfc6", 0.40 * (1 - depth))
    for x, y in ((470, 560), (1330, 610)):
        _smoke(canvas, x, y)
    canvas.light((200, 240), (1200, 800), "#ffdf9e", 0.3)
    return canvas.finish(vignette=0.25)


def _hills(canvas: Canvas, level: float, tone: str) -> None:
    points: list[Point] = [(0, HEIGHT)]
    height = canvas.dice.uniform(0, 30)
    for x in range(0, WIDTH + 61, 60):
        height += canvas.dice.uniform(-16, 16) - height * 0.06
        points.append((x, level - height))
    canvas.shape([*points, (WIDTH, HEIGHT)], tone, blur=1.5)


def _church(canvas: Canvas, x: float) -> None:
    canvas.box((x - 40, 300, x + 40, 640), ("#d8c9b0", "#b79f86"))
    canvas.box((x + 12, 300, x + 40, 640), "#6b5a5a", opacity=0.3)
    canvas.shape([(x - 48, 304), (x, 120), (x + 48, 304)], ("#5f7f7a", "#47645f"))
    canvas.shape([(x, 120), (x + 48, 304), (x + 10, 304)], "#2f4644", opacity=0.5)
    canvas.line([(x, 120), (x, 88)], "#3a3f3f", 4)
    canvas.line([(x - 10, 100), (x + 10, 100)], "#3a3f3f", 4)
    canvas.disc((x, 350), (22, 22), "#f5efe0")
    canvas.line([(x, 350), (x, 336)], "#3a3232", 3)
    canvas.line([(x, 350), (x + 10, 356)], "#3a3232", 3)
    canvas.box((x - 10, 400, x + 10, 450), "#4a4248", radius=10)


def _house(canvas: Canvas, x: float, base: float, size: float, far: float) -> float:
    """Draw a house and return how much room it takes."""
    width, rise = canvas.dice.uniform(150, 230) * size, canvas.dice.uniform(84, 128) * size
    tile = blend(canvas.dice.choice(TILES), "#c9b8a8", far * 0.45)
    wall = blend(canvas.dice.choice(WALLS), "#d9cdbd", far * 0.5)
    ridge, eaves = base - rise, base
    canvas.box((x, eaves - 8, x + width, HEIGHT + 90), (wall, blend(wall, "#6a5648", 0.35)))
    if canvas.dice.random() < 0.5:
        left, right = x + width * 0.04, x + width * 0.96
        roof = [(x - 9 * size, eaves), (left, ridge), (right, ridge), (x + width + 9 * size, eaves)]
        canvas.shape(roof, (blend(tile, "#ffd9a8", 0.25), tile, blend(tile, "#3a1d18", 0.3)))
        for course in range(1, 9):
            y = ridge + rise * course / 9
            canvas.line([(x, y), (x + width, y)], blend(tile, "#2a1210", 0.5), 1.6, opacity=0.5)
        if canvas.dice.random() < 0.6:
            _dormer(
                canvas, x + width * canvas.dice.uniform(0.3, 0.6), eaves - rise * 0.2, size, tile
            )
    else:
        peak = (x + width / 2, ridge - 26 * size)
        canvas.shape([(x, eaves), peak, (x + width, eaves)], wall)
        lower, upper = (x - 12 * size, eaves + 8 * size), (peak[0], peak[1] - 10 * size)
        canvas.line([lower, upper], blend(tile, "#ffd9a8", 0.2), 13 * size)
        canvas.line([upper, (x + width + 12 * size, eaves + 8 * size)], tile, 13 * size)
        _pane(canvas, peak[0] - 10 * size, eaves - 44 * size, size)
    for column in range(3):
        _pane(canvas, x + width * (0.16 + 0.28 * column), eaves + 18 * size, size)
    if canvas.dice.random() < 0.7:
        at = x + width * canvas.dice.uniform(0.2, 0.8)
        canvas.box(
            (at, ridge - 26 * size, at + 17 * size, ridge + 26 * size), ("#b07a62", "#7d4d40")
        )
        canvas.box((at - 3 * size, ridge - 31 * size, at + 20 * size, ridge - 23 * size), "#5b3b35")
    return width * 0.97


def _dormer(canvas: Canvas, x: float, y: float, size: float, tile: str) -> None:
    canvas.box((x, y - 34 * size, x + 36 * size, y), "#efe6d5")
    _pane(canvas, x + 9 * size, y - 28 * size, size * 0.85)
    canvas.shape(
        [
            (x - 6 * size, y - 32 * size),
            (x + 18 * size, y - 56 * size),
            (x + 42 * size, y - 32 * size),
        ],
        blend(tile, "#2a1210", 0.2),
    )


def _pane(canvas: Canvas, x: float, y: float, size: float) -> None:
    lit = canvas.dice.random() < 0.22
    canvas.box((x - 3 * size, y - 3 * size, x + 25 * size, y + 35 * size), "#f4ecdd")
    glass = ("#ffe7a8", "#f2b95c") if lit else ("#7c93a3", "#4b5b68")
    canvas.box((x, y, x + 22 * size, y + 32 * size), glass)
    canvas.line([(x + 11 * size, y), (x + 11 * size, y + 32 * size)], "#f4ecdd", 2.4 * size)


def _smoke(canvas: Canvas, x: float, y: float) -> None:
    for puff in range(14):
        at = (x + puff * 11 + canvas.dice.uniform(-6, 6), y - 40 - puff * 22)
        size = 12 + puff * 4.4
        canvas.disc(at, (size * 1.2, size), "#f6efe6", blur=size * 0.5, opacity=0.34 - puff * 0.02)
