"""An empty bench under a maple in autumn, seen against the low sun."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

LEAVES = ("#d9912b", "#c2602a", "#e3b23c", "#a8452a", "#eccb5e", "#8f7a2e")


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(41, ("#d9c9a6", "#f0d79c", "#f6e2b4", "#cdbb84"))
    canvas.light((1120, 430), (640, 520), "#fff6d2", 1.0)
    for layer in range(3):
        _far_trees(canvas, 560 + layer * 40, ("#c9b57c", "#b09a5c", "#8d8145")[layer], layer)
        canvas.mist((0, 380, WIDTH, 700 + layer * 20), "#fbe9bd", 0.5)
    canvas.box((0, 690, WIDTH, HEIGHT), ("#a9a04e", "#7d7d3a", "#4f5628"))
    path = [(1250, 690), (1330, 690), (1180, 800), (1060, HEIGHT), (420, HEIGHT), (900, 800)]
    canvas.shape(path, ("#e8d3a4", "#c0a676", "#98815c"), blur=3)
    canvas.light((1180, 720), (640, 160), "#ffe9b0", 0.7)
    _trunk(canvas)
    _crown(canvas)
    _bench(canvas, 560, 720)
    _ground_leaves(canvas)
    for _ in range(34):
        at = (canvas.dice.uniform(100, 1500), canvas.dice.uniform(420, 860))
        _leaf(canvas, at, canvas.dice.uniform(6, 11))
    canvas.light((1150, 420), (1100, 800), "#ffdf94", 0.36)
    return canvas.finish(vignette=0.3)


def _far_trees(canvas: Canvas, level: float, tone: str, layer: int) -> None:
    for _ in range(44):
        x, size = canvas.dice.uniform(-60, WIDTH + 60), canvas.dice.uniform(40, 110)
        y = level - canvas.dice.uniform(0, 190 - layer * 40)
        colour = blend(tone, canvas.dice.choice(LEAVES), 0.25)
        canvas.disc((x, y), (size, size * 0.8), colour, blur=5, opacity=0.75)
        canvas.line([(x, y), (x, 710)], blend(tone, "#3a2b18", 0.4), 6, blur=2, opacity=0.6)
    canvas.box((0, level, WIDTH, 720), tone, blur=12, opacity=0.7)


def _trunk(canvas: Canvas) -> None:
    trunk: list[Point] = [
        (196, 800),
        (250, 700),
        (262, 420),
        (240, 200),
        (330, 200),
        (352, 420),
        (366, 700),
        (436, 806),
    ]
    canvas.disc((320, 806), (330, 46), "#3a3a1c", blur=14, opacity=0.6)
    canvas.shape(trunk, ("#4a3322", "#5f4329", "#38271a"))
    for start, end, width in (
        ((300, 420), (560, 210), 38),
        ((290, 380), (80, 190), 34),
        ((320, 300), (420, 60), 30),
        ((470, 280), (720, 180), 18),
        ((150, 250), (20, 120), 16),
    ):
        canvas.line([start, end], "#4a3322", width)
    for _ in range(60):
        x, y = canvas.dice.uniform(262, 350), canvas.dice.uniform(220, 780)
        canvas.line([(x, y), (x + 4, y + 50)], "#2a1c12", 3, opacity=0.4)
    canvas.line([(352, 420), (366, 700), (420, 796)], "#e8b25c", 6, blur=2, opacity=0.6)


def _crown(canvas: Canvas) -> None:
    for _ in range(1500):
        turn = canvas.dice.gauss(0, 1)
        x = 330 + turn * 300
        y = 150 + canvas.dice.gauss(0, 105) + abs(turn) * 26
        tone = canvas.dice.choice(LEAVES)
        toward = max(0.0, min(1.0, (x - 100) / 800))
        shade = blend(blend(tone, "#4a2412", 0.45), blend(tone, "#fff0b4", 0.3), toward)
        _leaf(canvas, (x, y), canvas.dice.uniform(13, 26), shade)


def _leaf(canvas: Canvas, at: Point, size: float, colour: str = "") -> None:
    x, y = at
    lean = canvas.dice.uniform(-0.7, 0.7)
    points: list[Point] = [
        (x - size, y + lean * size),
        (x - size * 0.2, y - size * 0.55),
        (x + size, y - lean * size),
        (x + size * 0.2, y + size * 0.55),
    ]
    canvas.shape(points, colour or canvas.dice.choice(LEAVES), opacity=0.94)


def _bench(canvas: Canvas, x: float, y: float) -> None:
    canvas.shape(
        [(x - 60, y + 210), (x + 430, y + 196), (x + 330, y + 250), (x - 250, y + 262)],
        "#33361a",
        blur=12,
        opacity=0.6,
    )
    for left in (x + 30, x + 400):
        canvas.line([(left + 8, y - 20), (left, y + 120), (left - 16, y + 214)], "#23262a", 15)
        canvas.line([(left, y + 120), (left + 84, y + 128), (left + 92, y + 220)], "#23262a", 15)
        canvas.line([(left + 4, y + 58), (left + 78, y + 62), (left + 84, y + 128)], "#23262a", 9)
    for slat in range(4):
        high = y - 22 + slat * 33
        canvas.box((x, high, x + 470, high + 23), ("#c58a4c", "#8d5a2c"), radius=5)
        canvas.box((x, high, x + 470, high + 4), "#ffe0a0", radius=2, opacity=0.7)
    for slat in range(3):
        high, shift = y + 116 + slat * 13, slat * 26
        canvas.box((x + shift, high, x + 470 + shift, high + 11), ("#d69a58", "#7d4f28"), radius=4)
    for _ in range(13):
        spot = (x + canvas.dice.uniform(10, 480), y + 118 + canvas.dice.uniform(0, 26))
        _leaf(canvas, spot, canvas.dice.uniform(8, 13))


def _ground_leaves(canvas: Canvas) -> None:
    for _ in range(900):
        y = 705 + (HEIGHT - 705) * canvas.dice.random() ** 0.75
        x, size = canvas.dice.uniform(0, WIDTH), 3 + (y - 700) / 30
        if not 560 < x < 1040 or not 830 < y < 950:
            tone = blend(canvas.dice.choice(LEAVES), "#3a2c12", canvas.dice.uniform(0, 0.4))
            canvas.disc((x, y), (size, size * 0.45), tone, opacity=0.85)
