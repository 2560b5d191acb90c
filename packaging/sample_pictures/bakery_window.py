"""A bakery's window, the only light in a narrow lane at four in the morning."""

from __future__ import annotations

from math import sin

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

STREET = 830
QUEUE = ((1010, "#2b2f47", 1.0), (1150, "#3d2b30", 0.94), (1275, "#22353a", 1.04))


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(97, ("#10162c", "#1b2340", "#1a1c30"))
    _wall(canvas)
    _window(canvas)
    _door(canvas)
    _sign(canvas)
    canvas.box((0, STREET, WIDTH, HEIGHT), ("#1b1c2a", "#0d0e17"))
    canvas.mirror(STREET, HEIGHT - STREET, blur=10, opacity=0.5)
    canvas.mist((0, STREET, WIDTH, HEIGHT), "#0c0d15", 0.8, (4, 20))
    canvas.light((620, STREET + 60), (760, 170), "#ffbf66", 0.55)
    canvas.box((0, STREET - 12, WIDTH, STREET + 8), ("#4a4a5c", "#23232f"))
    for place, coat, size in QUEUE:
        _queue(canvas, place, coat, size)
    for _ in range(420):
        x, y = canvas.dice.uniform(0, WIDTH), canvas.dice.uniform(0, HEIGHT)
        canvas.line([(x, y), (x - 4, y + 26)], "#cfd9f2", 1, opacity=0.16)
    return canvas.finish(vignette=0.45)


def _wall(canvas: Canvas) -> None:
    for row in range(22):
        for column in range(-1, 17):
            x, y = column * 104 + row % 2 * 52, row * 40
            tone = blend("#2a2c45", "#1c1f36", canvas.dice.random())
            canvas.box((x, y, x + 100, y + 36), tone, radius=3, opacity=0.9)
    for x in (190, 560, 1270):
        canvas.box((x - 12, 28, x + 142, 210), "#232640")
        canvas.box((x, 40, x + 130, 200), ("#2f3a5e", "#1b2138"))
        canvas.line([(x + 65, 40), (x + 65, 200)], "#3a4066", 7)
        canvas.box((x - 20, 206, x + 150, 222), "#3a3d5a")


def _window(canvas: Canvas) -> None:
    canvas.box((180, 350, 880, 790), ("#6d4a2c", "#4a311d"), radius=6)
    canvas.box((204, 374, 856, 760), ("#fff1cf", "#ffd58a", "#f0a94a"))
    for lamp in (330, 470, 620, 750):
        canvas.line([(lamp, 374), (lamp, 424)], "#5a3d22", 4)
        shade = [(lamp - 40, 452), (lamp, 418), (lamp + 40, 452)]
        canvas.shape(shade, ("#8a5a2c", "#5d3a1c"))
        canvas.light((lamp, 470), (150, 120), "#fff6da", 0.7)
    for y in (560, 660):
        canvas.box((204, y, 856, y + 12), ("#a8743e", "#6d4626"))
        x = 232.0
        while x < 770:
            width = canvas.dice.uniform(60, 96)
            tone = canvas.dice.choice(("#b86f2c", "#a35c22", "#cf8a3f", "#8a4c1c"))
            dome = (x + width / 2, y - 22)
            canvas.disc(
                dome,
                (width / 2, 27),
                (blend(tone, "#ffe3ae", 0.4), tone, blend(tone, "#3a1a08", 0.4)),
            )
            for cut in (-14, 4, 22):
                canvas.line(
                    [(dome[0] + cut - 10, y - 38), (dome[0] + cut, y - 20)],
                    "#f3d7a2",
                    4,
                    opacity=0.7,
                )
            x += width + 10
    for tray in range(232, 800, 76):
        canvas.box((tray, 706, tray + 56, 752), ("#f6ecd8", "#d9bf94"), radius=4)
        canvas.line([(tray + 12, 724), (tray + 44, 724)], "#8a6a44", 3)
    canvas.box((204, 752, 856, 764), "#7d5430")
    canvas.box((526, 350, 536, 790), "#5a3d24")
    canvas.shape(
        [(220, 374), (360, 374), (250, 760), (204, 760), (204, 420)], "#ffffff", opacity=0.12
    )
    canvas.light((530, 560), (760, 520), "#ffb55a", 0.5)


def _door(canvas: Canvas) -> None:
    canvas.box((950, 330, 1180, STREET), ("#5d3f27", "#3d2918"), radius=5)
    canvas.box((978, 372, 1152, 640), ("#fff0cb", "#ffcd7c"))
    canvas.box((978, 670, 1152, STREET - 24), "#4a3220", radius=4)
    canvas.disc((1136, 690), (8, 8), "#d9b46a")
    canvas.box((1010, 440, 1120, 512), "#24402f", radius=5)
    for y, wide in ((462, 70), (480, 48), (496, 60)):
        canvas.line([(1065 - wide / 2, y), (1065 + wide / 2, y)], "#f3efe0", 5)
    canvas.light((1066, 520), (360, 380), "#ffb961", 0.45)
    canvas.box((930, STREET - 18, 1200, STREET), "#55566a")


def _sign(canvas: Canvas) -> None:
    canvas.box((180, 262, 880, 330), ("#3d2417", "#2a1810"), radius=6)
    for index, wide in enumerate((40, 52, 34, 46, 40, 30, 50, 44)):
        x = 296 + index * 62
        canvas.box((x, 282, x + wide * 0.8, 310), "#f0c878", radius=4, opacity=0.9)
    canvas.light((530, 296), (420, 90), "#ffcf7a", 0.35)
    canvas.line([(1240, 300), (1400, 300)], "#0d0e16", 8)
    canvas.line([(1320, 300), (1320, 330)], "#0d0e16", 5)
    ring: list[Point] = []
    for step in range(41):
        turn = step / 40 * 6.2832
        ring.append((1320 + 52 * sin(turn + 1.5708), 384 + 44 * sin(turn)))
    canvas.line(ring, "#d59a45", 15)
    canvas.line([(1286, 416), (1340, 366)], "#d59a45", 13)
    canvas.line([(1354, 416), (1300, 366)], "#d59a45", 13)
    canvas.light((1320, 384), (150, 150), "#ffb85a", 0.4)


def _queue(canvas: Canvas, x: float, coat: str, size: float) -> None:
    foot = STREET + 66
    canvas.disc((x, foot), (62 * size, 12), "#05060b", blur=6, opacity=0.8)
    for side in (-1, 1):
        canvas.box(
            (x + side * 20 - 15, foot - 150 * size, x + side * 20 + 15, foot), "#0b0c14", radius=8
        )
    canvas.box(
        (x - 54 * size, foot - 320 * size, x + 54 * size, foot - 110 * size), coat, radius=40
    )
    lit = (x - 48 * size, foot - 282 * size, x - 42 * size, foot - 140 * size)
    canvas.box(lit, "#ffb55a", radius=3, blur=2, opacity=0.55)
    canvas.disc((x, foot - 352 * size), (31 * size, 35 * size), coat)
    canvas.disc((x, foot - 374 * size), (33 * size, 22 * size), blend(coat, "#3a4260", 0.5))
    canvas.disc((x - 23 * size, foot - 346 * size), (3, 12 * size), "#ffb55a", blur=2, opacity=0.6)
