"""The suspension bridge in the morning fog, half of it behind the barriers."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point

DECK = 640
WATER = 790
RED = "#9c3b31"


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(2, ("#8fa6b6", "#b4c4cc", "#dcdcd4", "#ece2d2", "#c9ccc8"))
    canvas.light((1180, 420), (620, 420), "#fff1cf", 0.75)
    _ridge(canvas, 560, "#a9b9bf", 34)
    _ridge(canvas, 640, "#93a7ae", 26)
    canvas.mist((0, 480, WIDTH, 800), "#dfe3e0", 0.9)
    _bank(canvas)
    _tower(canvas, 430)
    _tower(canvas, 1170)
    _cables(canvas)
    _deck(canvas)
    canvas.box((0, WATER, WIDTH, HEIGHT), ("#93a6ab", "#5d7580"))
    canvas.mirror(WATER, HEIGHT - WATER, blur=6, opacity=0.55)
    for _ in range(90):
        x, y = canvas.dice.uniform(-80, WIDTH), canvas.dice.uniform(WATER + 12, HEIGHT)
        length = canvas.dice.uniform(40, 220) * (y - WATER) / 200 + 20
        tone = canvas.dice.choice(("#e6ebe8", "#4f6872"))
        canvas.line([(x, y), (x + length, y)], tone, 2, blur=1.2, opacity=0.22)
    canvas.mist((0, 610, WIDTH, 960), "#e9ebe6", 0.85, (4, 5))
    _gulls(canvas)
    return canvas.finish(vignette=0.12)


def _ridge(canvas: Canvas, level: float, colour: str, rise: float) -> None:
    points: list[Point] = [(0, WATER)]
    height = 0.0
    for x in range(0, WIDTH + 41, 40):
        height += canvas.dice.uniform(-rise, rise) - height * 0.15
        points.append((x, level - height))
    canvas.shape([*points, (WIDTH, WATER)], colour, blur=2)


def _bank(canvas: Canvas) -> None:
    for side in (-60.0, WIDTH - 260.0):
        for _ in range(34):
            x, size = side + canvas.dice.uniform(0, 320), canvas.dice.uniform(26, 60)
            tone = canvas.dice.choice(("#5f7370", "#6d7f78", "#566a69"))
            canvas.disc((x, WATER - size * 0.7), (size, size * 0.9), tone, blur=3, opacity=0.9)


def _tower(canvas: Canvas, x: float) -> None:
    for left in (x - 34, x + 16):
        canvas.box((left, 170, left + 20, WATER + 6), ("#b04a3d", RED, "#8d4c47", "#a9827d"))
        canvas.box((left, 170, left + 5, DECK), "#d4796a", opacity=0.6)
    for y in (176, 300, 430, 560):
        canvas.box((x - 36, y, x + 38, y + 16), ("#b95648", "#8a342c"))
    for top, bottom in ((316, 430), (446, 560)):
        canvas.line([(x - 16, top), (x + 18, bottom)], RED, 5)
        canvas.line([(x + 18, top), (x - 16, bottom)], RED, 5)
    canvas.box((x - 60, WATER - 34, x + 62, WATER + 10), ("#a3aaa6", "#7c8683"), radius=6)
    for left in (x - 24, x + 26):
        canvas.disc((left, 164), (5, 5), "#ff5b49")
        canvas.light((left, 164), (30, 30), "#ff6a55", 0.8)


def _hang(x: float) -> float:
    """Height of the main cable: a parabola between the towers, straight down outside."""
    if x < 430:
        return 180 + (430 - x) / 430 * (DECK - 190)
    if x > 1170:
        return 180 + (x - 1170) / 430 * (DECK - 190)
    return 180 + (1 - ((x - 800) / 370) ** 2) * (DECK - 240)


def _cables(canvas: Canvas) -> None:
    for x in range(0, WIDTH + 1, 22):
        canvas.line([(x, _hang(x)), (x, DECK)], "#8a5b55", 1.5, opacity=0.75)
    curve = [(float(x), _hang(x)) for x in range(0, WIDTH + 1, 10)]
    canvas.line(curve, RED, 7)
    canvas.line([(x, y - 2) for x, y in curve], "#d98674", 2, opacity=0.7)


def _deck(canvas: Canvas) -> None:
    canvas.box((0, DECK, WIDTH, DECK + 26), ("#a8493d", "#6f2c26"))
    canvas.box((0, DECK - 16, WIDTH, DECK - 12), "#7d4a45", opacity=0.8)
    for x in range(0, WIDTH, 16):
        canvas.line([(x, DECK - 15), (x, DECK)], "#7d4a45", 1.5, opacity=0.8)
    for x, tone in ((150, "#3d5a78"), (268, "#c9c9c4"), (1090, "#38434a"), (1300, "#2f4f47")):
        canvas.box((x, DECK - 20, x + 62, DECK - 3), tone, radius=5)
        canvas.box((x + 12, DECK - 34, x + 48, DECK - 16), ("#dfe7e8", tone), radius=7)
    for x in range(560, 1040, 34):
        canvas.box((x, DECK - 30, x + 26, DECK - 18), "#f2efe8")
        canvas.shape(
            [(x + 4, DECK - 18), (x + 12, DECK - 30), (x + 20, DECK - 30), (x + 12, DECK - 18)],
            "#d23c28",
        )
        canvas.disc((x + 13, DECK - 36), (5, 5), "#ffb02e")
        canvas.light((x + 13, DECK - 36), (34, 34), "#ffb347", 0.9)
    canvas.box((600, DECK + 26, 1000, DECK + 60), "#d8d4c6", opacity=0.85)
    for x in range(600, 1001, 40):
        canvas.line([(x, DECK + 20), (x, DECK + 62)], "#6b6a62", 3)
    canvas.line([(600, DECK + 60), (1000, DECK + 60)], "#6b6a62", 4)


def _gulls(canvas: Canvas) -> None:
    for x, y, span in ((640, 300, 22), (704, 262, 16), (905, 350, 26), (1010, 246, 14)):
        canvas.line([(x - span, y - 7), (x, y), (x + span, y - 9)], "#525f66", 3)
