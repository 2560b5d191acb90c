"""The valley on an autumn morning: the river, the town's tower, mist in the hollows."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

LEAVES = ("#a8702c", "#7d7a34", "#5b6a35", "#b98b38", "#6d7536")


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(71, ("#6d8fb5", "#a9bfd0", "#f3d9b4", "#f7c795"))
    canvas.mist((0, 20, WIDTH, 330), "#fff4e2", 0.65, (3, 7))
    canvas.light((1130, 400), (620, 430), "#fff2c8", 1.0)
    canvas.disc((1130, 402), (46, 46), "#fffbe6", blur=3)
    for index, (level, tone) in enumerate(
        ((430, "#b3a9b4"), (480, "#948f9f"), (540, "#74798a"), (610, "#5d6a6c"))
    ):
        _ridge(canvas, level, tone, 46 - index * 5)
        canvas.mist((0, level - 30, WIDTH, level + 150), "#fbe0bd", 0.75, (4, 2))
    canvas.box((0, 680, WIDTH, HEIGHT), ("#a89a5c", "#7f8444", "#4c5a2e"))
    _fields(canvas)
    _river(canvas)
    _town(canvas, 470, 712)
    canvas.mist((0, 650, WIDTH, 850), "#fdebcd", 0.70, (6, 3))
    _trees(canvas)
    canvas.light((1130, 460), (1300, 700), "#ffd794", 0.32)
    return canvas.finish(vignette=0.25)


def _ridge(canvas: Canvas, level: float, tone: str, rise: float) -> None:
    points: list[Point] = [(0, HEIGHT)]
    height, slope = canvas.dice.uniform(0, 60), 0.0
    for x in range(0, WIDTH + 41, 40):
        slope = slope * 0.7 + canvas.dice.uniform(-rise, rise) * 0.4
        height += slope - (height - 30) * 0.08
        points.append((x, level - height))
    canvas.shape([*points, (WIDTH, HEIGHT)], tone, blur=1.5)


def _fields(canvas: Canvas) -> None:
    plots: list[tuple[list[Point], str]] = [
        ([(0, 760), (330, 730), (260, 840), (0, 900)], "#c9a94e"),
        ([(0, 905), (270, 845), (200, HEIGHT), (0, HEIGHT)], "#6d7d3c"),
        ([(1180, 720), (1600, 730), (1600, 800), (1230, 790)], "#bf9f52"),
        ([(1240, 800), (1600, 812), (1600, 960), (1330, 930)], "#8a8f45"),
        ([(620, 730), (840, 720), (820, 770), (560, 800)], "#9c9a4e"),
    ]
    for points, tone in plots:
        canvas.shape(points, (blend(tone, "#ffe2a8", 0.25), tone), blur=2, opacity=0.85)
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        for step in range(1, 9):
            x = left + (right - left) * step / 9
            low, high = max(y for _, y in points) - 14, min(y for _, y in points) + 16
            canvas.line(
                [(x, high), (x + (x - 800) * 0.1, low)],
                blend(tone, "#3a3214", 0.5),
                2,
                blur=1,
                opacity=0.3,
            )


def _river(canvas: Canvas) -> None:
    left: list[Point] = [
        (1096, 700),
        (1010, 740),
        (1000, 790),
        (1060, 850),
        (960, 940),
        (760, HEIGHT),
    ]
    right: list[Point] = [
        (1180, HEIGHT),
        (1230, 940),
        (1190, 850),
        (1075, 790),
        (1056, 740),
        (1112, 700),
    ]
    canvas.shape([*left, *right], ("#fff0cd", "#e9d3b2", "#8fa3ad", "#5d7f93"), blur=2)
    for _ in range(70):
        y = 760 + (HEIGHT - 760) * canvas.dice.random()
        west, east = _shore(left, y), _shore(right, y)
        x, wide = canvas.dice.uniform(west + 6, east - 20), (east - west) * 0.22
        end = min(x + wide, east - 6)
        canvas.line([(x, y), (end, y)], "#fff6df", 2, blur=1, opacity=0.35)


def _shore(bank: list[Point], y: float) -> float:
    """Where a bank lies at a height of the picture."""
    corners = sorted(bank, key=lambda corner: corner[1])
    for (x_above, above), (x_below, below) in pairwise(corners):
        if above <= y <= below:
            return x_above + (x_below - x_above) * (y - above) / (below - above)
    return corners[-1][0]


def _town(canvas: Canvas, x: float, y: float) -> None:
    for _ in range(46):
        left, width = x + canvas.dice.gauss(0, 150), canvas.dice.uniform(24, 44)
        low = y + canvas.dice.uniform(-16, 36)
        high = low - canvas.dice.uniform(18, 34)
        wall = blend("#efe2cb", "#c9b49a", canvas.dice.random())
        canvas.box((left, high, left + width, low), wall)
        roof = blend("#a8543c", "#7d4a44", canvas.dice.random())
        canvas.shape(
            [(left - 3, high + 1), (left + width / 2, high - 18), (left + width + 3, high + 1)],
            roof,
        )
        canvas.box((left + 6, high + 7, left + 12, high + 15), "#6a6a70")
    canvas.box((x - 14, y - 120, x + 14, y + 10), ("#e4d6bd", "#b9a58c"))
    canvas.shape([(x - 18, y - 118), (x, y - 190), (x + 18, y - 118)], ("#4f6f6b", "#3d5753"))


def _trees(canvas: Canvas) -> None:
    for step in range(170):
        side = canvas.dice.choice((-1, 1))
        y = 790 + 277 * (step / 170) ** 0.7
        spread = 250 + (y - 790) * 1.1
        x = 1040 + side * (spread + canvas.dice.uniform(0, 900))
        size = 8 + (y - 780) / 9
        tone = blend(canvas.dice.choice(LEAVES), "#2a2f1a", canvas.dice.uniform(0.1, 0.4))
        shadow = (x + size, y + size * 0.7)
        canvas.disc(shadow, (size * 2, size * 0.4), "#2f351c", blur=4, opacity=0.5)
        canvas.box((x - 2, y, x + 2, y + size * 0.8), "#3a2c1c")
        for _ in range(9):
            at = (
                x + canvas.dice.gauss(0, size * 0.5),
                y - size * 0.5 + canvas.dice.gauss(0, size * 0.4),
            )
            light = blend(tone, "#ffe0a0", max(0.0, (y - at[1]) / size * 0.3))
            canvas.disc(at, (size * 0.5, size * 0.45), light, blur=0.8)
