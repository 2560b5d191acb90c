"""The football ground under its new floodlights, shortly before kick-off."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

FAR, NEAR = 600, 1120


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(53, ("#0a1228", "#16244a", "#33426b", "#6d6a86"))
    for _ in range(120):
        at = (canvas.dice.uniform(0, WIDTH), canvas.dice.uniform(0, 330))
        size = canvas.dice.uniform(0.5, 1.3)
        canvas.disc(at, (size, size), "#e8eeff", opacity=canvas.dice.uniform(0.2, 0.8))
    _trees(canvas)
    for x in (150, 560, 1040, 1450):
        _mast(canvas, x)
    canvas.mist((0, 250, WIDTH, FAR + 40), "#8fa4c9", 0.42, (5, 3))
    _stand(canvas)
    _pitch(canvas)
    canvas.light((800, 760), (1000, 330), "#d9f2c8", 0.35)
    _goal(canvas, 800, FAR + 40)
    for spot in (
        (470, 740, 0.8, 0),
        (655, 705, 0.72, 0),
        (985, 720, 0.75, 1),
        (1190, 790, 0.95, 1),
        (330, 860, 1.15, 1),
        (760, 905, 1.3, 0),
        (1010, 960, 1.5, 1),
    ):
        _player(canvas, *spot)
    canvas.disc((880, 1004), (17, 17), ("#ffffff", "#b9c0bd"))
    canvas.disc((877, 1001), (6, 6), "#2c3230")
    canvas.disc((880, 1022), (26, 6), "#0c2413", blur=3, opacity=0.6)
    return canvas.finish(vignette=0.3)


def _trees(canvas: Canvas) -> None:
    for _ in range(130):
        x, size = canvas.dice.uniform(-40, WIDTH + 40), canvas.dice.uniform(24, 66)
        tone = blend("#0c1626", "#1b2a3c", canvas.dice.random())
        canvas.disc((x, FAR - 40 - canvas.dice.uniform(0, 70)), (size, size * 1.1), tone, blur=2)
    canvas.box((0, FAR - 70, WIDTH, FAR + 20), "#0c1626")


def _mast(canvas: Canvas, x: float) -> None:
    top = 120
    for side in (-1, 1):
        canvas.line([(x + side * 5, top), (x + side * 17, FAR)], "#2a3348", 4)
    for step in range(16):
        y = top + step * 30.0
        spread = 5 + 12 * step / 16
        canvas.line([(x - spread, y), (x + spread + 1, y + 30)], "#2a3348", 2)
    canvas.box((x - 64, top - 42, x + 64, top + 22), "#1a2234", radius=5)
    for row in range(2):
        for lamp in range(5):
            at = (x - 50 + lamp * 25, top - 26 + row * 30)
            canvas.disc(at, (10, 10), "#ffffff")
    canvas.light((x, top - 10), (300, 300), "#e9f3ff", 1.0)
    cone: list[Point] = [(x - 60, top), (x + 60, top), (x + 330, FAR + 60), (x - 330, FAR + 60)]
    canvas.shape(cone, ("#dcebff", "#8fb0d8"), blur=28, opacity=0.10)


def _stand(canvas: Canvas) -> None:
    canvas.shape([(330, 470), (1270, 470), (1310, 500), (290, 500)], ("#39425a", "#222a3e"))
    canvas.box((310, 500, 1290, FAR + 6), ("#141b2c", "#263046"))
    for post in range(320, 1300, 120):
        canvas.box((post, 500, post + 8, FAR), "#4a5570")
    for row in range(4):
        for seat in range(86):
            if canvas.dice.random() < 0.62:
                x, y = 322 + seat * 11.2, 524 + row * 19
                coat = canvas.dice.choice(("#8d2f2f", "#c9b23c", "#33507d", "#3f4756", "#6d4a6a"))
                canvas.box((x - 5, y + 4, x + 5, y + 18), coat, radius=4)
                canvas.disc((x, y), (4.4, 5), "#d6b196")
    boards = ("#1f6f52", "#a3282d", "#274f86", "#c08b1e")
    for index in range(16):
        x = index * 100.0
        canvas.box((x + 2, FAR + 2, x + 98, FAR + 26), boards[index % 4])
        canvas.box((x + 20, FAR + 10, x + 80, FAR + 17), "#f4f1e6", opacity=0.8)


def _ground(x: float, depth: float) -> Point:
    """A point of the pitch: ``x`` from -1 to 1, ``depth`` from 0 (far) to 1 (near)."""
    share = depth**1.7
    y = FAR + 30 + (NEAR - FAR - 30) * share
    return (800 + x * (640 + 760 * share), y)


def _pitch(canvas: Canvas) -> None:
    canvas.box((0, FAR + 26, WIDTH, HEIGHT), ("#3c7a42", "#2f6b38", "#1f4a28"))
    for stripe in range(0, 12, 2):
        edge = [_ground(-1.4, stripe / 12), _ground(1.4, stripe / 12)]
        back = [_ground(1.4, (stripe + 1) / 12), _ground(-1.4, (stripe + 1) / 12)]
        canvas.shape([*edge, *back], ("#58994f", "#458746"), opacity=0.6)
    canvas.mist((0, FAR + 26, WIDTH, HEIGHT), "#12301a", 0.5, (30, 22))
    for corners in (
        [(-1, 0.02), (1, 0.02)],
        [(-1, 0.02), (-1, 1.0)],
        [(1, 0.02), (1, 1.0)],
        [(-0.42, 0.02), (-0.42, 0.42), (0.42, 0.42), (0.42, 0.02)],
        [(-0.2, 0.02), (-0.2, 0.22), (0.2, 0.22), (0.2, 0.02)],
    ):
        canvas.line([_ground(x, d) for x, d in corners], "#f1f6ec", 5, blur=0.6, opacity=0.85)
    arc = [
        _ground(0.17 * (i - 10) / 10, 0.42 + 0.09 * (1 - ((i - 10) / 10) ** 2)) for i in range(21)
    ]
    canvas.line(arc, "#f1f6ec", 5, blur=0.6, opacity=0.85)
    canvas.disc(_ground(0, 0.31), (6, 3), "#f1f6ec")


def _goal(canvas: Canvas, x: float, y: float) -> None:
    canvas.box((x - 104, y - 82, x + 104, y), "#cfd8e6", opacity=0.13)
    for step in range(-10, 11):
        canvas.line([(x + step * 10.4, y - 82), (x + step * 10.4, y)], "#e9eef6", 1, opacity=0.35)
    for step in range(8):
        canvas.line(
            [(x - 104, y - 82 + step * 11), (x + 104, y - 82 + step * 11)],
            "#e9eef6",
            1,
            opacity=0.35,
        )
    canvas.line([(x - 104, y), (x - 104, y - 84), (x + 104, y - 84), (x + 104, y)], "#ffffff", 7)


def _player(canvas: Canvas, x: float, y: float, size: float, team: int) -> None:
    shirt, shorts = (("#f2c230", "#1d1f26"), ("#c8322e", "#f2efe8"))[team]
    for shadow in (-70, 70):
        canvas.shape(
            [(x, y), (x + shadow * size, y + 15 * size), (x + 12 * size, y + 6)],
            "#0e2a16",
            blur=3,
            opacity=0.5,
        )
    stride = canvas.dice.choice((-1, 1)) * 14 * size
    for side in (-1, 1):
        canvas.line(
            [(x + side * 5 * size, y - 46 * size), (x + side * stride, y)], "#c99a78", 8 * size
        )
        canvas.line(
            [(x + side * stride * 0.6, y - 20 * size), (x + side * stride, y)], shirt, 9 * size
        )
    canvas.box(
        (x - 15 * size, y - 66 * size, x + 15 * size, y - 38 * size), shorts, radius=6 * size
    )
    canvas.box(
        (x - 17 * size, y - 108 * size, x + 17 * size, y - 58 * size),
        (blend(shirt, "#ffffff", 0.3), shirt),
        radius=9 * size,
    )
    for side in (-1, 1):
        canvas.line(
            [(x + side * 15 * size, y - 102 * size), (x + side * 28 * size, y - 70 * size)],
            shirt,
            10 * size,
        )
    canvas.disc((x, y - 122 * size), (10 * size, 12 * size), "#cf9f7c")
    canvas.disc((x, y - 127 * size), (11 * size, 8 * size), "#2f211b")
