"""A young beech in its first winter, close up, with the wood out of focus."""

from __future__ import annotations

from math import cos, sin

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(83, ("#8d9b8c", "#b5bda6", "#d8d3b4", "#a79f7c"))
    for _ in range(26):
        x, width = canvas.dice.uniform(-40, WIDTH), canvas.dice.uniform(18, 70)
        tone = blend("#5d6654", "#8b927b", canvas.dice.random())
        canvas.box((x, -60, x + width, 780), tone, blur=16, opacity=0.55)
    for _ in range(90):
        at = (canvas.dice.uniform(0, WIDTH), canvas.dice.uniform(0, 720))
        size = canvas.dice.uniform(14, 46)
        tone = canvas.dice.choice(("#f6ecc4", "#d9a95a", "#c7cfae", "#fff8dd"))
        canvas.disc(at, (size, size), tone, blur=4, opacity=0.16)
    canvas.light((1180, 220), (760, 520), "#fff4cf", 0.7)
    canvas.box((0, 740, WIDTH, HEIGHT + 20), ("#8a7a55", "#5a4a30", "#33291b"), blur=20)
    _litter(canvas)
    _post(canvas)
    _stem(canvas)
    for _ in range(60):
        y = canvas.dice.uniform(930, HEIGHT)
        at = (canvas.dice.uniform(0, WIDTH), y)
        canvas.disc(at, (canvas.dice.uniform(20, 60), 12), "#f2f3ef", blur=7, opacity=0.5)
    return canvas.finish(vignette=0.35)


def _litter(canvas: Canvas) -> None:
    for _ in range(560):
        y = 770 + (HEIGHT - 770) * canvas.dice.random()
        x, size = canvas.dice.uniform(-20, WIDTH), 8 + (y - 760) / 13
        tone = blend(
            canvas.dice.choice(("#a8642d", "#8a4f26", "#c08443", "#6d4524")), "#2a1c10", 0.2
        )
        blur = abs(y - 930) / 60
        _leaf(canvas, (x, y), size, canvas.dice.uniform(-0.6, 0.6), tone, blur)


def _leaf(canvas: Canvas, at: Point, size: float, turn: float, tone: str, blur: float) -> None:
    outline: list[Point] = []
    for along, across in (
        (-1, 0),
        (-0.5, 0.34),
        (0.1, 0.42),
        (0.6, 0.26),
        (1, 0),
        (0.6, -0.26),
        (0.1, -0.42),
        (-0.5, -0.34),
    ):
        outline.append(_turned(at, along * size, across * size, turn))
    canvas.shape(
        outline, (blend(tone, "#ffdf9c", 0.28), tone, blend(tone, "#1c120a", 0.3)), blur=blur
    )
    vein = [_turned(at, -size, 0, turn), _turned(at, size * 0.9, 0, turn)]
    canvas.line(vein, blend(tone, "#2a180c", 0.5), max(1.0, size / 20), blur=blur, opacity=0.7)


def _turned(at: Point, along: float, across: float, turn: float) -> Point:
    return (
        at[0] + along * cos(turn) - across * sin(turn),
        at[1] + along * sin(turn) + across * cos(turn),
    )


def _post(canvas: Canvas) -> None:
    canvas.box((905, 240, 945, 960), ("#d9b888", "#b08a58", "#7d5f3a"), radius=5)
    canvas.box((905, 240, 915, 960), "#f3dcb2", opacity=0.5)
    for _ in range(26):
        x, y = canvas.dice.uniform(908, 942), canvas.dice.uniform(260, 900)
        canvas.line([(x, y), (x, y + canvas.dice.uniform(30, 90))], "#6d5233", 1.5, opacity=0.5)
    canvas.line([(925, 500), (860, 524), (790, 506)], "#3f6b4a", 13)
    canvas.line([(925, 492), (860, 516), (790, 498)], "#6fa378", 4, opacity=0.7)
    canvas.box((900, 490, 950, 514), "#3f6b4a", radius=6)


def _stem(canvas: Canvas) -> None:
    trunk: list[Point] = [(770, 980), (778, 820), (786, 660), (792, 500), (806, 340), (826, 190)]
    canvas.disc((780, 976), (120, 24), "#2a1f12", blur=9, opacity=0.7)
    canvas.line(trunk, "#6d5540", 15)
    canvas.line([(x - 4, y) for x, y in trunk], "#b59a7c", 4, opacity=0.8)
    twigs = (
        ((784, 700), (640, 600), 0.2),
        ((790, 560), (930, 430), -0.5),
        ((794, 480), (660, 360), 0.5),
        ((806, 350), (910, 230), -0.6),
        ((812, 290), (700, 190), 0.6),
        ((826, 190), (850, 110), -1.2),
    )
    for start, end, turn in twigs:
        canvas.line([start, end], "#6d5540", 7)
        for share in (0.45, 0.72, 1.0):
            at = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            side = 1 if end[0] > start[0] else -1
            tone = canvas.dice.choice(("#d08a3c", "#b8672c", "#c9963f", "#9c9a45"))
            drop = (at[0] + side * 30, at[1] + 26)
            _leaf(canvas, drop, canvas.dice.uniform(50, 72), turn + side * 0.7, tone, 0)
            rim = (drop[0], drop[1] - 16)
            canvas.disc(rim, (20, 3), "#ffffff", blur=2.5, opacity=0.6)
