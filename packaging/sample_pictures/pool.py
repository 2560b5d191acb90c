"""The indoor pool before it opens: empty lanes and morning light through tall windows."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

HORIZON = 470
VANISH: Point = (800, 395)


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(23, ("#e8e4da", "#d6d8d2"))
    _ceiling(canvas)
    _window_wall(canvas)
    _deck(canvas)
    _water(canvas)
    _ropes(canvas)
    _blocks(canvas)
    canvas.light((1010, 250), (980, 640), "#fff3d0", 0.5)
    return canvas.finish(vignette=0.16)


def _toward(point: Point, share: float) -> Point:
    """A point on the way from ``point`` to the vanishing point."""
    return (point[0] + (VANISH[0] - point[0]) * share, point[1] + (VANISH[1] - point[1]) * share)


def _ceiling(canvas: Canvas) -> None:
    canvas.shape([(0, 0), (WIDTH, 0), (1200, 170), (400, 170)], ("#c79a66", "#a77c4c"))
    for x in range(-400, 2001, 100):
        canvas.line([(x, 0), (400 + (x + 400) / 3, 170)], "#7f5a36", 3, opacity=0.6)
    for share in (0.0, 0.3, 0.55, 0.75, 0.9):
        y, reach = 170 * share, 800 - 400 * share
        canvas.line([(800 - reach, y + 6), (800 + reach, y + 6)], "#8a6238", 20 - 13 * share)
    for column in (540, 800, 1060):
        for y, wide in ((36, 60), (92, 44), (136, 32)):
            at = 800 + (column - 800) * (1.5 - y / 240)
            canvas.box((at - wide, y, at + wide, y + wide / 5), "#fffdf2", radius=4)
            canvas.light((at, y + 5), (wide * 2.4, wide), "#fff6d8", 0.6)


def _window_wall(canvas: Canvas) -> None:
    canvas.box((400, 170, 1200, HORIZON), ("#cfe4ee", "#f6ecd2", "#e9cf9c"))
    for _ in range(60):
        x, size = canvas.dice.uniform(400, 1200), canvas.dice.uniform(16, 44)
        tone = canvas.dice.choice(("#b9772f", "#d09a3b", "#8d8f4a", "#a85f2c"))
        canvas.disc((x, 448 - canvas.dice.uniform(0, 46)), (size, size), tone, blur=3, opacity=0.7)
    canvas.light((980, 290), (260, 220), "#fff7da", 0.9)
    for x in range(400, 1201, 80):
        canvas.box((x - 5, 170, x + 5, HORIZON), "#4b5a60")
    for y in (170, 300, HORIZON - 6):
        canvas.box((400, y, 1200, y + 8), "#4b5a60")
    for side in (0.0, float(WIDTH)):
        inner = 400.0 if side == 0 else 1200.0
        wall = [(side, 0.0), (inner, 170.0), (inner, float(HORIZON)), (side, 760.0)]
        canvas.shape(wall, ("#dcd9cd", "#c3cbc8", "#a9bab9"))
        for row in range(1, 7):
            start = (side, 760 - row * 52.0)
            canvas.line([start, (inner, HORIZON - row * 20.0)], "#8fa6a6", 2, opacity=0.55)
    canvas.shape([(0, 500), (400, 365), (400, 378), (0, 524)], "#1f7f8c", opacity=0.85)
    canvas.shape([(WIDTH, 500), (1200, 365), (1200, 378), (WIDTH, 524)], "#1f7f8c", opacity=0.85)
    canvas.disc((1395, 250), (42, 50), "#f7f4ea")
    canvas.disc((1395, 250), (35, 42), "#ffffff")
    canvas.line([(1395, 250), (1395, 220)], "#22343a", 5)
    canvas.line([(1395, 250), (1414, 262)], "#22343a", 5)


def _deck(canvas: Canvas) -> None:
    canvas.box((0, HORIZON, WIDTH, HEIGHT), ("#c9cdc4", "#b4bab2", "#8f9a96"))
    for x in range(-2400, 4001, 110):
        canvas.line([(x, HEIGHT), _toward((x, HEIGHT), 0.888)], "#7f8d8b", 2, opacity=0.5)
    y, step = float(HORIZON), 5.0
    while y < HEIGHT:
        canvas.line([(0, y), (WIDTH, y)], "#7f8d8b", 2, opacity=0.45)
        y, step = y + step, step * 1.24
    canvas.veil((0, HORIZON, WIDTH, HEIGHT), "#ffeec4", (0.35, 0.05))


def _pool_edge(share: float, reach: float) -> list[Point]:
    y = HORIZON + 24 + (HEIGHT + 40 - HORIZON - 24) * share
    half = 330 + (980 - 330) * share
    return [(800 - half * reach, y), (800 + half * reach, y)]


def _water(canvas: Canvas) -> None:
    rim = [*_pool_edge(0, 1.05), *reversed(_pool_edge(1, 1.05))]
    canvas.shape(rim, "#e9ebe2")
    water = [*_pool_edge(0.015, 1), *reversed(_pool_edge(1, 1))]
    canvas.shape(water, ("#bfe6ea", "#4fb4c3", "#1c8ba3", "#0f6f8c"))
    for lane in range(6):
        reach = (lane - 2.5) / 3
        near, far = _pool_edge(1, abs(reach)), _pool_edge(0.03, abs(reach))
        side = 1 if reach > 0 else 0
        canvas.line([near[side], far[side]], "#0b4f6b", 16, blur=5, opacity=0.4)
    for _ in range(620):
        share = canvas.dice.random() ** 1.4
        (left, y), (right, _) = _pool_edge(0.02 + 0.98 * share, 0.99)
        wide = 8 + 90 * share * canvas.dice.random()
        x = canvas.dice.uniform(left, right - wide)
        bow = [(x, y), (x + wide / 2, y - 2 - 5 * share), (x + wide, y)]
        tone = canvas.dice.choice(("#e6fbf7", "#c7f1f0", "#0d6885"))
        canvas.line(bow, tone, 1 + 3 * share, blur=0.7, opacity=0.4)
    for column in range(9):
        x = 440 + column * 80
        canvas.box((x, HORIZON + 34, x + 60, 760), "#fff4d6", blur=14, opacity=0.16)


def _ropes(canvas: Canvas) -> None:
    for rope in range(-2, 3):
        for bead in range(64):
            share = (bead / 64) ** 2.1
            (left, y), (right, _) = _pool_edge(0.02 + 0.98 * share, 1)
            x = (left + right) / 2 + (right - left) / 2 * rope / 3
            size = 2 + 13 * share
            tone = "#d8402f" if bead // 4 % 2 else "#f7f4ea"
            canvas.disc(
                (x, y + size * 0.8), (size * 0.9, size * 0.5), "#0b5570", blur=2, opacity=0.5
            )
            canvas.disc((x, y), (size * 0.8, size), (blend(tone, "#ffffff", 0.4), tone))


def _blocks(canvas: Canvas) -> None:
    for lane in range(6):
        x = 800 + (lane - 2.5) * 106
        canvas.box((x - 22, HORIZON - 26, x + 22, HORIZON + 22), ("#f5f3ea", "#b9c3c1"), radius=3)
        canvas.box((x - 26, HORIZON - 32, x + 26, HORIZON - 22), "#1f7f8c", radius=3)
        canvas.box((x - 4, HORIZON - 12, x + 4, HORIZON + 6), "#25454f", radius=2)
