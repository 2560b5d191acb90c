"""Striped awnings in front of old gables: the weekly market."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, blend

GROUND = 860
FACADES = ("#c98d5f", "#dcb98a", "#b9715a", "#d8a877", "#a9b09a", "#cf9c8a", "#d9c39a")
AWNINGS = ("#a32e2b", "#2f6b52", "#c58a1c", "#31577f")
FRUIT = ("#c5392c", "#e08a1e", "#e8c53a", "#6f9e3b", "#8e3b6b", "#b9d36a", "#d9642e")
COATS = ("#33415c", "#6b3b3b", "#2f5148", "#7a6a4f", "#4d4358", "#89512f")


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(11, ("#8db8d6", "#bcd6e2", "#eee6d2"))
    canvas.mist((0, 0, WIDTH, 330), "#ffffff", 0.7, (4, 3))
    _facades(canvas)
    canvas.veil((0, 120, WIDTH, GROUND), "#ffe6b8", (0.05, 0.22, 0.30))
    canvas.box((0, GROUND - 40, WIDTH, HEIGHT), ("#bda98d", "#8d7a66"))
    _cobbles(canvas)
    for index, left in enumerate((-60, 372, 804, 1236)):
        _stall(canvas, left, AWNINGS[index])
    for x, size, tone in (
        (330, 1.0, 0),
        (420, 0.94, 1),
        (760, 1.02, 2),
        (1190, 0.98, 3),
        (1120, 0.7, 4),
        (60, 1.0, 5),
    ):
        _visitor(canvas, x, size, COATS[tone])
    canvas.light((1450, 60), (900, 620), "#fff0c2", 0.55)
    return canvas.finish(vignette=0.2)


def _facades(canvas: Canvas) -> None:
    x = -20.0
    for index in range(8):
        width, top = canvas.dice.uniform(190, 240), canvas.dice.uniform(170, 250)
        wall = FACADES[index % len(FACADES)]
        canvas.box((x, top, x + width, GROUND), (blend(wall, "#ffffff", 0.15), wall))
        roof = blend("#8a4433", "#5d3a33", canvas.dice.random())
        peak = top - canvas.dice.uniform(90, 150)
        canvas.shape([(x - 8, top + 4), (x + width / 2, peak), (x + width + 8, top + 4)], roof)
        gable = [(x + 6, top + 3), (x + width / 2, peak + 20), (x + width - 6, top + 3)]
        canvas.shape(gable, blend(wall, "#ffffff", 0.1))
        canvas.disc((x + width / 2, top - 40), (13, 15), "#4e4a4b")
        for row in range(3):
            for column in range(3):
                _window(canvas, x + width * (0.14 + column * 0.27), top + 34 + row * 130)
        canvas.box((x + width - 12, top, x + width, GROUND), "#3a2c26", opacity=0.25)
        x += width


def _window(canvas: Canvas, x: float, y: float) -> None:
    canvas.box((x - 5, y - 5, x + 43, y + 79), "#f3ece0")
    canvas.box((x, y, x + 38, y + 74), ("#5e7482", "#39474f"))
    canvas.line([(x + 19, y), (x + 19, y + 74)], "#f3ece0", 3)
    canvas.line([(x, y + 30), (x + 38, y + 30)], "#f3ece0", 3)
    canvas.shape([(x + 2, y + 28), (x + 2, y + 4), (x + 16, y + 4)], "#ffffff", opacity=0.25)
    if canvas.dice.random() < 0.4:
        canvas.box((x - 6, y + 74, x + 44, y + 86), "#5c4436", radius=3)
        for _ in range(9):
            at = (x + canvas.dice.uniform(-2, 40), y + 72 + canvas.dice.uniform(-6, 4))
            canvas.disc(at, (6, 6), canvas.dice.choice(("#c5392c", "#6f9e3b", "#e78fa0")))


def _cobbles(canvas: Canvas) -> None:
    y = float(GROUND - 40)
    while y < HEIGHT:
        step = 8 + (y - GROUND + 40) / 9
        x = -canvas.dice.uniform(0, step * 2)
        while x < WIDTH:
            tone = canvas.dice.choice(("#a8967d", "#988570", "#b5a48b", "#8b7965"))
            area = (x, y, x + step * 2 - 3, y + step - 2)
            canvas.box(area, tone, radius=step / 3, opacity=0.75)
            x += step * 2
        y += step


def _stall(canvas: Canvas, left: float, colour: str) -> None:
    right, top = left + 424, 500
    canvas.box((left + 10, 880, right - 10, 930), "#2d2117", blur=14, opacity=0.6)
    canvas.box((left + 26, 585, right - 26, 730), ("#2b211b", "#4a382b"), opacity=0.85)
    for x in (left + 22, right - 34):
        canvas.box((x, 560, x + 12, 905), ("#6d4b31", "#8a6243"))
    for step in range(12):
        x, width = left + step * 424 / 12, 424 / 12
        tone = colour if step % 2 else "#f6efe0"
        dark = blend(tone, "#1a120c", 0.25)
        slope = [(x + 10 - step * 1.6, top), (x + width + 8 - step * 1.6, top)]
        canvas.shape([*slope, (x + width, 604), (x, 604)], (blend(tone, "#ffffff", 0.12), tone))
        canvas.box((x, 603, x + width, 624), dark)
        canvas.disc((x + width / 2, 624), (width / 2, 14), dark)
    keeper = left + canvas.dice.uniform(150, 270)
    canvas.disc((keeper, 672), (20, 23), "#d9a986")
    canvas.box((keeper - 24, 648, keeper + 24, 662), blend(colour, "#000000", 0.2), radius=8)
    canvas.box((keeper - 38, 694, keeper + 38, 770), "#e9e2d3", radius=20)
    canvas.box((left + 14, 778, right - 14, 905), ("#8b5f3c", "#5f3f28"))
    for x in range(int(left) + 14, int(right) - 14, 36):
        canvas.line([(x, 780), (x, 905)], "#4d321f", 2, opacity=0.6)
    for tray in range(4):
        _tray(canvas, left + 20 + tray * 97, canvas.dice.choice(FRUIT))


def _tray(canvas: Canvas, x: float, colour: str) -> None:
    canvas.box((x, 742, x + 90, 792), ("#b98a56", "#8d6338"), radius=3)
    for row, count in ((2, 6), (1, 5), (0, 4)):
        for index in range(count):
            at = (x + 11 + index * 14 + (6 - count) * 7, 722 + row * 11)
            tone = blend(colour, "#2a1208", canvas.dice.uniform(0, 0.28))
            canvas.disc(at, (9, 9), (blend(tone, "#ffffff", 0.35), tone))
    canvas.box((x + 30, 766, x + 60, 784), "#26312b", radius=2)
    canvas.line([(x + 36, 775), (x + 54, 775)], "#f3efe4", 2)


def _visitor(canvas: Canvas, x: float, size: float, coat: str) -> None:
    foot, height = GROUND + 120 * size, 330 * size
    top = foot - height
    canvas.disc((x, foot), (56 * size, 12 * size), "#2d2117", blur=6, opacity=0.55)
    for side in (-1, 1):
        leg = x + side * 17 * size
        canvas.box((leg - 13 * size, foot - 130 * size, leg + 13 * size, foot), "#2a2c35", radius=7)
    canvas.box(
        (x - 44 * size, top + 58 * size, x + 44 * size, foot - 92 * size),
        (blend(coat, "#ffffff", 0.18), coat),
        radius=32 * size,
    )
    canvas.disc((x, top + 32 * size), (24 * size, 28 * size), "#cfa07e")
    canvas.disc((x, top + 24 * size), (27 * size, 25 * size), blend(coat, "#1b1310", 0.6))
    bag = x + 50 * size
    canvas.box((bag - 22, foot - 150 * size, bag + 26, foot - 84 * size), "#b98a4e", radius=8)
    for leek in range(3):
        stem = bag - 8 + leek * 9
        canvas.line([(stem, foot - 148 * size), (stem + 5, foot - 196 * size)], "#5d8b46", 6)
